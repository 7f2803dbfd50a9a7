package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents, their listings and what they show for them. */
class DocumentCheckTest extends CheckFixture {
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
                        "    takes import asyncio from the listing of line 1",
                        "a.md:39: not a script (it is a command for a shell)"),
                told.lines().subList(0, 15));
        assertEquals(
                List.of("a.md:43: same but for what is left out", "a.md:52: needs input"),
                told.lines().subList(15, 17));
        assertEquals(
                "a.md:58: same; cleaned: full-width punctuation",
                told.lines().get(told.lines().size() - 2));
        assertEquals(1, told.exitCode());
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
                check(STANDARD, "a.md").lines());
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
                        "    takes import asyncio from the listing of line 1"),
                check(STANDARD, "a.md").lines().subList(0, 4));
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
        assertEquals(
                List.of("a.md:1: same but for random values"),
                check(STANDARD, "a.md").lines());
        assertEquals(1, check(STANDARD, "b.md").exitCode());
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
    void aDocumentThatIsNoText() throws IOException {
        Files.write(folder.resolve("a.md"), new byte[] {'`', '`', '`', '\n', (byte) 0xFF, 0, '\n', '`', '`', '`'});
        assertEquals(new Told(1, List.of("a.md: cannot run (it is no text)"), ""), check(STANDARD, "a.md"));
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
                told.lines().subList(0, 5));
    }
}
