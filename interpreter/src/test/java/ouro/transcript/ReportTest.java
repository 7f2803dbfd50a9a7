package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import ouro.transcript.report.Report;

/** How verdicts are told. */
class ReportTest extends CheckFixture {
    @Test
    void verboseShowsWhatWasLookedPast() throws IOException {
        document("a.md", "'''\nimport time\nprint(time.strftime('%H:%M:%S'))\n'''\n'''\n01:02:03\n'''\n");
        CheckOptions verbose = new CheckOptions(false, Report.Format.TEXT, false, 1, 0, 20, true);
        List<String> lines = check(verbose, "a.md").lines();
        assertTrue(lines.getFirst().startsWith("a.md:1: same but for times; "), lines::toString);
        assertTrue(lines.contains("-01:02:03"), lines::toString);
    }

    @Test
    void coloursOnlyWhereAskedFor() throws IOException {
        document("a.md", "'''\nprint(1)\n'''\n'''\n2\n'''\n");
        CheckOptions coloured = new CheckOptions(false, Report.Format.TEXT, true, 1, 0, 20, false);
        List<String> lines = check(coloured, "a.md").lines();
        assertEquals("a.md:1: \u001b[31mdifferent\u001b[0m", lines.getFirst());
        assertTrue(lines.contains("\u001b[31m-2\u001b[0m"), lines::toString);
        assertTrue(lines.contains("\u001b[32m+1\u001b[0m"), lines::toString);
        assertFalse(check(STANDARD, "a.md").text().contains("\u001b"));
    }

    private void threeKinds() throws IOException {
        document(
                "a.md",
                "'''\nprint(1)\n'''\n'''\n1\n'''\n\n'''\nprint('<&\u0001\"')\n'''\n'''\n2 <\n'''\n\n"
                        + "'''\nprint(1)\n'''\n");
    }

    @Test
    void junit() throws Exception {
        threeKinds();
        Told told = check(with(false, Report.Format.JUNIT, 20), "a.md");
        assertEquals(1, told.exitCode());
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
        Told told = check(with(false, Report.Format.JSON, 20), "a.md");
        assertEquals(1, told.exitCode());
        assertEquals("[", told.lines().getFirst());
        assertEquals("]", told.lines().getLast());
        assertTrue(
                told.lines()
                        .get(1)
                        .startsWith("  {\"path\": \"a.md\", \"line\": 1, \"verdict\": \"same\", \"kind\": \"same\","
                                + " \"passed\": true, \"residue\": [], \"remarks\": [], \"diff\": [], \"seconds\": "),
                told::text);
        assertTrue(told.lines().get(2).contains("\"passed\": false"), told::text);
        assertTrue(told.lines().get(2).contains("\"+<&\\u0001\\\"\""), told::text);
        assertTrue(told.lines().get(3).contains("\"passed\": null"), told::text);
    }
}
