package ouro.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import ouro.transcript.report.Report;

/** What tests of {@code ouro check} share: files go in, verdicts and exit codes come out. */
abstract class CheckFixture {
    static final CheckOptions STANDARD = CheckOptions.standard();

    @TempDir
    Path folder;

    record Told(int exitCode, List<String> lines, String errors) {
        String text() {
            return String.join("\n", lines);
        }
    }

    final Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    final Told check(CheckOptions options, String... names) {
        return check(options, List.of(), names);
    }

    final Told check(CheckOptions options, List<String> permissions, String... names) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(folder.resolve(name).toString());
        }
        int exitCode = Check.run(
                paths,
                options,
                CheckSelection.ALL,
                permissions,
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
        String text = output.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
        return new Told(exitCode, text.lines().toList(), errors.toString(StandardCharsets.UTF_8));
    }

    static CheckOptions with(boolean update, Report.Format format, double timeout) {
        return new CheckOptions(update, format, false, 2, 0, timeout, false);
    }

    static CheckOptions updating() {
        return with(true, Report.Format.TEXT, CheckOptions.TIMEOUT);
    }

    /** Documents are written with apostrophes for backticks. */
    final Path document(String name, String text) throws IOException {
        return write(name, text.replace("'''", "```"));
    }
}
