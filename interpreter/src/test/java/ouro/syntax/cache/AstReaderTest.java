package ouro.syntax.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ouro.syntax.AstDump;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.DeferredBody;
import ouro.syntax.ast.Module;
import ouro.syntax.ast.Statement;
import ouro.syntax.parser.Parser;

/** What is written is read again as it was. */
class AstReaderTest {
    private static final String SOURCE = """
            import asyncio as a
            @deco
            async def f(x, /, y: int = 1, *args, k=None, **kw) -> str:
                async with a.b as c:
                    return [i async for i in x if i] + [f"{y!r:>{k}}", b'\\xff', 1.5, 3j, ..., 2 ** 70]
            match x:
                case {'k': [1, *rest], **more} | P(q=None) if x < 1 <= 2:
                    pass
            try:
                x[1:2, ...] = lambda: (yield)
            except* (A, B) as e:
                raise X from e
            s = '\\ud800 \\U0001F600 é'
            """;

    private static Module parsed() {
        return Parser.parseFile(new SourceFile("test.py", SOURCE));
    }

    @Test
    void treesComeBackAsTheyWere() {
        Module module = parsed();
        Module again = AstReader.read(AstWriter.write(module), 0);
        assertEquals(AstDump.dump(module), AstDump.dump(again));
        assertEquals(module.body().getLast().at(), again.body().getLast().at());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return 1                         | false | false |",
                "'what it does'; return super().x | false | true  | what it does",
                "return [(yield) for i in x]      | true  | false |",
                "await x; yield from y            | true  | false |",
                "return __class__                 | false | true  |",
            })
    void bodiesAreReadWhenTheyAreNeeded(String body, boolean yields, boolean namesClass, String documentation) {
        DeferredBody read = assertInstanceOf(DeferredBody.class, bodyAgain(body));
        assertEquals(new DeferredBody.Facts(yields, namesClass, documentation), read.facts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda: 1", "global x", "class C: pass", "return (i for i in x)"})
    void notThoseThatMeanSomethingToOtherBlocks(String body) {
        assertFalse(bodyAgain(body) instanceof DeferredBody);
    }

    private static List<Statement> bodyAgain(String body) {
        Module module = Parser.parseFile(new SourceFile("test.py", "async def f():\n " + body + "\nafter = 1"));
        Module again = AstReader.read(AstWriter.write(module), 0);
        assertEquals(AstDump.dump(module), AstDump.dump(again));
        assertEquals(3, again.body().getLast().at().line());
        return ((Statement.AsyncFunctionDef) again.body().getFirst()).body();
    }

    @Test
    void truncatedBytesAreRefused() {
        byte[] bytes = AstWriter.write(parsed());
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(RuntimeException.class, () -> AstReader.read(half, 0));
    }
}
