package ouro.loop.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import ouro.loop.EventLoop;
import ouro.loop.PyFuture;
import ouro.loop.SelectorKey;
import ouro.loop.system.FileDescriptorNumbers;
import ouro.loop.system.SocketErrors;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.TypeBuilder;
import ouro.object.binary.Memory;
import ouro.object.binary.PyBytes;
import ouro.object.protocol.SpecialMethod;

/**
 * A stream connection in the loop: reads when data comes, writes at once what the socket takes and keeps the rest. What
 * comes is told to a protocol object ({@code data_received}, {@code eof_received}, {@code connection_lost}) in a turn of
 * the loop, as asyncio's selector transports do.
 */
public final class SocketTransport extends PyNativeObject {
    public static final PyType TYPE = PyType.declare("_SelectorSocketTransport", PyType.OBJECT, SpecialMethod.REPR)
            .in("asyncio.selector_events")
            .withAttributes()
            .populate(SocketTransport.class, SocketTransport::fill);

    private static final int READ_SIZE = 256 * 1024;
    private static final SessionLocal<ByteBuffer> READ_BUFFER =
            SessionLocal.of(() -> ByteBuffer.allocateDirect(READ_SIZE));

    private final EventLoop loop;
    private final SocketChannel channel;
    private final SelectorKey watch;
    private final int descriptor;
    private final TransportSocket socket;
    private final WriteBuffer unwritten = new WriteBuffer();
    private PyObject protocol;
    /** The protocol's method, which is called often. */
    private PyObject dataReceived;
    /** Whether the protocol has buffers of its own ({@code BufferedProtocol}). */
    private boolean buffered;

    private PyObject server = PyNone.NONE;
    private boolean readingPaused;
    private boolean closing;
    private boolean lost;
    private boolean gone;
    private boolean endAfterWriting;

    void derive(PyType derived) {
        changeClass(derived);
    }

    /** @param watch the one that waited for the connection to be made; null to make one */
    SocketTransport(EventLoop loop, SocketChannel channel, SelectorKey watch) throws IOException {
        super(SocketTransportClass.current().type());
        SocketTransportClass.current().made(this);
        this.loop = loop;
        this.channel = channel;
        this.watch = watch == null ? loop.selector().register(channel) : watch;
        this.descriptor = FileDescriptorNumbers.current().allocate();
        if (SocketAddresses.family(channel.getLocalAddress()) != SocketAddresses.UNIX) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        this.socket = new TransportSocket(channel, descriptor);
    }

    private static void fill(TypeBuilder<SocketTransport> t) {
        t.methodN("begin", "protocol, waiter, server, /", (self, a) -> {
            self.begin(a[0], (PyFuture) a[1], a[2]);
            return PyNone.NONE;
        });
        t.writtenInPython();
        t.action("set_protocol", "protocol", SocketTransport::setProtocol);
        t.action("write", "data", SocketTransport::write);
        t.action("write_eof", SocketTransport::writeEnd);
        t.method("can_write_eof", self -> PyBool.TRUE);
        t.writtenInPython("_SelectorTransport");
        t.method("get_protocol", self -> self.protocol == null ? PyNone.NONE : self.protocol);
        t.action("close", SocketTransport::close);
        t.action("abort", self -> self.fail(null));
        t.method("is_closing", self -> PyBool.of(self.closing));
        t.method("is_reading", self -> PyBool.of(self.isReading()));
        t.action("pause_reading", SocketTransport::pauseReading);
        t.action("resume_reading", SocketTransport::resumeReading);
        t.method("get_write_buffer_size", self -> PyInt.of(self.unwritten.size()));
        t.writtenInPython("_FlowControlMixin");
        t.method("get_write_buffer_limits", self -> self.unwritten.limits());
        t.methodN("set_write_buffer_limits", "high=None, low=None", (self, a) -> {
            self.unwritten.setLimits(a[0], a[1]);
            self.pauseIfTooMuch();
            return PyNone.NONE;
        });
        t.writtenInPython("WriteTransport");
        t.action(
                "writelines",
                "list_of_data",
                (self, list) -> self.write(bytes(PyBytes.of(new byte[0]).callMethod("join", list))));
        t.writtenInPython("BaseTransport");
        t.method("get_extra_info", "name, default=None", (self, name, otherwise) -> switch (name.str()) {
            case "peername" -> self.socket.peer();
            case "sockname" -> self.socket.name();
            case "socket" -> self.socket;
            default -> otherwise;
        });
        t.attribute("_extra", SocketTransport::extra);
    }

    private PyDict extra() {
        PyDict extra = new PyDict();
        extra.put("socket", socket);
        extra.put("sockname", socket.name());
        extra.put("peername", socket.peer());
        return extra;
    }

    private static byte[] bytes(PyObject data) {
        return switch (data) {
            case Memory memory -> memory.toBytes();
            default ->
                throw Errors.typeError("data argument must be a bytes-like object, not "
                        + PyStr.of(data.type().name()).repr());
        };
    }

    // ---- the protocol --------------------------------------------------------------------------------------------

    /** A connection of a stream that a script has connected itself. */
    public static SocketTransport adopt(EventLoop loop, int descriptor) {
        if (!(FileDescriptorNumbers.current().channel(descriptor) instanceof SocketChannel stream)) {
            throw Errors.valueError("A Stream Socket was expected");
        }
        try {
            return new SocketTransport(loop, stream, null);
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    /** Gives it to a protocol, which is told in the next turn; the waiter is done when it has been told. */
    private void begin(PyObject newProtocol, PyFuture waiter, PyObject newServer) {
        setProtocol(newProtocol);
        server = newServer;
        if (server != PyNone.NONE) {
            server.callMethod("_attach");
        }
        loop.callSoon(protocol.getAttribute("connection_made"), new PyObject[] {this}, null);
        loop.addReady(new SelectorKey.InternalHandle(loop, this::watchForData));
        loop.addReady(new SelectorKey.InternalHandle(loop, () -> {
            if (!waiter.isDone()) {
                waiter.finish(PyNone.NONE);
            }
        }));
    }

    private void setProtocol(PyObject newProtocol) {
        protocol = newProtocol;
        buffered = newProtocol.findAttribute("buffer_updated") != null;
        dataReceived = buffered ? null : newProtocol.getAttribute("data_received");
    }

    // ---- reading -------------------------------------------------------------------------------------------------

    private boolean isReading() {
        return !closing && !readingPaused;
    }

    private void watchForData() {
        if (isReading()) {
            watch.onReadable(new SelectorKey.InternalHandle(loop, this::read));
        }
    }

    private void pauseReading() {
        if (isReading()) {
            readingPaused = true;
            watch.stopReading();
        }
    }

    private void resumeReading() {
        if (!closing && readingPaused) {
            readingPaused = false;
            watchForData();
        }
    }

    private void read() {
        if (lost) {
            return;
        }
        ByteBuffer buffer = READ_BUFFER.get();
        buffer.clear();
        PyObject own = null;
        if (buffered) {
            own = ask("get_buffer", PyInt.of(-1));
            if (own == null) {
                return;
            }
            buffer.limit(Math.min(buffer.capacity(), own.length()));
        }
        int count;
        try {
            count = channel.read(buffer);
        } catch (IOException e) {
            fail(SocketErrors.of(e).value);
            return;
        }
        if (count < 0) {
            end();
        } else if (count > 0) {
            byte[] data = new byte[count];
            buffer.flip();
            buffer.get(data);
            if (own == null) {
                deliver(PyBytes.of(data));
            } else {
                PyObject place = PySlice.TYPE.call(PyInt.of(0), PyInt.of(count));
                own.callMethod("__setitem__", place, PyBytes.of(data));
                ask("buffer_updated", PyInt.of(count));
            }
        }
    }

    private void deliver(PyBytes data) {
        try {
            dataReceived.call(data);
        } catch (PyException e) {
            failFatally(e, "data_received");
        }
    }

    /** Calls a method of the protocol; null where that failed, and the connection with it. */
    private PyObject ask(String method, PyObject... arguments) {
        try {
            return protocol.callMethod(method, arguments);
        } catch (PyException e) {
            failFatally(e, method);
            return null;
        }
    }

    private void end() {
        PyObject keepOpen = ask("eof_received");
        if (keepOpen == null) {
            return;
        }
        if (keepOpen.isTrue()) {
            watch.stopReading();
        } else {
            close();
        }
    }

    // ---- writing -------------------------------------------------------------------------------------------------

    boolean isClosing() {
        return closing;
    }

    void write(PyObject data) {
        write(bytes(data));
    }

    private void write(byte[] data) {
        if (endAfterWriting) {
            throw Errors.runtimeError("Cannot call write() after write_eof()");
        }
        if (lost || data.length == 0) {
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(data);
        if (unwritten.isEmpty()) {
            try {
                channel.write(rest);
            } catch (IOException e) {
                fail(SocketErrors.of(e).value);
                return;
            }
            if (!rest.hasRemaining()) {
                return;
            }
            watch.onWritable(new SelectorKey.InternalHandle(loop, this::flush));
        }
        unwritten.add(rest);
        pauseIfTooMuch();
    }

    private void pauseIfTooMuch() {
        if (unwritten.pauses()) {
            tell("pause_writing");
        }
    }

    private void flush() {
        if (lost) {
            return;
        }
        try {
            unwritten.writeTo(channel);
        } catch (IOException e) {
            fail(SocketErrors.of(e).value);
            return;
        }
        if (unwritten.resumes()) {
            tell("resume_writing");
        }
        if (unwritten.isEmpty()) {
            watch.stopWriting();
            if (closing) {
                loseSoon(null);
            } else if (endAfterWriting) {
                shutDownOutput();
            }
        }
    }

    /** Has the protocol pause or resume; what it raises goes to the exception handler. */
    private void tell(String method) {
        try {
            protocol.callMethod(method);
        } catch (PyException e) {
            requireOrdinary(e);
            report(e, "protocol." + method + "() failed");
        }
    }

    private void writeEnd() {
        if (closing || endAfterWriting) {
            return;
        }
        endAfterWriting = true;
        if (unwritten.isEmpty()) {
            shutDownOutput();
        }
    }

    private void shutDownOutput() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            throw SocketErrors.of(e);
        }
    }

    // ---- closing -------------------------------------------------------------------------------------------------

    private void close() {
        if (closing) {
            return;
        }
        closing = true;
        watch.stopReading();
        if (unwritten.isEmpty()) {
            watch.stopWriting();
            loseSoon(null);
        }
    }

    private void failFatally(PyException e, String method) {
        requireOrdinary(e);
        report(e, "Fatal error: protocol." + method + "() call failed.");
        fail(e.value);
    }

    private static void requireOrdinary(PyException e) {
        if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
            throw e;
        }
    }

    private void report(PyException e, String message) {
        PyDict details = new PyDict();
        details.put("message", PyStr.of(message));
        details.put("exception", e.value);
        details.put("transport", this);
        details.put("protocol", protocol);
        loop.callExceptionHandler(details);
    }

    private void fail(PyBaseException error) {
        closing = true;
        watch.stopReading();
        watch.stopWriting();
        unwritten.clear();
        loseSoon(error);
    }

    private void loseSoon(PyBaseException error) {
        if (!lost) {
            lost = true;
            loop.addReady(new SelectorKey.InternalHandle(loop, () -> lose(error)));
        }
    }

    private void lose(PyBaseException error) {
        try {
            if (protocol != null) {
                protocol.callMethod("connection_lost", error == null ? PyNone.NONE : error);
            }
        } finally {
            gone = true;
            watch.unregister();
            FileDescriptorNumbers.current().free(descriptor);
            try {
                channel.close();
            } catch (IOException e) {
                // It is gone either way.
                gone = true;
            }
            if (server != PyNone.NONE) {
                server.callMethod("_detach");
            }
        }
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder("<_SelectorSocketTransport ");
        if (gone) {
            text.append("closed ");
        } else if (closing) {
            text.append("closing ");
        }
        text.append("fd=").append(descriptor);
        if (!gone && !loop.isClosed()) {
            text.append(" read=")
                    .append(watch.isReading() ? "polling" : "idle")
                    .append(" write=<")
                    .append(watch.isWriting() ? "polling" : "idle")
                    .append(", bufsize=")
                    .append(unwritten.size())
                    .append('>');
        }
        return text.append('>').toString();
    }
}
