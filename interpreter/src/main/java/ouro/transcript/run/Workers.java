package ouro.transcript.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import ouro.permission.Kernel;

/** The processes that run scripts for a check; as many as there are threads that ask at a time. */
public final class Workers implements AutoCloseable {
    private final double limit;
    private final List<String> permissions;
    private final Path folder;
    private final PortLocks ports = new PortLocks();
    private final AtomicInteger started = new AtomicInteger();
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Thread atTheEnd = new Thread(this::removeFolder);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "time limit");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param limit how long a script may run, in seconds
     * @param permissions what scripts may do beside what they always may, as {@code PermissionFlags} writes it
     */
    public Workers(double limit, List<String> permissions) {
        this.limit = limit;
        this.permissions = permissions;
        try {
            folder = Files.createTempDirectory("ouro-check-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!permissions.isEmpty()) {
            Kernel.adoptOrphans();
        }
        // Ctrl-C ends the check in the middle.
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Runs a script and waits for its end. Any thread may ask. */
    public Outcome run(Job job) {
        List<Lock> taken = ports.take(job);
        try {
            return runNow(job, !taken.isEmpty());
        } finally {
            taken.forEach(Lock::unlock);
        }
    }

    /** @param once whether the process is to end with the job, and with it what the job leaves open */
    private Outcome runNow(Job job, boolean once) {
        WorkerProcess worker = idle.pollFirst();
        try {
            if (worker == null || !worker.isReusable()) {
                Path own = Files.createDirectory(folder.resolve(String.valueOf(started.incrementAndGet())));
                worker = new WorkerProcess(own, limit, permissions);
            }
        } catch (IOException e) {
            return Outcome.failed("no process can be started: " + e.getMessage());
        }
        Outcome outcome = worker.run(job, watch);
        if (once) {
            worker.close();
        } else if (worker.isReusable()) {
            idle.addFirst(worker);
        }
        return outcome;
    }

    private void removeFolder() {
        try {
            WorkFolder.empty(folder, true);
        } catch (IOException e) {
            // The system empties the folder for temporary files some day.
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            worker.close();
        }
        removeFolder();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // It is under way.
        }
    }
}
