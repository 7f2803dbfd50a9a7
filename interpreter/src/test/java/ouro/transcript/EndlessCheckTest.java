package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.transcript.report.Report;

/** Scripts that go on and on. */
class EndlessCheckTest extends CheckFixture {
    @Test
    void whatIsShownOfAScriptWithoutEnd() throws IOException {
        String loop = """
                '''python
                import time
                i = 0
                while True:
                    print(i, time.strftime("%%X"))
                    i += 1
                    time.sleep(1)
                '''
                '''
                0 10:00:00
                %s 10:00:01
                2 10:00:02
                ...
                '''
                """;
        document("a.md", loop.formatted("1"));
        document("b.md", loop.formatted("7"));
        document("c.md", "'''python\nwhile True:\n    pass\n'''\n");
        assertEquals(
                List.of(
                        "a.md:1: same but for times",
                        "    does not end, but begins with what is shown",
                        "b.md:1: cannot run (prints without end)"),
                check(with(false, Report.Format.TEXT, 60), "a.md", "b.md")
                        .lines()
                        .subList(0, 3));
        assertEquals(
                List.of("c.md:1: shows no output", "    does not end: no end after 1 s"),
                check(with(false, Report.Format.TEXT, 1), "c.md").lines());
    }

    @Test
    void aLoopInWhichNothingIsLeftToDo() throws IOException {
        document("a.md", """
                '''python
                import asyncio
                loop = asyncio.new_event_loop()
                loop.call_soon(print, "one")
                loop.run_forever()
                '''

                '''
                one
                '''
                """);
        assertEquals(
                List.of("a.md:1: same", "    does not end, but begins with what is shown"),
                check(STANDARD, "a.md").lines());
    }
}
