package ouro.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ouro.ProgramResult;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;

/** The table of wrong texts: each is refused with CPython's exception, place and words. */
class SyntaxErrorTest {
    private static final long DEEP_STACK = 64L << 20;
    /** The exit code by which the script below tells that it is not CPython 3.11 that runs it. */
    private static final int OTHER_VERSION = 3;

    @TestFactory
    Stream<DynamicTest> textsAreRefusedAsCPythonRefusesThem() throws IOException {
        return ErrorTable.read().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.escaped(), () -> assertEquals(entry.expected(), inDeepThread(entry.source()))));
    }

    /** As the interpreter does: a text may be nested deeply. */
    private static String inDeepThread(String text) throws InterruptedException {
        String[] answer = new String[1];
        Thread thread = new Thread(null, () -> answer[0] = refusal(text), "deep", DEEP_STACK);
        thread.start();
        thread.join();
        return answer[0];
    }

    private static String refusal(String text) {
        SourceFile source = new SourceFile("<table>", text);
        try {
            new Compiler(WarningReporter.NONE).compile(Parser.parseFile(source), source, Compiler.CompileMode.EXEC);
            return "accepted";
        } catch (PythonSyntaxError e) {
            return e.kind().pythonName + " " + number(e.line(), 0) + " " + number(e.column(), 1) + " "
                    + number(e.endLine(), 0) + " " + number(e.endColumn(), 1) + " " + e.getMessage();
        }
    }

    private static String number(int place, int shift) {
        return place == PythonSyntaxError.UNKNOWN ? "-" : Integer.toString(place + shift);
    }

    /** The table is what python3 says, where that is CPython 3.11. */
    @Test
    void tableIsWhatCPythonSays(@TempDir Path folder) throws IOException, InterruptedException {
        Path asked = folder.resolve("table.txt");
        try (InputStream stream = SyntaxErrorTest.class.getResourceAsStream(ErrorTable.RESOURCE)) {
            Files.write(asked, stream.readAllBytes());
        }
        Path script = folder.resolve("ask.py");
        Files.writeString(script, ASK);
        ProgramResult python;
        try {
            python = ProgramResult.run(
                    "the table of syntax errors",
                    Duration.ofMinutes(1),
                    "",
                    new ProcessBuilder("python3", "-W", "ignore", script.toString(), asked.toString()));
        } catch (IOException e) {
            Assumptions.abort("there is no python3 to ask");
            return;
        }
        Assumptions.assumeTrue(
                python.exitCode() != OTHER_VERSION, "python3 is not CPython 3.11: nothing to compare with");
        StringBuilder expected = new StringBuilder();
        for (ErrorTable.ErrorCase entry : ErrorTable.read()) {
            expected.append(entry.expected()).append('\n');
        }
        assertEquals(expected.toString(), python.output(), python::errors);
    }

    private static final String ASK = """
            import sys

            if sys.version_info[:2] != (3, 11):
                sys.exit(3)
            sys.stdout.reconfigure(encoding='utf-8')
            escapes = {'n': '\\n', 't': '\\t', '\\\\': '\\\\'}
            text = None
            for line in open(sys.argv[1], encoding='utf-8').read().split('\\n'):
                if text is None:
                    if line and not line.startswith('# '):
                        text = line
                    continue
                parts = iter(text)
                source = ''.join(escapes[next(parts)] if c == '\\\\' else c for c in parts)
                try:
                    compile(source, '<table>', 'exec', 0, True)
                    print('accepted')
                except SyntaxError as e:
                    place = ['-' if n is None else n for n in (e.lineno, e.offset, e.end_lineno, e.end_offset)]
                    print(type(e).__name__, *place, e.msg)
                text = None
            """;
}
