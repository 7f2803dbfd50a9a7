package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of the kinds that people write, a family each, with the verdicts that a reader agrees with beside them in
 * {@code .verdicts}: the lines that name a place, and those that differ where something does.
 */
class DocumentFamiliesTest extends CheckFixture {
    private static final Path DOCUMENTS = Path.of("src/test/documents");

    @TestFactory
    Stream<DynamicTest> verdicts() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            List<Path> documents = files.filter(file -> !file.toString().endsWith(".verdicts"))
                    .sorted()
                    .toList();
            return documents.stream()
                    .map(document ->
                            DynamicTest.dynamicTest(document.getFileName().toString(), () -> check(document)));
        }
    }

    private void check(Path document) throws IOException {
        String name = document.getFileName().toString();
        Files.copy(document, folder.resolve(name));
        String base = name.substring(0, name.lastIndexOf('.'));
        String expected = Files.readString(DOCUMENTS.resolve(base + ".verdicts"));
        List<String> told = check(STANDARD, name).lines().stream()
                .filter(line -> line.startsWith(name + ":") || line.startsWith("-") || line.startsWith("+"))
                .filter(line -> !line.startsWith("---") && !line.startsWith("+++"))
                .toList();
        assertEquals(expected.stripTrailing(), String.join("\n", told));
    }
}
