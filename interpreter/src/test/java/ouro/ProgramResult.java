package ouro;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a program in a process of its own printed and how it ended. */
public record ProgramResult(String output, String errors, int exitCode) {
    /**
     * Runs a program to its end. One that does not end in time is killed together with all that it started.
     *
     * @param name what a failure calls it
     * @param limit how long it may take
     * @param input what it reads from standard input, before the end of that
     * @throws AssertionError where there is no end in time
     */
    public static ProgramResult run(String name, Duration limit, String input, ProcessBuilder builder)
            throws IOException, InterruptedException {
        // Files, not pipes: a pipe is open for as long as anything that the program started holds it.
        Path output = Files.createTempFile("program", ".out");
        Path errors = Files.createTempFile("program", ".err");
        try {
            Process process = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (OutputStream pipe = process.getOutputStream()) {
                pipe.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
                throw new AssertionError(name + ": no end after " + limit.toSeconds() + " s; it printed:\n"
                        + Files.readString(output) + "and on stderr:\n" + Files.readString(errors));
            }
            return new ProgramResult(Files.readString(output), Files.readString(errors), process.exitValue());
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        // All of them are found before the first is killed: children of a dead process belong to nobody.
        List<ProcessHandle> tree = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }
}
