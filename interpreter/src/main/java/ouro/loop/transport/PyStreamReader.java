package ouro.loop.transport;

import ouro.loop.EventLoop;
import ouro.loop.EventLoopPolicy;
import ouro.loop.PyFuture;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** The reading end of a stream (asyncio's {@code StreamReader}): a buffer that a protocol feeds and {@link ReadCoroutine} empties. */
public final class PyStreamReader extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "StreamReader",
                    PyType.OBJECT,
                    SpecialMethod.INIT,
                    SpecialMethod.REPR,
                    SpecialMethod.AITER,
                    SpecialMethod.ANEXT)
            .in("asyncio.streams")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyStreamReader(cls))
            .populate(PyStreamReader.class, PyStreamReader::fill);

    private static final byte[] NOTHING = {};
    private static final int DEFAULT_LIMIT = 1 << 16;
    private static final Signature SIGNATURE =
            Signature.ofFunction("StreamReader.__init__", true, "limit=" + DEFAULT_LIMIT + ", loop=None");

    private EventLoop loop;
    private long limit = DEFAULT_LIMIT;
    private final PyByteArray buffer = PyByteArray.of(NOTHING);
    private boolean atEnd;
    private PyFuture waiter;
    private PyObject exception = PyNone.NONE;
    private PyObject transport = PyNone.NONE;
    private boolean paused;

    private PyStreamReader(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("StreamReader.__init__", arguments, keywords);
        if (Operators.compare(RichComparison.LE, a[0], PyInt.ZERO).isTrue()) {
            throw Errors.valueError("Limit cannot be <= 0");
        }
        limit = a[0].indexClamped();
        loop = a[1] == PyNone.NONE ? EventLoopPolicy.requireLoop() : EventLoop.of(a[1]);
    }

    private static void fill(TypeBuilder<PyStreamReader> t) {
        t.writtenInPython();
        t.method("exception", self -> self.exception);
        t.method("set_exception", "exc", (self, error) -> {
            self.setException(error);
            return PyNone.NONE;
        });
        t.method("set_transport", "transport", (self, source) -> {
            require(self.transport == PyNone.NONE, "Transport already set");
            self.transport = source;
            return PyNone.NONE;
        });
        t.method("feed_data", "data", (self, data) -> {
            self.feed(data);
            return PyNone.NONE;
        });
        t.method("feed_eof", self -> {
            self.atEnd = true;
            self.wake();
            return PyNone.NONE;
        });
        t.method("at_eof", self -> PyBool.of(self.atEnd && self.buffer.size() == 0));
        t.method("readline", self -> new ReadCoroutine.ReadLine(self));
        t.method("readuntil", "separator=", (self, separator) -> new ReadCoroutine.Until(self, separator));
        t.method("read", "n=-1", (self, n) -> new ReadCoroutine.Some(self, n));
        t.method("readexactly", "n", (self, n) -> new ReadCoroutine.Exactly(self, n));
        t.coroutineFunctions("readline", "readuntil", "read", "readexactly", "__anext__");
        t.attribute("_buffer", self -> self.buffer);
        t.attribute("_eof", self -> PyBool.of(self.atEnd));
        t.attribute("_exception", self -> self.exception);
        t.attribute("_limit", self -> PyInt.of(self.limit));
        t.attribute("_loop", self -> self.loop);
        t.attribute("_paused", self -> PyBool.of(self.paused));
        t.attribute("_transport", self -> self.transport);
        t.attribute("_waiter", self -> self.waiter == null ? PyNone.NONE : self.waiter);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw Errors.raise(Exceptions.ASSERTION_ERROR, message);
        }
    }

    // ---- feeding -------------------------------------------------------------------------------------------------

    private void feed(PyObject data) {
        require(!atEnd, "feed_data after feed_eof");
        if (!data.isTrue()) {
            return;
        }
        buffer.replace(buffer.size(), buffer.size(), PyByteArray.bytesOf(data));
        wake();
        // Twice the limit, and on again at the limit (resumeTransport): in between nothing changes, or each chunk
        // would pause and resume.
        if (transport != PyNone.NONE && !paused && buffer.size() > 2 * limit) {
            try {
                transport.callMethod("pause_reading");
                paused = true;
            } catch (PyException e) {
                if (!e.is(Exceptions.NOT_IMPLEMENTED_ERROR)) {
                    throw e;
                }
                // It cannot be paused: the buffer grows.
                transport = PyNone.NONE;
            }
        }
    }

    private void setException(PyObject error) {
        exception = error;
        PyFuture waiting = waiter;
        waiter = null;
        if (waiting != null && !waiting.isCancelled()) {
            waiting.setException(error);
        }
    }

    private void wake() {
        PyFuture waiting = waiter;
        // Cleared first: who is woken may wait again in its step, and finds no other waiter.
        waiter = null;
        if (waiting != null && !waiting.isCancelled()) {
            waiting.finish(PyNone.NONE);
        }
    }

    // ---- for those who read --------------------------------------------------------------------------------------

    long limit() {
        return limit;
    }

    int size() {
        return buffer.size();
    }

    boolean isAtEnd() {
        return atEnd;
    }

    /** Raises what the connection was lost with, if anything. */
    void raiseException() {
        if (exception != PyNone.NONE) {
            throw new PyException((PyBaseException) exception);
        }
    }

    /** Where the bytes stand in the buffer, not before {@code from}; -1 if nowhere. */
    int find(byte[] part, int from) {
        int last = buffer.size() - part.length;
        for (int place = from; place <= last; place++) {
            if (stand(part, place)) {
                return place;
            }
        }
        return -1;
    }

    /** Whether the bytes stand at that place. */
    boolean stand(byte[] part, int place) {
        if (place + part.length > buffer.size()) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if ((byte) buffer.at(place + i) != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes so many bytes out of the buffer, or all there are. */
    PyBytes take(long count) {
        byte[] taken = buffer.first((int) Math.min(count, buffer.size()));
        buffer.replace(0, taken.length, NOTHING);
        return PyBytes.of(taken);
    }

    /** The transport goes on when there is room again. */
    void resumeTransport() {
        if (paused && buffer.size() <= limit) {
            paused = false;
            transport.callMethod("resume_reading");
        }
    }

    /** A future that is done when more has come; {@code function} is who waits, for the error that two do. */
    PyFuture waitForData(String function) {
        if (waiter != null) {
            throw Errors.runtimeError(
                    function + "() called while another coroutine is already waiting for incoming data");
        }
        require(!atEnd, "_wait_for_data after EOF");
        // Somebody wants more than is there, so a transport that was paused for too much must go on, or both would
        // wait for ever.
        if (paused) {
            paused = false;
            transport.callMethod("resume_reading");
        }
        waiter = PyFuture.yielded(loop);
        return waiter;
    }

    void stopWaiting() {
        waiter = null;
    }

    // ---- iteration, text -----------------------------------------------------------------------------------------

    @Override
    protected PyObject slotAsyncIterator() {
        return this;
    }

    @Override
    protected PyObject slotAsyncNext() {
        return new ReadCoroutine.Next(this);
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder("<StreamReader");
        if (buffer.size() > 0) {
            text.append(' ').append(buffer.size()).append(" bytes");
        }
        if (atEnd) {
            text.append(" eof");
        }
        if (limit != DEFAULT_LIMIT) {
            text.append(" limit=").append(limit);
        }
        if (waiter != null) {
            text.append(" waiter=").append(waiter.repr());
        }
        if (exception != PyNone.NONE) {
            text.append(" exception=").append(exception.repr());
        }
        if (transport != PyNone.NONE) {
            text.append(" transport=").append(transport.repr());
        }
        return text.append(paused ? " paused>" : ">").toString();
    }
}
