package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import ouro.transcript.report.Report;
import ouro.transcript.report.Verdict.VerdictKind;

/** One listing, patterns, parts of many files, verdicts that fail, and reports for other tools. */
class CheckSelectionTest extends CheckFixture {
    private void three() throws IOException {
        document("a.md", "'''python\nprint(1)\n'''\n'''\n2\n'''\n\n'''python\nprint(3)\n'''\n'''\n3\n'''\n");
        document("b.md", "'''python\nimport missing_module\n'''\n");
    }

    private Told select(CheckSelection selection, String... names) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<String> paths =
                java.util.Arrays.stream(names).map(name -> folder + "/" + name).toList();
        int exitCode = Check.run(
                paths,
                STANDARD,
                selection,
                List.of(),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                System.err);
        String text = output.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        return new Told(exitCode, text.lines().toList(), "");
    }

    @Test
    void oneListing() throws IOException {
        three();
        assertEquals(List.of("a.md:8: same"), check(STANDARD, "a.md:9").lines());
        assertEquals(2, check(STANDARD, "none.md:9").exitCode());
    }

    @Test
    void patterns() throws IOException {
        three();
        assertTrue(check(STANDARD, "*.md").text().contains("b.md:1: needs missing_module"));
        assertTrue(check(STANDARD, "**/a.m?").text().contains("a.md:8: same"));
    }

    @Test
    void partsOfManyFiles() throws IOException {
        three();
        CheckSelection second = new CheckSelection(2, 2, CheckSelection.ALL.failsOn(), false);
        assertEquals(
                List.of("b.md:1: needs missing_module"),
                select(second, "a.md", "b.md").lines());
    }

    @Test
    void verdictsThatFail() throws IOException {
        three();
        CheckSelection needs = new CheckSelection(1, 1, EnumSet.of(VerdictKind.NEEDS), true);
        assertEquals(0, select(needs, "a.md").exitCode());
        Told told = select(needs, "a.md", "b.md");
        assertEquals(1, told.exitCode());
        assertEquals(
                "a.md       1       1        0", told.lines().get(told.lines().size() - 2));
    }

    @Test
    void otherTools() throws IOException {
        three();
        assertEquals(
                List.of("TAP version 14", "not ok 1 - a.md:1 different"),
                check(with(false, Report.Format.TAP, 20), "a.md").lines().subList(0, 2));
        String annotation =
                check(with(false, Report.Format.GITHUB, 20), "a.md").lines().getFirst();
        assertTrue(annotation.startsWith("::error file=a.md,line=1,title=ouro check::different%0A"), annotation);
    }
}
