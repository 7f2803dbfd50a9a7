package ouro.loop.transport;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** The writing end of a stream (asyncio's {@code StreamWriter}): hands on to a transport, and waits as a protocol has it. */
public final class PyStreamWriter extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "StreamWriter", PyType.OBJECT, SpecialMethod.INIT, SpecialMethod.REPR)
            .in("asyncio.streams")
            .withAttributes()
            .constructor((cls, arguments, keywords) -> new PyStreamWriter(cls))
            .populate(PyStreamWriter.class, PyStreamWriter::fill);

    private static final Signature SIGNATURE =
            Signature.ofFunction("StreamWriter.__init__", true, "transport, protocol, reader, loop");

    private PyObject transport = PyNone.NONE;
    private PyObject protocol = PyNone.NONE;
    private PyObject reader = PyNone.NONE;
    private PyObject loop = PyNone.NONE;

    private PyStreamWriter(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("StreamWriter.__init__", arguments, keywords);
        if (a[2] != PyNone.NONE && !a[2].type().isSubtypeOf(PyStreamReader.TYPE)) {
            throw Errors.raise(Exceptions.ASSERTION_ERROR);
        }
        transport = a[0];
        protocol = a[1];
        reader = a[2];
        loop = a[3];
    }

    private static void fill(TypeBuilder<PyStreamWriter> t) {
        t.writtenInPython();
        t.attribute("transport", self -> self.transport);
        t.method("write", "data", (self, data) -> self.write(data));
        t.method("writelines", "data", (self, data) -> {
            self.transport.callMethod("writelines", data);
            return PyNone.NONE;
        });
        t.method("write_eof", self -> self.transport.callMethod("write_eof"));
        t.method("can_write_eof", self -> self.transport.callMethod("can_write_eof"));
        t.method("close", self -> self.transport.callMethod("close"));
        t.method("is_closing", self -> PyBool.of(self.isClosing()));
        t.method("wait_closed", DrainCoroutine.Closed::new);
        t.method(
                "get_extra_info",
                "name, default=None",
                (self, name, otherwise) -> self.transport.callMethod("get_extra_info", name, otherwise));
        t.method("drain", DrainCoroutine.Drain::new);
        t.methodN(
                "start_tls",
                "sslcontext, *, server_hostname=None, ssl_handshake_timeout=None",
                (self, a) -> new DrainCoroutine.Tls());
        t.coroutineFunctions("wait_closed", "drain", "start_tls");
        t.attribute("_transport", self -> self.transport, (self, value) -> self.transport = required(value));
        t.attribute("_protocol", self -> self.protocol, (self, value) -> self.protocol = required(value));
        t.attribute("_reader", self -> self.reader, (self, value) -> self.reader = required(value));
        t.attribute("_loop", self -> self.loop);
    }

    private static PyObject required(PyObject value) {
        if (value == null) {
            throw Errors.attributeError("can't delete attribute");
        }
        return value;
    }

    private PyObject write(PyObject data) {
        if (transport instanceof SocketTransport connection) {
            connection.write(data);
        } else {
            transport.callMethod("write", data);
        }
        return PyNone.NONE;
    }

    // ---- for those who wait --------------------------------------------------------------------------------------

    boolean isClosing() {
        return transport instanceof SocketTransport connection
                ? connection.isClosing()
                : transport.callMethod("is_closing").isTrue();
    }

    /** Raises what the reader was told that the connection is lost with, if anything. */
    void raiseReaderException() {
        if (reader instanceof PyStreamReader stream) {
            stream.raiseException();
        }
    }

    /** What is to be awaited before more should be written; null for nothing. */
    PyObject drainHelper() {
        PyObject paused = protocol.findAttribute("_paused");
        PyObject lost = protocol.findAttribute("_connection_lost");
        // Asking costs more than to see that there is nothing to wait for.
        return paused == PyBool.FALSE && lost == PyBool.FALSE ? null : protocol.callMethod("_drain_helper");
    }

    PyObject closeWaiter() {
        return protocol.callMethod("_get_close_waiter", this);
    }

    @Override
    protected String slotRepr() {
        return "<" + type().name() + " transport=" + transport.repr()
                + (reader == PyNone.NONE ? ">" : " reader=" + reader.repr() + ">");
    }
}
