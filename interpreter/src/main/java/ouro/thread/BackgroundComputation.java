package ouro.thread;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import ouro.object.LongOperation;

/**
 * Computes on a thread of its own while the thread that asked waits, which can be ended then. That one keeps the
 * interpreter lock: to the script a computation is one step, on the virtual clock one that takes no time.
 */
final class BackgroundComputation implements LongOperation.BackgroundExecutor {
    /** In bytes: some algorithms of the JDK on long numbers are recursive. */
    private static final long STACK_SIZE = 64L << 20;

    private final Interrupts interrupts;

    BackgroundComputation(Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    @Override
    public <T> T compute(Supplier<T> computation) {
        FutureTask<T> task = new FutureTask<>(computation::get);
        Thread thread = new Thread(null, task, "computation", STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return await(task);
            } catch (InterruptedException e) {
                interrupts.runUrgent();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private <T> T await(FutureTask<T> task) throws InterruptedException, ExecutionException {
        interrupts.beginUrgentWait();
        try {
            return task.get();
        } finally {
            interrupts.endWait();
        }
    }
}
