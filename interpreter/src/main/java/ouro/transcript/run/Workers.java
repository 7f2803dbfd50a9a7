package ouro.transcript.run;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The processes that run scripts for a check; as many as there are threads that ask at a time. */
public final class Workers implements AutoCloseable {
    private final double limit;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "time limit");
        thread.setDaemon(true);
        return thread;
    });

    /** @param limit how long a script may run, in seconds */
    public Workers(double limit) {
        this.limit = limit;
    }

    /** Runs a script and waits for its end. Any thread may ask. */
    public Outcome run(Job job) {
        WorkerProcess worker = idle.pollFirst();
        try {
            if (worker == null || !worker.isReusable()) {
                worker = new WorkerProcess();
            }
        } catch (IOException e) {
            return Outcome.failed("no process can be started: " + e.getMessage());
        }
        Outcome outcome = worker.run(job, limit, watch);
        if (worker.isReusable()) {
            idle.addFirst(worker);
        }
        return outcome;
    }

    @Override
    public void close() {
        watch.shutdownNow();
        for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            worker.close();
        }
    }
}
