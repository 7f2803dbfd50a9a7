package ouro.lib.socket;

import java.io.IOException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SelectionKey;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.Errors;
import ouro.object.PyFloat;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.exception.OSErrors;
import ouro.object.number.Conversions;

/** How a socket waits: for ever, not at all, or so many seconds ({@code settimeout}). */
final class SocketTimeout {
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** Something that may have to be tried again when the channel is ready. */
    @FunctionalInterface
    interface Trial<T> {
        /** Null where it would have to wait. */
        T run() throws IOException;
    }

    private final PySocket socket;
    private final ReadinessWait reading = new ReadinessWait();
    private final ReadinessWait writing = new ReadinessWait();
    /** Seconds; NaN waits for ever, 0 never. */
    private double timeout = Double.NaN;

    SocketTimeout(PySocket socket) {
        this.socket = socket;
    }

    PyObject timeout() {
        return Double.isNaN(timeout) ? PyNone.NONE : PyFloat.of(timeout);
    }

    /** @param seconds a number, or None to wait for ever */
    void setTimeout(PyObject seconds) {
        if (seconds == PyNone.NONE) {
            timeout = Double.NaN;
            return;
        }
        double value = seconds instanceof PyFloat number
                ? number.value
                : seconds.index().toDouble();
        if (value < 0) {
            throw Errors.valueError("Timeout value out of range");
        }
        timeout = Conversions.toReal(seconds);
    }

    boolean isNonBlocking() {
        return Double.compare(timeout, 0) == 0;
    }

    /** The result of something that is tried until the channel is ready for it. */
    <T> T until(int operation, Trial<T> trial) {
        long deadline = Double.isNaN(timeout) ? Long.MAX_VALUE : System.nanoTime() + (long) (timeout * 1e9);
        ReadinessWait waiter =
                operation == SelectionKey.OP_READ || operation == SelectionKey.OP_ACCEPT ? reading : writing;
        while (true) {
            try {
                T result = trial.run();
                if (result != null) {
                    return result;
                }
            } catch (NotYetConnectedException e) {
                throw FileErrors.of(
                        operation == SelectionKey.OP_WRITE ? ErrorNumbers.BROKEN_PIPE : ErrorNumbers.NOT_CONNECTED,
                        null);
            } catch (IOException e) {
                throw PySocket.failure(e);
            }
            if (isNonBlocking()) {
                throw FileErrors.of(ErrorNumbers.TRY_AGAIN, null);
            }
            long left = deadline == Long.MAX_VALUE ? 0 : deadline - System.nanoTime();
            if (left < 0) {
                throw Errors.raise(OSErrors.TIMEOUT_ERROR, "timed out");
            }
            waiter.await(socket.channel(), operation, deadline == Long.MAX_VALUE ? 0 : left / NANOS_PER_MILLI + 1);
        }
    }

    /** The socket has another channel, or none, from now on. */
    void forgetChannel() {
        reading.close();
        writing.close();
    }
}
