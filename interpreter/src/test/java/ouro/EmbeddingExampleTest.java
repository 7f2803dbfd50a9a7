package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README shows for embedding compiles, and prints what the README says. */
class EmbeddingExampleTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```\n\nprints `([^`]*)`", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theProgramOfTheReadmeRuns() throws IOException, InterruptedException {
        Matcher example = PROGRAM.matcher(Files.readString(README));
        assertTrue(example.find(), "the README shows no program");
        Path source = Files.writeString(folder.resolve("Greeting.java"), example.group(1));
        String classPath = System.getProperty("java.class.path");
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-cp", classPath, "-d", folder.toString(), source.toString());
        assertEquals(0, failures);
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                folder + System.getProperty("path.separator") + classPath,
                "Greeting");
        ProgramResult ended = ProgramResult.run("the README's program", Duration.ofSeconds(60), "", builder);
        assertEquals(new ProgramResult(example.group(2) + "\n", "", 0), ended);
    }
}
