package ouro.syntax.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import ouro.syntax.AstDump;
import ouro.syntax.Parser;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Module;

/** What is written is read again as it was; damage never passes for a tree. */
class AstCacheTest {
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

    @Test
    void truncatedBytesAreRefused() {
        byte[] bytes = AstWriter.write(parsed());
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(RuntimeException.class, () -> AstReader.read(half, 0));
    }
}
