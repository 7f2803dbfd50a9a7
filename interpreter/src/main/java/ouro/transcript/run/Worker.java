package ouro.transcript.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import ouro.loop.Clock;
import ouro.loop.Reach;
import ouro.runtime.Flags;
import ouro.runtime.Interpreter;
import ouro.runtime.InterpreterOptions;
import ouro.runtime.Parts;
import ouro.runtime.Repeatability;
import ouro.runtime.StandardStreams;
import ouro.runtime.Terminals;

/**
 * A process that runs scripts for a check: jobs come on standard input, outcomes go to standard output. A session is
 * static state, a script may hang, exit or eat all memory, and so each has a process around it; the next one can use the
 * same process where the last left nothing behind.
 */
public final class Worker {
    /** The exit code of a worker whose script printed without end. */
    static final int TOO_MUCH_OUTPUT = 71;

    private Worker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
        DataInputStream input =
                new DataInputStream(new BufferedInputStream(new java.io.FileInputStream(java.io.FileDescriptor.in)));
        Thread reader = new Thread(() -> readJobs(input, jobs), "jobs");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            ThreadGroup group = new ThreadGroup("script");
            Job job = jobs.take();
            Outcome[] outcome = new Outcome[1];
            Thread runner = new Thread(group, () -> outcome[0] = run(job), "runner");
            runner.start();
            runner.join();
            if (outcome[0] == null) {
                Runtime.getRuntime().halt(Interpreter.INTERNAL_FAULT);
            }
            outcome[0].write(answers);
            // Threads that the script left running would disturb the next one.
            boolean clean = group.activeCount() == 0;
            answers.writeBoolean(clean);
            answers.flush();
        }
    }

    /** Takes jobs until whoever gave them is gone, and then ends this process, whatever it is doing. */
    private static void readJobs(DataInputStream input, LinkedBlockingQueue<Job> jobs) {
        try {
            while (true) {
                jobs.add(Job.read(input));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(Interpreter.INTERNAL_FAULT);
        }
    }

    private static Outcome run(Job job) {
        long begin = System.nanoTime();
        Screen screen = new Screen();
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
            Clock.current = new Clock.VirtualClock(job.startTime(), job.origin(), job.pace(), job.tick());
        }
        interpreter.addPath(job.folder());
        Reach.keepInside();
        List<Parts.Part> parts = new ArrayList<>();
        for (Job.Part part : job.parts()) {
            parts.add(new Parts.Part(part.name(), part.text(), part.manner()));
        }
        int exitCode = interpreter.run(parts, screen::endPart);
        screen.endPart();
        return new Outcome(
                null,
                exitCode,
                screen.parts(),
                screen.errorText(),
                Reach.refused(),
                ProcessHandle.current().pid(),
                (System.nanoTime() - begin) / 1e9);
    }
}
