package ouro.transcript.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fences of documents are taken for, and which output belongs to which script. */
class DocumentTest {
    /** Documents are written with apostrophes for backticks. */
    private static List<Listing> read(String document) {
        return Document.listings(document.replace('\'', '`'), false, null);
    }

    private static Listing only(String document) {
        List<Listing> listings = read(document);
        assertEquals(1, listings.size(), listings::toString);
        return listings.getFirst();
    }

    private static List<String> shown(String document) {
        return only(document).shown().lines();
    }

    // ---- fences ----------------------------------------------------------------------------------------------------

    @Test
    void fencesOfAllKinds() {
        assertEquals(1, read("'''\nprint(1)\n'''").size());
        assertEquals(1, read("~~~python\nprint(1)\n~~~").size());
        assertEquals(1, read("''''\nprint(1)\n'''\nprint(2)\n''''").size());
        assertEquals(
                "print(1)\n", only("- item\n  ```python\n  print(1)\n  ```\n").code());
        assertEquals("print(1)\n\n", only("'''py\nprint(1)\n").code(), "never closed");
        assertEquals("print(1)\n", only("'''python\r\nprint(1)\r\n'''\r\n").code());
        assertEquals(List.of(), read("no fence, only `code`"));
    }

    @Test
    void theirPlaces() {
        List<Listing> listings = read("a\n\n'''\nprint(1)\n'''\n\n# b\n\n'''\nprint(2)\n'''\n");
        assertEquals(List.of(3, 9), listings.stream().map(Listing::line).toList());
        assertEquals(List.of(1, 2), listings.stream().map(Listing::number).toList());
    }

    // ---- what is a script ------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''\nimport asyncio\n'''",
                "'''cpp\nprint(1)\n'''",
                "'''text\nfor x in range(3):\n    print(x)\n'''",
                "'''\ntasks = [f(x) for x in y]\n'''",
                "'''\nloop.run_forever()\n'''",
                "'''py\nx = 1\n'''",
                "'''\nboard = [[0] * 3] * 3\n'''",
                "'''\nd[1] = 2\n'''",
                "'''\nasyncio.run(main())\n'''",
                "'''python\n%time main()\n'''",
            })
    void scripts(String document) {
        assertEquals(Listing.ListingForm.SCRIPT, only(document).form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''\n[1, 2, 3]\n'''",
                "'''\nhello\n'''",
                "'''\nx = 1\n'''",
                "'''\nstatus: 200\n'''",
                "'''\nPoint(x=1, y=2)\n'''",
                "'''\ndatetime.datetime(2024, 1, 1, 0, 0)\n'''",
                "'''\nhello world\n'''",
                "'''bash\npip install aiohttp\n'''",
                "'''\n$ python main.py\n'''",
                "'''json\n{\"a\": 1}\n'''",
                "'''js\nimport x from \"y\"\n'''",
                "'''\n# only a comment\n'''",
                "'''\n'''",
            })
    void others(String document) {
        assertEquals(Listing.ListingForm.OTHER, only(document).form());
        assertFalse(only(document).reason().isEmpty());
    }

    @Test
    void whatIsMeantAsAScriptButIsNone() {
        Listing listing = only("text\n\n'''python\nimport sys\nprint sys\n'''");
        assertEquals(Listing.ListingForm.BROKEN, listing.form());
        assertTrue(listing.reason().startsWith("SyntaxError: Missing parentheses"), listing.reason());
        assertTrue(listing.reason().endsWith("line 5"), listing.reason());
    }

    // ---- where output stands ---------------------------------------------------------------------------------------

    @Test
    void inTheNextFence() {
        List<Listing> listings = read("'''\nprint(1)\n'''\nprints\n'''\n1 one\n2\n'''\n");
        assertEquals(1, listings.size());
        assertEquals(List.of("1 one", "2"), listings.getFirst().shown().lines());
        assertEquals(6, listings.getFirst().shown().line());
        assertTrue(listings.getFirst().shown().certain());
    }

    @Test
    void inTheNextFenceBelowACommand() {
        Listing listing = only("'''\nprint(1)\n'''\n'''console\n$ python one.py\n1\n'''\n");
        assertEquals(List.of("1"), listing.shown().lines());
        assertEquals(6, listing.shown().line());
    }

    @Test
    void notBelowAHeadingNorAfterAnotherFence() {
        assertEquals(2, read("'''\nprint(1)\n'''\n## Other\n'''\n1 one\n'''\n").size());
        assertEquals(
                3,
                read("'''\nprint(1)\n'''\n'''bash\npip install x\n'''\n'''\n1 one\n'''\n")
                        .size());
        assertEquals(
                2,
                read("'''\nprint(1)\n'''\n'''\n1 one\n'''\n'''\n2 two\n'''\n").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''\nprint(1)\n#### 输出 ####\n1 a\n'''",
                "'''\nprint(1)\n###########执行结果############\n1 a\n'''",
                "'''\nprint(1)\n########## output ##########\n1 a\n'''",
                "'''\nprint(1)\n# Output:\n1 a\n'''",
                "'''\nprint(1)\n# Output:\n# 1 a\n'''",
                "'''\nprint(1)\n# 运行结果：\n# 1 a\n'''",
                "'''\nprint(1)\n# --- Result ---\n1 a\n'''",
                "'''\n%time print(1)\n\n1 a\n'''",
                "'''\nprint(1)\n\n1 a\n'''",
            })
    void belowTheScript(String document) {
        Listing listing = only(document);
        assertEquals(
                List.of("1 a"),
                listing.shown().lines().stream().filter(line -> !line.isBlank()).toList());
        assertEquals("print(1)", listing.code().replace("%time ", "").strip());
    }

    @Test
    void aRuleThatIsNone() {
        assertEquals(List.of(), shown("'''\n##### part one #####\nprint(1)\n##### part two #####\nprint(2)\n'''"));
        assertEquals(List.of(), shown("'''\n####多并发\nprint(1)\n###\nprint(2)\n'''"));
    }

    @Test
    void severalCommentsOfOutput() {
        Listing listing = only("'''\nprint(1)\n# Output:\n# 1\nprint(2)\n# Output:\n# 2\n#\n# 3\n'''");
        assertEquals(
                List.of("1", "2", "", "3"),
                listing.shown().lines().stream().map(l -> l.replace("#", "")).toList());
        assertEquals("print(1)\n\n\nprint(2)", listing.code().strip());
    }

    @Test
    void valuesBelowAScript() {
        assertEquals(List.of("0", "1"), shown("'''\nfor i in range(2):\n    print(i)\n\n0\n1\n'''"));
        assertFalse(only("'''\nfor i in range(2):\n    print(i)\n\n0\n1\n'''")
                .shown()
                .certain());
    }

    // ---- sessions --------------------------------------------------------------------------------------------------

    @Test
    void aSession() {
        Listing listing = only("""
                '''
                >>> def f():
                ...     return 1
                ...
                >>> f()
                1

                >>> print(2)
                2
                '''
                """);
        assertEquals(Listing.ListingForm.SESSION, listing.form());
        List<ConsoleSession.Input> inputs = listing.session().inputs();
        assertEquals(3, inputs.size());
        assertEquals("def f():\n    return 1\n\n", inputs.getFirst().text());
        assertEquals(
                List.of(">>> def f():", "...     return 1", "..."),
                inputs.getFirst().prompts());
        assertEquals(List.of("1", ""), inputs.get(1).shown());
    }

    @Test
    void aNotebook() {
        Listing listing = only("""
                '''
                In [1]: def f():
                   ...:     return 1
                   ...:

                In [2]: f()
                Out[2]: 1
                '''
                """);
        List<ConsoleSession.Input> inputs = listing.session().inputs();
        assertEquals("def f():\n    return 1\n\n", inputs.getFirst().text());
        assertEquals(List.of("1"), inputs.get(1).shown());
    }

    @Test
    void promptsWithoutOutputAreResidue() {
        Listing listing = only("'''\n>>> x = 1\n>>> y = 2\n'''");
        assertEquals(List.of("prompts"), listing.residue());
        assertTrue(listing.shown().isEmpty());
    }

    // ---- names -----------------------------------------------------------------------------------------------------

    @Test
    void namesOfAScript() {
        SourceAnalysis source = SourceAnalysis.of("""
                import os.path, sys as system
                from a import b, c as d
                def f(): local = 1
                class C: inner = 2
                x = y, (z, *rest) = g()
                for i in range(3):
                    with open(i) as file: n = 1
                try: t = 1
                except E as e: u = 2
                if 1: v: int = 3
                """);
        assertEquals(
                List.of("os", "system", "b", "d", "f", "C", "x", "y", "z", "rest", "i", "file", "n", "t", "u", "v"),
                List.copyOf(source.names()));
        assertEquals(List.of("os.path", "sys", "a"), List.copyOf(source.imports()));
    }

    @Test
    void reasonsForSilence() {
        assertTrue(SourceAnalysis.of("def main(): pass\nif \"__name__\" == \"__main__\":\n    main()\n")
                .silence()
                .startsWith("line 2 compares"));
        assertEquals(
                "it only defines and calls nothing",
                SourceAnalysis.of("import a\ndef f(): pass\n").silence());
        assertEquals(null, SourceAnalysis.of("x = f()\n").silence());
        assertEquals(
                null,
                SourceAnalysis.of("def main(): pass\nif __name__ == \"__main__\":\n    main()\n")
                        .silence());
    }

    // ---- other ways to set off code --------------------------------------------------------------------------------

    private static Listing onlyIn(String document, boolean reStructured) {
        List<Listing> listings = Document.listings(document, reStructured, null);
        assertEquals(1, listings.size(), listings::toString);
        return listings.getFirst();
    }

    @Test
    void fencesInQuotationsAndItems() {
        Listing quoted = only("> text\n>\n> '''python\n> if 1:\n>     print(1)\n> '''\n>\n> '''\n> 1 a\n> '''\n");
        assertEquals("if 1:\n    print(1)\n", quoted.code());
        assertEquals(List.of("1 a"), quoted.shown().lines());
        assertEquals(9, quoted.shown().line());
        assertEquals(1, read("> '''\n> print(1)\ntext\n").size(), "the quotation ends");
        assertEquals("print(1)\n", only("1. '''python\n   print(1)\n   '''\n").code());
    }

    @Test
    void blocksOfHtml() {
        Listing pre = onlyIn(
                "<pre><code class=\"language-python\">print(&quot;a&quot;)\nprint(1 &lt; 2)\n</code></pre>\n\n"
                        + "<div><pre>\na 1\nTrue\n</pre></div>\n",
                false);
        assertEquals("print(\"a\")\nprint(1 < 2)\n", pre.code());
        assertEquals(List.of("a 1", "True"), pre.shown().lines());
        assertEquals(6, pre.shown().line());
    }

    @Test
    void reStructuredText() {
        Listing listing = onlyIn(
                "Title\n~~~~~\n\n.. code-block:: python\n   :linenos:\n\n   if 1:\n       print(1)\n\n"
                        + "The output::\n\n   1 a\n",
                true);
        assertEquals("if 1:\n    print(1)\n", listing.code());
        assertEquals(4, listing.line());
        assertEquals(List.of("1 a"), listing.shown().lines());
        assertEquals(12, listing.shown().line());
        Listing session = onlyIn("Some text:\n\n>>> 1 + 1\n2\n\nMore text.\n", false);
        assertEquals(Listing.ListingForm.SESSION, session.form());
        assertEquals(List.of(">>> 1 + 1", "2"), session.shown().lines());
    }

    @Test
    void theFileThatAListingSaysToBe() {
        assertEquals(
                "a.py", only("'''python title=\"a.py\"\nimport b\n'''").fence().file());
        assertEquals(
                "b/a.py", only("'''python\n# b/a.py\nimport b\n'''").fence().file());
        assertEquals(
                "a_b.py",
                only("**a\\_b.py**\n\n'''python\nimport b\n'''").fence().file());
        assertEquals(
                null, only("Look at this:\n\n'''python\nimport b\n'''").fence().file());
    }

    // ---- output in comments ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''\nprint(1)  # => 1 a\nprint(2)  # -> 2 b\n'''",
                "'''\nprint(1)\n# Output: 1 a\nprint(2)\n# 输出：2 b\n'''",
                "'''\nprint(1)\n# => 1 a\n#    2 b\n'''",
                "'''\nprint(1)\n# =>\n# 1 a\n# 2 b\n'''",
                "'''\nprint(1)\n# =>\n1 a\n2 b\n'''",
            })
    void inComments(String document) {
        assertEquals(List.of("1 a", "2 b"), shown(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'''\nx = len(y)  # => 2\nprint(x)\n'''",
                "'''\nprint(\"# => 1\")\n'''",
                "'''\n# Result:\nresult = f()\nprint(result)\n'''",
            })
    void notInOtherComments(String document) {
        assertEquals(List.of(), shown(document));
    }

    @Test
    void dataThatAScriptPrints() {
        assertEquals(List.of("{\"a\": 1}"), shown("'''\nprint(1)\n'''\n\n'''json\n{\"a\": 1}\n'''"));
        assertEquals(
                2,
                read("'''\nprint(1)\n'''\n\nThe settings:\n\n'''json\n{\"a\": 1}\n'''")
                        .size());
    }

    @Test
    void callsOfWhatWasNamedAreScripts() {
        assertEquals(
                2,
                read("'''python\nx = [1]\n'''\n\n'''python\nx.append(2)\n'''").size());
    }

    // ---- sessions --------------------------------------------------------------------------------------------------

    @Test
    void sessionsWithAllThatStandsAround() {
        Listing listing = only("'''\n$ python -m asyncio\nPython 3.11.7 (main)\n>>> print(1)  # doctest: +SKIP\n9\n"
                + ">>> 1\n<BLANKLINE>\n1\n'''");
        assertEquals(Listing.ListingForm.SESSION, listing.form());
        assertTrue(listing.session().inputs().getFirst().isSkipped());
        assertEquals(List.of("", "1"), listing.session().inputs().getLast().shown());
        Listing notebook = only("'''\nIn [1]: [1,\n   ...: 2]\nOut[1]:\n[1,\n 2]\n'''");
        assertEquals(
                List.of("[1,", " 2]"), notebook.session().inputs().getFirst().shown());
        Listing wide = only("'''\n>>>\u00A0print（1）\n1\n'''");
        assertEquals("print(1)", wide.session().inputs().getFirst().text().strip());
        assertEquals(List.of(ListingCleaner.SPACES, ListingCleaner.PUNCTUATION), wide.residue());
    }

    @Test
    void outputInCommentsBelowARule() {
        String script = "'''python\nprint(1)\n\n";
        assertEquals(
                List.of("1", "  2"), withoutBlank(shown(script + "# Expected output:\n#\n#     1\n#       2\n'''\n")));
        assertEquals(List.of("1"), withoutBlank(shown(script + "# Sample output (may vary):\n# 1\n'''\n")));
        assertEquals(List.of("1"), withoutBlank(shown(script + "# 预期输出：\n# 1\n'''\n")));
        assertEquals(List.of(), shown(script + "# print(user)\n# 1\n'''\n"), "code in a comment");
    }

    private static List<String> withoutBlank(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void codeThatLeavesItsBlockToTheReaderIsNoOutput() {
        String fragment = "async with lock:\n    # here nobody else is\n";
        assertEquals(
                2,
                read("'''python\nprint(1)\n'''\n\n'''\n" + fragment + "'''\n").size());
    }
}
