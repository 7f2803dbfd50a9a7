package ouro.syntax.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import ouro.syntax.ErrorTable;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.parser.Parser;

/**
 * The two grammars are of one language: {@code OuroParser.g4}, which makes trees, and {@code python.peg}, which says what is
 * wrong with a text. Where only the first refused a text, nobody could say why; where only the second did, a mistake would be
 * seen where there is none.
 */
class GrammarAgreementTest {
    private static final long DEEP_STACK = 256L << 20;
    private static final Path SCRIPTS = Path.of("src/test/scripts");
    /** Of CPython's library only one file in so many is read, which takes seconds; all of it takes minutes. */
    private static final int SAMPLED = 20;
    /** In characters: a few tables are as long as all the others together. */
    private static final int LONGEST = 100_000;

    @Test
    void onTestScripts() throws Exception {
        assertAgree(decoded(scripts(SCRIPTS)));
    }

    @Test
    void onWrongTexts() throws Exception {
        List<SourceFile> texts = new ArrayList<>();
        for (ErrorTable.ErrorCase entry : ErrorTable.read()) {
            texts.add(new SourceFile(entry.escaped(), entry.source()));
        }
        assertAgree(texts);
    }

    /** Scripts with one slip of the keyboard each, always the same ones. */
    @Test
    void onMistypedScripts() throws Exception {
        Random random = new Random(311);
        List<SourceFile> mistyped = new ArrayList<>();
        for (SourceFile script : decoded(scripts(SCRIPTS))) {
            mistyped.add(mistype(script, random));
        }
        assertAgree(mistyped);
    }

    private static SourceFile mistype(SourceFile script, Random random) {
        String typed = "()[]{}:,.=*@'\"\n \\if";
        String text = script.text();
        int place = random.nextInt(text.length());
        String before = text.substring(0, place);
        String wrong = random.nextBoolean()
                ? before + text.substring(place + 1)
                : before + typed.charAt(random.nextInt(typed.length())) + text.substring(place);
        return new SourceFile(script.name() + " at " + place, wrong);
    }

    @Test
    void onCPythonsLibrary() throws Exception {
        List<Path> library = scripts(folderOfCPython());
        library.removeIf(file -> file.toString().contains("site-packages"));
        List<Path> sample = new ArrayList<>();
        for (int i = 0; i < library.size(); i += SAMPLED) {
            sample.add(library.get(i));
        }
        assertTrue(sample.size() > 20, "only " + library.size() + " files");
        List<SourceFile> texts = decoded(sample);
        texts.removeIf(text -> text.text().length() > LONGEST);
        assertAgree(texts);
    }

    private static Path folderOfCPython() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import os; print(os.__file__)").start();
            String file = new String(python.getInputStream().readAllBytes()).strip();
            Assumptions.assumeTrue(python.waitFor() == 0, "python3 does not say where its library is");
            return Path.of(file).getParent();
        } catch (IOException e) {
            return Assumptions.abort("there is no python3 whose library could be read");
        }
    }

    // ---- both readings -----------------------------------------------------------------------------------------

    private static void assertAgree(List<SourceFile> texts) throws Exception {
        FutureTask<List<String>> reading = new FutureTask<>(() -> texts.stream()
                .map(GrammarAgreementTest::disagreement)
                .filter(Objects::nonNull)
                .toList());
        // As the interpreter does: a text may be nested deeply.
        new Thread(null, reading, "deep", DEEP_STACK).start();
        assertEquals(List.of(), reading.get());
    }

    private static String disagreement(SourceFile text) {
        String byParser = refusal(() -> Parser.parseText(text));
        String byDiagnosis = refusal(() -> read(text));
        return (byParser == null) == (byDiagnosis == null)
                ? null
                : text.name() + ": the parser says " + byParser + ", the diagnosis " + byDiagnosis;
    }

    private static void read(SourceFile text) {
        Diagnosis.check(new PegParser(SourceText.of(text, true), false), Diagnosis.Goal.FILE.rule);
    }

    /** What is wrong with a text, or null. */
    private static String refusal(Runnable parse) {
        try {
            parse.run();
            return null;
        } catch (PythonSyntaxError e) {
            return e.getMessage() + " in line " + e.line();
        }
    }

    // ---- texts -------------------------------------------------------------------------------------------------

    private static List<Path> scripts(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList());
        }
    }

    private static List<SourceFile> decoded(List<Path> files) throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            try {
                sources.add(SourceFile.decode(file.toString(), Files.readAllBytes(file)));
            } catch (PythonSyntaxError e) {
                // Bytes that are no text: no grammar comes to see them.
                continue;
            }
        }
        return sources;
    }
}
