package ouro.transcript.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import ouro.loop.system.NetworkAccess;
import ouro.loop.system.ProcessExit;
import ouro.object.SessionState;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Repeatability;
import ouro.runtime.ScriptParts;
import ouro.runtime.StandardStreams;
import ouro.runtime.Terminals;
import ouro.thread.Clock;

/**
 * A process that runs scripts for a check, each in a session of its own: jobs come and outcomes go by channels that no script
 * knows, so that what it and the programs it starts do to the standard streams does no harm. The process is there for what a
 * session cannot keep to itself: a script may hang in native work, exit, or eat all memory.
 */
public final class Worker {
    /** Where the shell that starts this process puts the channels. */
    static final int JOBS = 3;

    static final int OUTCOMES = 4;

    /** The module that starts programs which can outlive a script. */
    private static final String STARTS_PROGRAMS = "_subprocess";

    /** How long threads that a script left running may take to see that it is over, in milliseconds. */
    private static final int ENDING_MILLIS = 1000;

    /** Memory in use beyond this share of all leaves no room to go on. */
    private static final double MOST_MEMORY = 0.85;

    private final DataOutputStream outcomes;
    private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Spool output;
    private final Spool errors;
    private final WorkFolder folder;
    private final double limit;
    private volatile Running running;

    /** A job under way. */
    private final class Running {
        private final Job job;
        private final Screen screen;
        private final long begin = System.nanoTime();
        private final Duration work = processorTime();
        private boolean told;
        /** Null until it begins. */
        private volatile SessionState session;

        Running(Job job) {
            this.job = job;
            this.screen = new Screen(output, errors, job.outputLimit(), () -> abandon(Outcome.FLOOD));
        }

        /**
         * Tells what came of it, once; answers no where that was told before.
         *
         * @param reusable whether this process can run another job
         */
        synchronized boolean tell(String failure, int exitCode, boolean reusable) {
            if (told) {
                return false;
            }
            told = true;
            screen.endPart();
            Outcome outcome = new Outcome(
                    failure,
                    exitCode,
                    screen.parts(),
                    screen.errorText(),
                    session == null ? List.of() : NetworkAccess.of(session).refused(),
                    ProcessHandle.current().pid(),
                    (System.nanoTime() - begin) / 1e9,
                    processorTime().minus(work).toNanos() / 1e9);
            try {
                outcome.write(outcomes);
                outcomes.writeBoolean(reusable);
                outcomes.flush();
            } catch (IOException e) {
                Runtime.getRuntime().halt(Interpreter.INTERNAL_FAULT);
            }
            return true;
        }

        /** Tells what it printed so far, and ends it together with this process. */
        void abandon(String why) {
            if (tell(why, 0, false)) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private Worker(String output, String errors, String home, double limit) throws IOException {
        this.outcomes = new DataOutputStream(new BufferedOutputStream(new FileOutputStream("/dev/fd/" + OUTCOMES)));
        this.output = new Spool(output);
        this.errors = new Spool(errors);
        this.folder = new WorkFolder(Path.of("").toAbsolutePath(), Path.of(home));
        this.limit = limit;
    }

    /** @param arguments the files that standard output and error go to, where the check was started, the time limit */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Worker worker = new Worker(arguments[0], arguments[1], arguments[2], Double.parseDouble(arguments[3]));
        if (System.getenv("OURO_DEBUG") == null) {
            // What Java has to say is none of a script's output.
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            System.setErr(nowhere);
        }
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Thread reader = new Thread(worker::readJobs, "jobs");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            worker.run(worker.jobs.take());
        }
    }

    /** Takes jobs until whoever gave them is gone, and then ends this process, whatever it is doing. */
    private void readJobs() {
        try (DataInputStream input =
                new DataInputStream(new BufferedInputStream(new FileInputStream("/dev/fd/" + JOBS)))) {
            while (true) {
                jobs.add(Job.read(input));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(Interpreter.INTERNAL_FAULT);
        }
    }

    private void run(Job job) throws IOException, InterruptedException {
        folder.prepare(job);
        output.skip();
        errors.skip();
        running = new Running(job);
        Thread watch = watch(running);
        ThreadGroup group = new ThreadGroup("script");
        int[] exitCode = {-1};
        Thread runner = new Thread(group, () -> exitCode[0] = interpret(running), "runner");
        runner.start();
        runner.join();
        watch.interrupt();
        if (exitCode[0] < 0) {
            Runtime.getRuntime().halt(Interpreter.INTERNAL_FAULT);
        }
        running.tell(null, exitCode[0], haveEnded(group));
        endPrograms(running.session);
    }

    /** Ends the programs that a script left running: what they write would count as the output of the next one. */
    private static void endPrograms(SessionState session) {
        // Looking for them takes milliseconds, and few scripts start any.
        if (session.modules.get(STARTS_PROGRAMS) != null) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * Whether the threads of a script have ended: those that it leaves running end when they next look up from their work. One
     * that never does would take a processor from the scripts that follow.
     */
    private static boolean haveEnded(ThreadGroup group) throws InterruptedException {
        for (int waited = 0; group.activeCount() > 0; waited++) {
            if (waited == ENDING_MILLIS) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }

    /** Abandons a run that takes too long. */
    private Thread watch(Running run) {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep((long) (limit * 1000));
                        run.abandon(isShortOfMemory() ? Outcome.NO_MEMORY : Outcome.late(limit));
                    } catch (InterruptedException e) {
                        // It ended in time.
                    }
                },
                "time limit");
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
        return watch;
    }

    /** A script that eats all memory makes Java collect garbage for long before it gives up. */
    private static boolean isShortOfMemory() {
        Runtime memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory() > MOST_MEMORY * memory.maxMemory();
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private int interpret(Running run) {
        Job job = run.job;
        Screen screen = run.screen;
        InterpreterOptions options = new InterpreterOptions(
                new StandardStreams(
                        InputStream.nullInputStream(),
                        screen.output,
                        screen.errors,
                        new Terminals(false, job.terminal(), job.terminal())),
                new Repeatability(true, job.startTime(), job.seed()),
                Flags.NONE);
        Interpreter interpreter =
                new Interpreter(options, List.of(job.parts().getLast().name()));
        if (job.origin() != 0 || job.pace() != 1) {
            interpreter.setClock(new Clock.VirtualClock(job.startTime(), job.origin(), job.pace(), job.tick()));
        }
        SessionState session = interpreter.session();
        run.session = session;
        NetworkAccess.of(session).keepInside();
        ProcessExit.of(session).endWith(code -> {
            run.tell(null, code, false);
            Runtime.getRuntime().halt(code);
        });
        interpreter.addPath(job.folder());
        if (!job.files().isEmpty()) {
            interpreter.addPath(Path.of("").toAbsolutePath().toString());
        }
        List<ScriptParts.ScriptPart> parts = new ArrayList<>();
        for (Job.JobPart part : job.parts()) {
            parts.add(new ScriptParts.ScriptPart(part.name(), part.text(), part.manner()));
        }
        return interpreter.run(parts, screen::endPart);
    }
}
