package ouro.transcript.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import ouro.loop.system.Programs;
import ouro.permission.Kernel;

/** A running {@link Worker}, seen from the check. */
final class WorkerProcess {
    private static final String MEMORY = "-Xmx1g";
    /** What Java exits with when memory runs out, asked by {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** How long an ending process may take, in seconds. */
    private static final int ENDING = 10;

    /**
     * Moves the channels away from the standard streams, and those to files; no file grows beyond a gigabyte or two,
     * whoever fills it.
     */
    private static final String SHELL =
            "exec %d<&0 %d>&1 </dev/null >>\"$1\" 2>>\"$2\"; ulimit -f 2097152; shift 2; exec \"$@\""
                    .formatted(Worker.JOBS, Worker.OUTCOMES);

    private final Process process;
    private final DataOutputStream jobs;
    private final DataInputStream outcomes;
    private final double limit;
    /** A process that was told to end goes on for a moment. */
    private volatile boolean closed;

    /**
     * @param folder an empty folder for all that the process writes
     * @param limit how long a script may run, in seconds
     * @param permissions what scripts may do beside what they always may, as {@code PermissionFlags} writes it
     * @throws IOException where no process can be started
     */
    WorkerProcess(Path folder, double limit, List<String> permissions) throws IOException {
        this.limit = limit;
        Path work = Files.createDirectory(folder.resolve("work"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        String output = Files.createFile(folder.resolve("output")).toString();
        String errors = Files.createFile(folder.resolve("errors")).toString();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "sh", output, errors));
        command.addAll(java(temporary));
        command.addAll(List.of(output, errors, System.getProperty("user.dir"), String.valueOf(limit)));
        command.addAll(permissions);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(work.toFile());
        builder.environment().put("TMPDIR", temporary.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        jobs = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        outcomes = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** The command that runs this process, with another main class: same Java, same options, same class path. */
    private static List<String> java(Path temporary) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElse(System.getProperty("java.home") + "/bin/java"));
        for (String argument : self.arguments().orElse(new String[0])) {
            if (!argument.startsWith("-")) {
                continue;
            }
            boolean inherited = argument.startsWith("-XX:")
                    && !argument.startsWith("-XX:AOTCacheOutput")
                    && !argument.startsWith("-XX:AOTMode");
            if (inherited) {
                command.add(argument);
            }
        }
        String executable = System.getProperty("ouro.executable");
        if (executable != null) {
            command.add("-Douro.executable=" + executable);
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=off");
        command.add(MEMORY);
        command.add("-Djava.io.tmpdir=" + temporary);
        String resources = System.getProperty("ouro.resources");
        if (resources != null) {
            command.add("-Douro.resources=" + resources);
        }
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-cp");
        command.add(classPath());
        command.add(Worker.class.getName());
        return command;
    }

    /** The class path from whatever folder. */
    private static String classPath() {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, path);
    }

    /** Runs a job; afterwards {@link #isReusable} says whether the process can take another. */
    Outcome run(Job job, ScheduledExecutorService watch) {
        AtomicBoolean late = new AtomicBoolean();
        // The process itself keeps the limit, unless it is beyond that.
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    close();
                },
                (long) ((limit + ENDING) * 1000),
                TimeUnit.MILLISECONDS);
        try {
            job.write(jobs);
            Outcome outcome = Outcome.read(outcomes);
            if (!outcomes.readBoolean()) {
                close();
            }
            return outcome;
        } catch (IOException e) {
            return Outcome.failed(late.get() ? Outcome.late(limit) : reason());
        } finally {
            end.cancel(false);
        }
    }

    /** Why the process ended of itself. */
    private String reason() {
        try {
            process.waitFor(ENDING, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean stuck = process.isAlive();
        close();
        if (stuck) {
            return "the interpreter stopped answering";
        }
        return process.exitValue() == OUT_OF_MEMORY
                ? Outcome.NO_MEMORY
                : "the process ended with exit code " + process.exitValue();
    }

    boolean isReusable() {
        return !closed && process.isAlive();
    }

    /** Ends the process, and the programs that its scripts started. */
    void close() {
        closed = true;
        // What loses its parent becomes a child of the process, as long as that is there.
        Programs.end(() -> Kernel.livingDescendants(process.toHandle()));
        process.destroyForcibly();
    }
}
