package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notebooks, prompts, and what else tutorials leave to their readers. */
class AlternativeRunsTest extends CheckFixture {
    @Test
    void otherWaysToWhatIsShown() throws IOException {
        document("a.md", """
                '''python
                x = [1]
                x
                '''
                '''
                [1]
                '''

                '''python
                x.append(2)
                '''

                '''python
                x
                print(x)
                '''
                '''
                [1, 2]
                '''

                '''python
                >>> for i in range(2):
                ...     print(i)
                ...
                >>> 5
                '''
                '''
                0
                1
                5
                '''

                '''python
                import argparse
                parser = argparse.ArgumentParser()
                parser.add_argument("name")
                print(parser.parse_args().name)
                '''

                '''python
                import asyncio
                async def main():
                    await asyncio.Future()
                asyncio.run(main())
                '''

                '''python
                print("\\x1b[2Jcleared")
                '''
                '''
                clear
                '''
                """);
        List<String> lines = check(STANDARD, "a.md").lines();
        assertEquals(
                List.of(
                        "a.md:1: same",
                        "    shows the value of its last line, as a notebook does",
                        "a.md:9: shows no output",
                        "    builds on the listing of line 1",
                        "    prints nothing",
                        "a.md:13: same",
                        "    builds on the listing of line 1",
                        "    builds on the listing of line 9",
                        "a.md:21: same; cleaned: prompts",
                        "a.md:33: needs arguments",
                        "a.md:40: cannot run (RuntimeError: deadlock: nothing is left that could wake a task, line 44)"),
                lines.subList(0, 11));
        assertTrue(lines.contains("+cleared"), () -> String.join("\n", lines));
    }

    @Test
    void aListingMayShowOnlyWhatChanges() throws IOException {
        document("a.md", """
                '''python
                def name():
                    return "one"

                def main():
                    print("first", name())

                main()
                '''

                '''python
                def main():
                    print("second", name())
                '''

                '''
                second one
                '''
                """);
        assertEquals(
                List.of(
                        "a.md:1: shows no output",
                        "a.md:11: same",
                        "    in place of what the listing of line 1 defines",
                        "2 checked: 1 same, 1 without output"),
                check(STANDARD, "a.md").lines());
    }

    @Test
    void aMainThatNobodyCallsIsCalled() throws IOException {
        document("a.md", "'''python\nasync def main():\n    print(1)\n'''\n\nOutput:\n\n'''\n1\n'''\n");
        assertEquals(
                List.of("a.md:1: same", "    run by a call of main()"),
                check(STANDARD, "a.md").lines());
    }

    @Test
    void cellsAreTimedAsAWhole() throws IOException {
        document("a.md", """
                '''python
                %%time
                !pip install something
                import asyncio
                await asyncio.sleep(2)
                await asyncio.sleep(1, "slept")
                '''

                '''
                CPU times: user 1 ms, sys: 1 ms, total: 2 ms
                Wall time: 3 s
                'slept'
                '''

                '''ipython
                In [1]: import time

                In [2]: %%time
                   ...: time.sleep(2)
                   ...:
                Wall time: 2 s
                '''
                """);
        List<String> lines = check(STANDARD, "a.md").lines();
        assertEquals("a.md:1: same but for durations; cleaned: commands of a notebook", lines.getFirst());
        assertEquals("2 checked: 1 same, 1 same but for what no two runs share", lines.getLast(), lines::toString);
    }
}
