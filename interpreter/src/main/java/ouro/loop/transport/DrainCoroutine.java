package ouro.loop.transport;

import ouro.coroutine.AwaitIterator;
import ouro.coroutine.Delegation;
import ouro.coroutine.NativeCoroutine;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;

/** What waits for the writing end of a stream. */
abstract class DrainCoroutine extends NativeCoroutine {
    /** What the protocol gave to wait for; null before. */
    private AwaitIterator hindrance;

    private DrainCoroutine(String name) {
        super("StreamWriter." + name);
    }

    /** Awaits that; null when it is over at once. */
    final PyObject await(PyObject awaitable) {
        hindrance = Delegation.awaiting(awaitable);
        return hindrance.poll(null, null);
    }

    /** Goes on after a turn of the loop. */
    PyObject afterTurn() {
        return null;
    }

    @Override
    protected final PyObject resume(PyException thrown) {
        if (hindrance != null) {
            return hindrance.poll(null, thrown);
        }
        if (thrown != null) {
            throw thrown;
        }
        ThreadState.poll();
        return afterTurn();
    }

    @Override
    public final PyObject result() {
        return PyNone.NONE;
    }

    /** Waits while too much is unsent; a turn at least where the connection is closing, so that its end is seen. */
    static final class Drain extends DrainCoroutine {
        private final PyStreamWriter writer;

        Drain(PyStreamWriter writer) {
            super("drain");
            this.writer = writer;
        }

        @Override
        protected PyObject start() {
            writer.raiseReaderException();
            return writer.isClosing() ? PyNone.NONE : afterTurn();
        }

        @Override
        PyObject afterTurn() {
            PyObject hindrance = writer.drainHelper();
            return hindrance == null ? null : await(hindrance);
        }
    }

    /** Waits until the connection is closed. */
    static final class Closed extends DrainCoroutine {
        private final PyStreamWriter writer;

        Closed(PyStreamWriter writer) {
            super("wait_closed");
            this.writer = writer;
        }

        @Override
        protected PyObject start() {
            return await(writer.closeWaiter());
        }
    }

    /** Would go on encrypted. */
    static final class Tls extends DrainCoroutine {
        Tls() {
            super("start_tls");
        }

        @Override
        protected PyObject start() {
            throw Errors.raise(Exceptions.NOT_IMPLEMENTED_ERROR, "TLS is not supported by Ouro yet");
        }
    }
}
