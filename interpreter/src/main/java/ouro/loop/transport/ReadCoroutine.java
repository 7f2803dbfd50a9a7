package ouro.loop.transport;

import java.io.ByteArrayOutputStream;
import ouro.coroutine.NativeCoroutine;
import ouro.loop.PyFuture;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.RichComparison;

/** What reads from a stream: each waits for data as often as it must. */
abstract class ReadCoroutine extends NativeCoroutine {
    private static final byte[] LINE_END = {'\n'};

    final PyStreamReader reader;
    /** Who waits for data, as the error says that two of them do. */
    private final String function;

    private PyFuture waiter;
    private PyObject result;

    ReadCoroutine(String name, String function, PyStreamReader reader) {
        super("StreamReader." + name);
        this.function = function;
        this.reader = reader;
    }

    /** Checks what was asked for. */
    void begin() {
        reader.raiseException();
    }

    /** What was read, or null where more must come first. */
    abstract PyObject attempt();

    @Override
    protected final PyObject start() {
        begin();
        return advance();
    }

    @Override
    protected final PyObject resume(PyException thrown) {
        try {
            if (thrown != null) {
                throw thrown;
            }
            waiter.resultOrRaise();
        } finally {
            reader.stopWaiting();
        }
        return advance();
    }

    private PyObject advance() {
        result = attempt();
        if (result != null) {
            return null;
        }
        waiter = reader.waitForData(function);
        return waiter;
    }

    @Override
    public final PyObject result() {
        return result;
    }

    private static PyException error(String name, PyObject... arguments) {
        PyObject module = SessionState.current()
                .builtins
                .get("__import__")
                .call(
                        new PyObject[] {
                            PyStr.of("asyncio.exceptions"),
                            PyNone.NONE,
                            PyNone.NONE,
                            PyTuple.of(PyStr.of("*")),
                            PyInt.of(0)
                        },
                        null);
        return new PyException((PyBaseException) module.getAttribute(name).call(arguments, null));
    }

    final PyException incomplete(PyObject expected) {
        return error("IncompleteReadError", reader.take(reader.size()), expected);
    }

    static PyException overrun(String message, int consumed) {
        return error("LimitOverrunError", PyStr.of(message), PyInt.of(consumed));
    }

    /** Up to a separator and with it; {@code readuntil}. */
    static final class Until extends ReadCoroutine {
        /** Null for the end of a line. */
        private final PyObject separator;

        private byte[] end = LINE_END;
        private int searched;

        Until(PyStreamReader reader, PyObject separator) {
            super("readuntil", "readuntil", reader);
            this.separator = separator;
        }

        @Override
        void begin() {
            if (separator != null && separator.length() == 0) {
                throw Errors.valueError("Separator should be at least one-byte string");
            }
            reader.raiseException();
            if (separator != null) {
                end = PyByteArray.bytesOf(separator);
            }
        }

        @Override
        PyObject attempt() {
            int place = reader.find(end, searched);
            if (place >= 0) {
                if (place > reader.limit()) {
                    throw overrun("Separator is found, but chunk is longer than limit", place);
                }
                PyObject chunk = reader.take(place + end.length);
                reader.resumeTransport();
                return chunk;
            }
            if (reader.size() - searched >= end.length) {
                searched = reader.size() + 1 - end.length;
                if (searched > reader.limit()) {
                    throw overrun("Separator is not found, and chunk exceed the limit", searched);
                }
            }
            if (reader.isAtEnd()) {
                throw incomplete(PyNone.NONE);
            }
            return null;
        }
    }

    /** Up to the end of the line, or of the stream; {@code readline}. */
    static class ReadLine extends ReadCoroutine {
        private int searched;

        ReadLine(PyStreamReader reader) {
            this("readline", reader);
        }

        private ReadLine(String name, PyStreamReader reader) {
            super(name, "readuntil", reader);
        }

        @Override
        PyObject attempt() {
            int place = reader.find(LINE_END, searched);
            if (place >= 0) {
                if (place > reader.limit()) {
                    reader.take(place + 1);
                    throw tooLong(overrun("Separator is found, but chunk is longer than limit", place));
                }
                PyObject line = reader.take(place + 1);
                reader.resumeTransport();
                return line;
            }
            searched = reader.size();
            if (searched > reader.limit()) {
                reader.take(searched);
                throw tooLong(overrun("Separator is not found, and chunk exceed the limit", searched));
            }
            return reader.isAtEnd() ? reader.take(searched) : null;
        }

        private PyException tooLong(PyException overrun) {
            reader.resumeTransport();
            PyException error =
                    Errors.valueError(overrun.value.arguments().get(0).str());
            error.value.setContext(overrun.value);
            return error;
        }
    }

    /** A line of {@code async for}, which ends with the stream. */
    static final class Next extends ReadLine {
        Next(PyStreamReader reader) {
            super("__anext__", reader);
        }

        @Override
        PyObject attempt() {
            PyObject line = super.attempt();
            if (line instanceof PyBytes bytes && bytes.size() == 0) {
                throw Errors.raise(Exceptions.STOP_ASYNC_ITERATION);
            }
            return line;
        }
    }

    /** At most so many bytes, at least one until the stream ends; all there are for a negative number; {@code read}. */
    static final class Some extends ReadCoroutine {
        private final PyObject count;
        private long most;
        /** What came so far where all is to be read, or null. */
        private ByteArrayOutputStream all;

        Some(PyStreamReader reader, PyObject count) {
            super("read", "read", reader);
            this.count = count;
        }

        @Override
        void begin() {
            reader.raiseException();
            if (Operators.compare(RichComparison.LT, count, PyInt.ZERO).isTrue()) {
                all = new ByteArrayOutputStream();
                most = reader.limit();
            } else {
                most = count.indexClamped();
            }
        }

        @Override
        PyObject attempt() {
            while (most > 0) {
                if (reader.size() == 0 && !reader.isAtEnd()) {
                    return null;
                }
                PyBytes block = reader.take(most);
                reader.resumeTransport();
                if (all == null) {
                    return block;
                }
                if (block.size() == 0) {
                    return PyBytes.of(all.toByteArray());
                }
                all.writeBytes(block.toBytes());
                reader.raiseException();
            }
            return PyBytes.of(new byte[0]);
        }
    }

    /** Exactly so many bytes; {@code readexactly}. */
    static final class Exactly extends ReadCoroutine {
        private final PyObject count;
        private long wanted;

        Exactly(PyStreamReader reader, PyObject count) {
            super("readexactly", "readexactly", reader);
            this.count = count;
        }

        @Override
        void begin() {
            if (Operators.compare(RichComparison.LT, count, PyInt.ZERO).isTrue()) {
                throw Errors.valueError("readexactly size can not be less than zero");
            }
            reader.raiseException();
            wanted = count.indexClamped();
        }

        @Override
        PyObject attempt() {
            if (reader.size() < wanted) {
                if (reader.isAtEnd()) {
                    throw incomplete(count);
                }
                return null;
            }
            PyObject bytes = reader.take(wanted);
            reader.resumeTransport();
            return bytes;
        }
    }
}
