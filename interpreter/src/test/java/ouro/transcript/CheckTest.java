package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code ouro check} as a whole: files go in, verdicts and exit codes come out. */
class CheckTest {
    private static final CheckOptions STANDARD = CheckOptions.standard();

    @TempDir
    Path folder;

    private record Told(int exitCode, List<String> lines, String errors) {
        String text() {
            return String.join("\n", lines);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Told check(CheckOptions options, String... names) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(folder.resolve(name).toString());
        }
        int exitCode = Check.run(
                paths,
                options,
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        String text = output.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        return new Told(exitCode, text.lines().toList(), errors.toString(StandardCharsets.UTF_8));
    }

    private static CheckOptions with(boolean update, CheckOptions.Format format, double timeout) {
        return new CheckOptions(update, format, false, 2, 0, timeout, false);
    }

    private static CheckOptions updating() {
        return with(true, CheckOptions.Format.TEXT, CheckOptions.TIMEOUT);
    }

    /** Documents are written with apostrophes for backticks. */
    private Path document(String name, String text) throws IOException {
        return write(name, text.replace("'''", "```"));
    }

    // ---- scripts with their output beside them
    // -----------------------------------------------------------------------

    @Test
    void aScriptThatPrintsWhatItShould() throws IOException {
        write("a.py", "print('one')\nprint(object())\nprint('two')\n");
        write("a.out", "one\n<object object at [..]>\ntwo\n");
        assertEquals(new Told(0, List.of("a.py: same"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void aScriptThatDoesNot() throws IOException {
        write("a.py", "print('one')\nprint('two')\n");
        write("a.out", "one\nthree\n");
        assertEquals(
                new Told(
                        1,
                        List.of(
                                "a.py: different",
                                "--- a.out",
                                "+++ a.py, as run",
                                "@@ -1,2 +1,2 @@",
                                " one",
                                "-three",
                                "+two"),
                        ""),
                check(STANDARD, "a.py"));
    }

    @Test
    void theEndOfTheLastLineCounts() throws IOException {
        write("a.py", "print('one', end='')\n");
        write("a.out", "one\n");
        Told told = check(STANDARD, "a.py");
        assertEquals(1, told.exitCode);
        assertTrue(told.lines.contains("+\\ No newline at end of file"), told::text);
    }

    @Test
    void exitCodesOfScripts() throws IOException {
        write("three.py", "print('x')\nraise SystemExit(3)\n");
        write("three.out", "? 3\nx\n");
        write("two.py", "print('x')\nraise SystemExit(2)\n");
        write("two.out", "? 3\nx\n");
        write("question.py", "print('? really')\n");
        write("question.out", "? really\n");
        Told told = check(STANDARD, ".");
        assertEquals(1, told.exitCode);
        assertTrue(told.lines.contains("./three.py: same"), told::text);
        assertTrue(told.lines.contains("./question.py: same"), told::text);
        assertTrue(told.lines.contains("./two.py: different"), told::text);
        assertTrue(told.lines.contains("    exit code 2 instead of 3"), told::text);
        assertTrue(told.lines.contains("-? 3"), told::text);
    }

    @Test
    void itRunsOnTheVirtualClockWithItsSeed() throws IOException {
        write(
                "a.py",
                "# ouro: --seed 1 --start-time 2024-01-01\nimport random, time\nbegin = time.time()\n"
                        + "time.sleep(1000)\nprint(time.time() - begin, random.random(), time.strftime('%F'))\n");
        write("a.out", "1000.0 0.13436424411240122 2024-01-01\n");
        assertEquals(List.of("a.py: same"), check(STANDARD, "a.py").lines);
    }

    @Test
    void anOptionThatIsNotUnderstood() throws IOException {
        write("a.py", "# ouro: --frobnicate\nprint(1)\n");
        write("a.out", "1\n");
        assertEquals(
                new Told(1, List.of("a.py: cannot run (unknown option --frobnicate)"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void whatAScriptNeeds() throws IOException {
        write("a.py", "import nosuchlibrary.part\n");
        write("a.out", "x\n");
        assertEquals(new Told(0, List.of("a.py: needs nosuchlibrary"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void foldersHoldScriptsAndDocuments() throws IOException {
        write("a/one.py", "print(1)\n");
        write("a/one.out", "1\n");
        write("a/module.py", "raise Exception('not run: it has no output beside it')\n");
        write("a/b/two.py", "import three\n");
        write("a/b/two.out", "3\n");
        write("a/b/three.py", "print(3)\n");
        document("a/c.md", "'''\nprint(1)\n'''\n'''\n1\n'''\n");
        write("a/plain.txt", "no fences\n");
        Told told = check(STANDARD, "a");
        assertEquals(
                new Told(0, List.of("a/b/two.py: same", "a/c.md:1: same", "a/one.py: same", "3 checked: 3 same"), ""),
                told);
    }

    // ---- bringing output up to date --------------------------------------------------------------------------------

    @Test
    void updateKeepsWildcardsThatStillMatch() throws IOException {
        write("a.py", "print('at', object())\nprint('new')\nfor i in range(9): print(i)\nprint('end')\n");
        Path output = write("a.out", "at [..]\n0\n...\n8\nold\n");
        Told told = check(updating(), "a.py");
        assertEquals(new Told(0, List.of("a.py: updated"), ""), told);
        assertEquals("at [..]\nnew\n0\n...\n8\nend\n", Files.readString(output));
        assertEquals(List.of("a.py: same"), check(updating(), "a.py").lines);
    }

    @Test
    void updateLeavesAloneWhatIsTheSame() throws IOException {
        write("a.py", "print(1)\n");
        Path output = write("a.out", "[..]\n");
        Files.setLastModifiedTime(output, FileTime.fromMillis(0));
        check(updating(), "a.py");
        assertEquals(0, Files.getLastModifiedTime(output).toMillis());
    }

    @Test
    void updateWritesExitCodesAndNewFiles() throws IOException {
        Path script = write("a.py", "print(1)\nraise SystemExit(4)\n");
        assertEquals(List.of("a.py: shows no output"), check(STANDARD, "a.py").lines);
        assertFalse(Files.exists(folder.resolve("a.out")));
        assertEquals(List.of("a.py: updated"), check(updating(), "a.py").lines);
        assertEquals("? 4\n1\n", Files.readString(folder.resolve("a.out")));
        Files.writeString(script, "print(1)\n");
        check(updating(), "a.py");
        assertEquals("1\n", Files.readString(folder.resolve("a.out")));
    }

    @Test
    void updateWritesNothingForAScriptThatCannotRun() throws IOException {
        write("a.py", "while True: pass\n");
        Path output = write("a.out", "x\n");
        Told told = check(with(true, CheckOptions.Format.TEXT, 1), "a.py");
        assertEquals(new Told(1, List.of("a.py: cannot run (no end after 1 s)"), ""), told);
        assertEquals("x\n", Files.readString(output));
    }

    // ---- scripts that behave badly ---------------------------------------------------------------------------------

    @Test
    void theCheckOutlivesItsScripts() throws IOException {
        write("b_exits.py", "import os\nos._exit(5)\n");
        write("c_eats.py", "x = [0]\nwhile True: x += x\n");
        write("d_floods.py", "while True: print('x' * 1000)\n");
        write("e_recurses.py", "def f(): f()\nf()\n");
        write(
                "f_threads.py",
                "import threading, time\n"
                        + "def f():\n    while True: pass\nthreading.Thread(target=f, daemon=True).start()\nprint(1)\n");
        write("g_well.py", "print(1)\n");
        for (String name : List.of("b_exits", "c_eats", "d_floods", "e_recurses", "f_threads", "g_well")) {
            write(name + ".out", "1\n");
        }
        Told told = check(with(false, CheckOptions.Format.TEXT, 60), ".");
        assertEquals(1, told.exitCode);
        assertTrue(told.lines.contains("    exit code 5 instead of 0"), told::text);
        assertTrue(told.lines.contains("./c_eats.py: cannot run (out of memory)"), told::text);
        assertTrue(told.lines.contains("./d_floods.py: cannot run (prints without end)"), told::text);
        assertTrue(told.lines.contains("./e_recurses.py: different"), told::text);
        assertTrue(told.lines.contains("./f_threads.py: same"), told::text);
        assertTrue(told.lines.contains("./g_well.py: same"), told::text);
    }

    // ---- documents
    // ---------------------------------------------------------------------------------------------------

    @Test
    void verdictsOfADocument() throws IOException {
        document("a.md", """
                '''python
                import asyncio

                async def hello(name):
                    print("hello", name)
                    await asyncio.sleep(1)
                '''

                '''python
                asyncio.run(hello("you"))
                '''

                prints

                '''
                hello you
                '''

                '''python
                asyncio.run(hello("me"))
                '''

                prints

                '''
                hello you
                '''

                '''python
                print(undefined)
                '''

                '''python
                async def fetch():
                    await asyncio.open_connection("example.com", 80)
                asyncio.run(fetch())
                '''

                '''bash
                pip install nothing
                '''

                '''python
                >>> 1 + 1
                2
                >>> 1 / 0
                Traceback (most recent call last):
                  ...
                ZeroDivisionError: division by zero
                '''

                '''python
                >>> name = input()
                >>> name
                "Ada"
                '''

                '''
                print（1）
                print(2)
                '''

                '''
                1
                2
                '''
                """);
        Told told = check(STANDARD, "a.md");
        assertEquals(
                List.of(
                        "a.md:1: shows no output",
                        "    prints nothing: it only defines and calls nothing",
                        "a.md:9: same",
                        "    builds on the listing of line 1",
                        "a.md:19: different",
                        "    builds on the listing of line 1",
                        "--- a.md",
                        "+++ a.md, listing of line 19 as run",
                        "@@ -26 +1 @@",
                        "-hello you",
                        "+hello me",
                        "a.md:29: needs undefined, which no listing defines",
                        "a.md:33: needs the network (example.com)",
                        "    builds on the listing of line 1",
                        "a.md:39: not a script (it is a command for a shell)"),
                told.lines.subList(0, 15));
        assertEquals(
                List.of("a.md:43: same but for what is left out", "a.md:52: needs input"), told.lines.subList(15, 17));
        assertEquals("a.md:58: same; cleaned: full-width punctuation", told.lines.get(told.lines.size() - 2));
        assertEquals(1, told.exitCode);
    }

    @Test
    void aSession() throws IOException {
        document("a.md", """
                '''python
                >>> import time
                >>> def twice(x):
                ...     return x * 2
                ...
                >>> twice(4)
                8
                >>> time.sleep(5)
                >>> object()
                <object object at 0x10a2b3c40>
                >>> twice()
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                TypeError: twice() missing 1 required positional argument: 'x'
                >>> twice(3)
                7
                '''
                """);
        assertEquals(
                List.of(
                        "a.md:1: different",
                        "--- a.md",
                        "+++ a.md, listing of line 1 as run",
                        "@@ -13,4 +12,4 @@",
                        "   File \"<stdin>\", line 1, in <module>",
                        " TypeError: twice() missing 1 required positional argument: 'x'",
                        " >>> twice(3)",
                        "-7",
                        "+6"),
                check(STANDARD, "a.md").lines);
    }

    @Test
    void awaitsOutsideOfFunctions() throws IOException {
        document("a.md", """
                '''python
                import asyncio
                async with asyncio.timeout(3):
                    print(await asyncio.sleep(2, "cell"))
                '''
                '''
                cell
                '''

                '''python
                >>> await asyncio.sleep(1, "prompt")
                'prompt'
                >>> asyncio.run(asyncio.sleep(1, 2))
                2
                '''
                """);
        assertEquals(
                List.of(
                        "a.md:1: same",
                        "    awaits outside of functions, as a cell of a notebook may",
                        "a.md:10: same",
                        "    builds on the listing of line 1"),
                check(STANDARD, "a.md").lines.subList(0, 4));
    }

    @Test
    void randomValuesOnlyWhereTheyAreDrawn() throws IOException {
        String text = """
                '''
                import random
                print("drawn", random.randint(1, 6), "and", random.choice(["red", "green"]), 7)
                '''
                Output:
                '''
                drawn 3 and red %s
                '''
                """;
        document("a.md", text.formatted("7"));
        document("b.md", text.formatted("8"));
        assertEquals(List.of("a.md:1: same but for random values"), check(STANDARD, "a.md").lines);
        assertEquals(1, check(STANDARD, "b.md").exitCode);
    }

    @Test
    void verboseShowsWhatWasLookedPast() throws IOException {
        document("a.md", "'''\nimport time\nprint(time.strftime('%H:%M:%S'))\n'''\n'''\n01:02:03\n'''\n");
        CheckOptions verbose = new CheckOptions(false, CheckOptions.Format.TEXT, false, 1, 0, 20, true);
        List<String> lines = check(verbose, "a.md").lines;
        assertTrue(lines.getFirst().startsWith("a.md:1: same but for times; "), lines::toString);
        assertTrue(lines.contains("-01:02:03"), lines::toString);
    }

    @Test
    void coloursOnlyWhereAskedFor() throws IOException {
        document("a.md", "'''\nprint(1)\n'''\n'''\n2\n'''\n");
        CheckOptions coloured = new CheckOptions(false, CheckOptions.Format.TEXT, true, 1, 0, 20, false);
        List<String> lines = check(coloured, "a.md").lines;
        assertEquals("a.md:1: \u001b[31mdifferent\u001b[0m", lines.getFirst());
        assertTrue(lines.contains("\u001b[31m-2\u001b[0m"), lines::toString);
        assertTrue(lines.contains("\u001b[32m+1\u001b[0m"), lines::toString);
        assertFalse(check(STANDARD, "a.md").text().contains("\u001b"));
    }

    // ---- formats
    // -----------------------------------------------------------------------------------------------------

    private void threeKinds() throws IOException {
        document(
                "a.md",
                "'''\nprint(1)\n'''\n'''\n1\n'''\n\n'''\nprint('<&\u0001\"')\n'''\n'''\n2 <\n'''\n\n"
                        + "'''\nprint(1)\n'''\n");
    }

    @Test
    void junit() throws Exception {
        threeKinds();
        Told told = check(with(false, CheckOptions.Format.JUNIT, 20), "a.md");
        assertEquals(1, told.exitCode);
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(told.text().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertEquals("testsuite", suite.getTagName());
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("1", suite.getAttribute("skipped"));
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals("a.md:8", ((Element) cases.item(1)).getAttribute("name"));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertEquals("different", failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("+<&\uFFFD\""), failure::getTextContent);
        Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
        assertEquals("shows no output", skipped.getAttribute("message"));
    }

    @Test
    void json() throws Exception {
        threeKinds();
        Told told = check(with(false, CheckOptions.Format.JSON, 20), "a.md");
        assertEquals(1, told.exitCode);
        assertEquals("[", told.lines.getFirst());
        assertEquals("]", told.lines.getLast());
        assertTrue(
                told.lines
                        .get(1)
                        .startsWith("  {\"path\": \"a.md\", \"line\": 1, \"verdict\": \"same\", \"kind\": \"same\","
                                + " \"passed\": true, \"residue\": [], \"remarks\": [], \"diff\": [], \"seconds\": "),
                told::text);
        assertTrue(told.lines.get(2).contains("\"passed\": false"), told::text);
        assertTrue(told.lines.get(2).contains("\"+<&\\u0001\\\"\""), told::text);
        assertTrue(told.lines.get(3).contains("\"passed\": null"), told::text);
    }

    // ---- the check as a command
    // --------------------------------------------------------------------------------------

    @Test
    void whatIsNotThere() throws IOException {
        Told told = check(STANDARD, "absent.md");
        assertEquals(2, told.exitCode);
        assertTrue(told.errors.startsWith("ouro: can't find '"), told.errors);
        Files.createDirectories(folder.resolve("empty"));
        Told empty = check(STANDARD, "empty");
        assertEquals(2, empty.exitCode);
        assertTrue(empty.errors.startsWith("ouro: nothing to check"), empty.errors);
    }

    @Test
    void aDocumentThatIsNoText() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[] {'`', '`', '`', '\n', (byte) 0xFF, 0, '\n', '`', '`', '`'});
        assertEquals(new Told(1, List.of("a.md: cannot run (it is no text)"), ""), check(STANDARD, "a.md"));
    }

    @Test
    void verdictsComeInOrderWhateverEndsFirst() throws IOException {
        write("a.py", "x = 0\nwhile x < 1000000: x += 1\nprint(1)\n");
        write("b.py", "print(1)\n");
        write("a.out", "1\n");
        write("b.out", "1\n");
        assertEquals(
                List.of("b.py: same", "a.py: same", "b.py: same", "3 checked: 3 same"),
                check(STANDARD, "b.py", "a.py", "b.py").lines);
    }

    @Test
    void documentsInOtherEncodings() throws IOException {
        String text = "文档\n\n```python\nprint(\"你好，世界\")\n```\n\n输出：\n\n```\n你好，世界\n```\n";
        Files.write(folder.resolve("a.md"), text.getBytes("GB18030"));
        Files.write(folder.resolve("b.md"), text.getBytes(StandardCharsets.UTF_16));
        write("c.md", "\uFEFF" + text);
        write("d.md", "\uFEFF" + text.replace("文档\n\n", "").replace("\n", "\r\n"));
        String french = text.replaceAll("\\p{IsHan}+", "é").replaceAll("[，：]", ":");
        Files.write(folder.resolve("e.md"), french.getBytes(StandardCharsets.ISO_8859_1));
        Told told = check(STANDARD, "a.md", "b.md", "c.md", "d.md", "e.md");
        assertEquals(
                List.of("a.md:3: same", "b.md:3: same", "c.md:3: same", "d.md:1: same", "e.md:3: same"),
                told.lines.subList(0, 5));
    }

    @Test
    void outputFilesFromWindows() throws IOException {
        write("a.py", "print(1)\nprint('a')\n");
        write("a.out", "\uFEFF1\r\na\r\n");
        write("b.py", "print('a\\r')\n");
        write("b.out", "a\r\n");
        Files.write(write("c.py", "print(1)\n").resolveSibling("c.out"), new byte[] {(byte) 0xFF, '\n'});
        write("d.py", "print('a ')\n");
        write("d.out", "a\n");
        assertEquals(
                List.of(
                        "./a.py: same",
                        "./b.py: same",
                        "./c.py: cannot run (c.out is not UTF-8)",
                        "./d.py: different",
                        "    only blanks at the ends of lines differ"),
                check(STANDARD, ".").lines.subList(0, 5));
    }

    // ---- the folder that scripts run in ----------------------------------------------------------------------------

    @Test
    void whatScriptsWriteIsGoneAndWhatTheyNameIsThere() throws IOException {
        write("data/numbers.txt", "1 2 3");
        document("a.md", """
                '''python
                import os
                print(os.path.exists("note.txt"), open("data/numbers.txt").read())
                with open("note.txt", "w") as note:
                    note.write("hello")
                open("data/numbers.txt", "w").close()
                print(id(note))
                '''
                '''
                False 1 2 3
                140735195337472
                '''

                '''python
                print(open("note.txt").read())
                '''
                '''
                hello
                '''

                helper.py:

                '''python
                def help_out():
                    return "helped"
                '''

                '''python
                import helper
                print(helper.help_out())
                '''
                '''
                helped
                '''

                '''python
                print(open("absent.csv").read())
                '''
                """);
        Told told = check(STANDARD, "a.md");
        assertEquals(
                List.of(
                        "a.md:1: same but for addresses",
                        "a.md:14: same",
                        "    builds on the listing of line 1",
                        "a.md:23: shows no output",
                        "    prints nothing: it only defines and calls nothing",
                        "a.md:28: same",
                        "    with helper.py, the listing of line 23",
                        "a.md:36: needs absent.csv"),
                told.lines.subList(0, 8));
        assertFalse(Files.exists(Path.of("note.txt")));
        assertFalse(Files.exists(folder.resolve("note.txt")));
        assertEquals("1 2 3", Files.readString(folder.resolve("data/numbers.txt")));
    }

    @Test
    void programsThatScriptsStart() throws IOException {
        document("a.md", """
                '''python
                import os, subprocess, sys
                print("one")
                subprocess.run(["echo", "two"])
                os.system("echo three; cat; echo four >&2")
                print("five")
                os._exit(3)
                '''
                '''
                one
                two
                three
                four
                five
                '''
                """);
        assertEquals(List.of("a.md:1: same"), check(STANDARD, "a.md").lines);
    }

    // ---- scripts that go on and on ---------------------------------------------------------------------------------

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
                check(with(false, CheckOptions.Format.TEXT, 60), "a.md", "b.md")
                        .lines
                        .subList(0, 3));
        assertEquals(
                List.of("c.md:1: shows no output", "    does not end: no end after 1 s"),
                check(with(false, CheckOptions.Format.TEXT, 1), "c.md").lines);
    }

    // ---- notebooks, prompts and command lines ----------------------------------------------------------------------

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
        List<String> lines = check(STANDARD, "a.md").lines;
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

    // ---- what tutorials leave to their readers ---------------------------------------------------------------------

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
    void fragmentsLackImportsAndNames() throws IOException {
        document("a.md", "'''python\nprint(math.floor(1.5))\n'''\n\n'''\n1\n'''\n");
        assertEquals(
                List.of("a.md:1: same", "    lacks import math"),
                check(STANDARD, "a.md").lines());
        document("b.md", "'''python\nloop.call_soon(print)\n'''\n");
        assertEquals(new Told(0, List.of("b.md:1: needs loop, which no listing defines"), ""), check(STANDARD, "b.md"));
        document("c.md", "'''python\ndef main(): pass\nmainn()\n'''\n");
        assertEquals(
                List.of("c.md:1: cannot run (NameError: name 'mainn' is not defined. Did you mean: 'main'?, line 3)"),
                check(STANDARD, "c.md").lines());
    }

    @Test
    void aClientWithoutServer() throws IOException {
        document("a.md", """
                '''python
                import asyncio
                asyncio.run(asyncio.open_connection("127.0.0.1", 1))
                '''
                """);
        assertEquals(new Told(0, List.of("a.md:1: needs a server at 127.0.0.1, port 1"), ""), check(STANDARD, "a.md"));
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

    @Test
    void aLoopThatLooksAtTheClockUntilItIsTime() throws IOException {
        write("a.py", "import time\nend = time.time() + 30\nwhile time.time() < end: pass\nprint('done')\n");
        write("a.out", "done\n");
        assertEquals(new Told(0, List.of("a.py: same"), ""), check(STANDARD, "a.py"));
    }

    @Test
    void scriptsThatADocumentIncludes() throws IOException {
        write("code/one.py", "# header\nprint(1)\n");
        write("code/two.py", "print(1)\nprint(nobody)\n");
        write("a.rst", """
                .. literalinclude:: code/one.py
                   :lines: 2-

                Output::

                    $ python3 one.py
                    1

                .. literalinclude:: code/two.py

                .. literalinclude:: code/none.py
                """);
        assertEquals(
                List.of(
                        "a.rst:1: same",
                        "a.rst:9: needs nobody, which no listing defines",
                        "2 checked: 1 same, 1 in need of something"),
                check(STANDARD, "a.rst").lines());
    }

    @Test
    void twoServersAtOnePort() throws IOException {
        String server = "'''python\nimport asyncio, time\nasync def main():\n"
                + "    server = await asyncio.start_server(print, '127.0.0.1', 18893)\n"
                + "    for _ in range(100_000): pass\n    print('served')\nasyncio.run(main())\n'''\n\n"
                + "'''\nserved\n'''\n\n";
        document("a.md", server.repeat(4));
        assertEquals("4 checked: 4 same", check(STANDARD, "a.md").lines().getLast());
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
