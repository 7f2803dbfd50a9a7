package ouro.repl;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import ouro.lib.environ.Environs;
import ouro.lib.files.WorkingDirectory;
import ouro.object.PyException;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;
import ouro.thread.Interrupts;

/** Runs commands of the system in the session's folder and environment. */
final class Shell {
    /** How long a command may take to end after Ctrl-C. */
    private static final int LAST_SECONDS = 1;

    /** The exit code of what SIGINT has ended, as a shell tells it. */
    private static final int BY_INTERRUPT = 130;
    /** By then a signal that another process has had has come here as well. */
    private static final int SIGNAL_MILLIS = 50;

    private final PromptSession session;

    Shell(PromptSession session) {
        this.session = session;
    }

    /** Runs a command on the terminal; Ctrl-C ends it. Answers its exit code. */
    int run(String command) {
        ProcessBuilder builder = builder(command);
        if (session.screen().isShared()) {
            return waitFor(start(builder.inheritIO()));
        }
        Process process = start(builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true));
        session.print(read(process));
        return waitFor(process);
    }

    /** What a command prints; what it writes to stderr is shown. */
    String output(String command) {
        ProcessBuilder builder = builder(command);
        if (session.screen().isShared()) {
            builder.redirectInput(ProcessBuilder.Redirect.INHERIT).redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        Process process = start(builder);
        String text = read(process);
        waitFor(process);
        return text;
    }

    /** Runs a program that has the terminal to itself, with a text to read unless that is null. Answers its exit code. */
    int runFullScreen(String command, String text) {
        // In place of the shell, which Ctrl-C would end while the program goes on.
        ProcessBuilder builder = builder("exec " + command).inheritIO();
        if (text != null) {
            builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        }
        Process process = start(builder);
        if (text != null) {
            InterpreterLock.current().block(() -> write(process, text));
        }
        return waitFor(process);
    }

    private ProcessBuilder builder(String command) {
        session.interactive().flush();
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        Environs.applyTo(builder.environment());
        return builder.directory(WorkingDirectory.current().toFile());
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Magic.MagicError("cannot run a command: " + e.getMessage());
        }
    }

    private static String read(Process process) {
        String[] text = {""};
        InterpreterLock.current().block(() -> {
            try {
                text[0] += new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                // What it has printed so far is all there is.
                return;
            }
        });
        return text[0];
    }

    private static void write(Process process, String text) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It has seen enough.
            return;
        }
    }

    /** On a terminal that it has for itself, Ctrl-C is the program's business; else it is the prompt's. */
    private int waitFor(Process process) {
        boolean shared = session.screen().isShared();
        boolean ended = false;
        while (!ended) {
            try {
                InterpreterLock.current().release(process::waitFor);
                if (shared && process.exitValue() == BY_INTERRUPT) {
                    // Ctrl-C was the prompt's too, which may hear of it later.
                    InterpreterLock.current().release(() -> Thread.sleep(SIGNAL_MILLIS));
                }
                ended = true;
            } catch (InterruptedException e) {
                ended = !process.isAlive();
            }
            if (shared) {
                Interrupts.current().withdrawThrow();
            }
            try {
                ThreadState.poll();
            } catch (PyException interrupt) {
                end(process);
                throw interrupt;
            }
        }
        return process.exitValue();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first of the programs that is on the PATH, or null. */
    static String find(String... programs) {
        for (String program : programs) {
            for (String folder :
                    System.getenv().getOrDefault("PATH", "/bin:/usr/bin").split(":")) {
                if (Files.isExecutable(Path.of(folder, program))) {
                    return program;
                }
            }
        }
        return null;
    }

    /** A word that the shell takes as it is. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
