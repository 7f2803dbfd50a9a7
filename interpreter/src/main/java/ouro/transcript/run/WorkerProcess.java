package ouro.transcript.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running {@link Worker}, seen from the check. */
final class WorkerProcess {
    private static final String MEMORY = "-Xmx1g";
    /** What Java exits with when memory runs out, asked by {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** How long an ending process may take, in seconds. */
    private static final int ENDING = 10;

    private final Process process;
    private final DataOutputStream jobs;
    private final DataInputStream answers;
    /** A process that was told to end goes on for a moment. */
    private volatile boolean closed;

    /** @throws IOException where no process can be started */
    WorkerProcess() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        boolean debugged = System.getenv("OURO_DEBUG") != null;
        builder.redirectError(debugged ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        jobs = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** The command that runs this process, with another main class: same Java, same options, same class path. */
    private static List<String> command() {
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
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=off");
        command.add(MEMORY);
        command.add("-XX:+ExitOnOutOfMemoryError");
        // What Java itself has to say must not come among the answers.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Worker.class.getName());
        return command;
    }

    /** Runs a job; afterwards {@link #isReusable} says whether the process can take another. */
    Outcome run(Job job, double limit, ScheduledExecutorService watch) {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    close();
                },
                (long) (limit * 1000),
                TimeUnit.MILLISECONDS);
        try {
            job.write(jobs);
            Outcome outcome = Outcome.read(answers);
            if (!answers.readBoolean()) {
                close();
            }
            return outcome;
        } catch (IOException e) {
            return Outcome.failed(late.get() ? "no end after " + seconds(limit) : reason());
        } finally {
            end.cancel(false);
        }
    }

    private static String seconds(double limit) {
        return (limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit)) + " s";
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
        return switch (process.exitValue()) {
            case OUT_OF_MEMORY -> "out of memory";
            case Worker.TOO_MUCH_OUTPUT -> "prints without end";
            default -> "the process ended with exit code " + process.exitValue();
        };
    }

    boolean isReusable() {
        return !closed && process.isAlive();
    }

    void close() {
        closed = true;
        process.destroyForcibly();
    }
}
