package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ouro.object.SessionLocal;
import ouro.object.ThreadState;
import ouro.thread.InterpreterLock;

/** How this process talks with the broker: within the process, or through a socket where the broker is another's. */
abstract class Exchange {
    /** That of the session: the first who asks makes its process the broker's, unless it was {@linkplain Sockets started by one}. */
    static final SessionLocal<Exchange> LOCAL = SessionLocal.of(BrokerProcess::begin);

    private static final long NANOS = 1_000_000_000;

    private final AtomicInteger lastRequest = new AtomicInteger();
    private final Map<Integer, CompletableFuture<ByteBuffer>> pending = new ConcurrentHashMap<>();

    /** The process's number in the tree. */
    abstract int process();

    abstract SharedMemory memory();

    /** Sends a request to the broker. */
    abstract void post(int request, Operation operation, ByteBuffer message);

    /** Where other processes find the broker. */
    abstract String folder();

    /** Ends the broker, where it is this process's. */
    abstract void close();

    /** Tells the broker something that needs no answer. */
    final void tell(Operation operation, Message message) {
        post(0, operation, message.toBuffer());
    }

    /** Asks the broker, and waits for its answer, which begins behind the state. Negative: waits without end. */
    final ByteBuffer ask(Operation operation, Message message) {
        return ask(operation, message, -1);
    }

    /**
     * Asks the broker and waits; other threads of the script run meanwhile.
     *
     * @param timeout in seconds; negative for no end
     * @return the answer; it begins with its state, which is {@link Broker#CANCELLED} where the time was over before
     */
    final ByteBuffer ask(Operation operation, Message message, double timeout) {
        int number = lastRequest.incrementAndGet();
        CompletableFuture<ByteBuffer> answer = new CompletableFuture<>();
        pending.put(number, answer);
        ByteBuffer request = message.toBuffer();
        post(number, operation, request.duplicate());
        long deadline = timeout < 0 ? 0 : System.nanoTime() + (long) (timeout * NANOS);
        boolean isCancelled = false;
        while (true) {
            try {
                if (answer.isDone()) {
                    return answer.getNow(null);
                }
                if (timeout >= 0 && !isCancelled && deadline - System.nanoTime() <= 0) {
                    isCancelled = true;
                    tell(Operation.CANCEL, Message.of(number));
                }
                boolean isLast = isCancelled;
                InterpreterLock.current().release(() -> await(answer, timeout < 0 || isLast ? 0 : deadline));
            } catch (InterruptedException e) {
                attend(number, answer, operation, request);
            }
        }
    }

    /** Waits until the answer is there or the time has come; 0 for no time. */
    private static void await(CompletableFuture<ByteBuffer> answer, long deadline) throws InterruptedException {
        try {
            if (deadline == 0) {
                answer.get();
            } else {
                answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException e) {
            // Whoever called looks at the clock.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs handlers of signals; where one raises, the request is taken back, and so is what was received by then. */
    private void attend(int number, CompletableFuture<ByteBuffer> answer, Operation operation, ByteBuffer request) {
        try {
            ThreadState.poll();
        } catch (RuntimeException | Error e) {
            tell(Operation.CANCEL, Message.of(number));
            if (operation == Operation.RECEIVE) {
                long queue = request.getLong(0);
                answer.thenAccept(buffer -> putBack(queue, buffer));
            }
            throw e;
        }
    }

    private void putBack(long queue, ByteBuffer answer) {
        if (answer.getLong() == Broker.DONE) {
            tell(Operation.UNRECEIVE, Message.of(queue).rest(Message.rest(answer)));
        }
    }

    /** Says that a process which this one started has ended, and hands on what it told of that: its exit code or null. */
    final void endOf(int process, long lifeline, Consumer<Integer> told) {
        int number = lastRequest.incrementAndGet();
        CompletableFuture<ByteBuffer> answer = new CompletableFuture<>();
        pending.put(number, answer);
        answer.thenAccept(
                buffer -> told.accept(buffer.getLong() == Broker.DONE ? (Integer) (int) buffer.getLong() : null));
        post(number, Operation.ENDED, Message.of(process, lifeline).toBuffer());
    }

    /** The broker has answered. From any thread. */
    final void answered(int number, ByteBuffer answer) {
        CompletableFuture<ByteBuffer> waiting = pending.remove(number);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }
}
