package ouro.lib.socket;

import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;

/** The methods of {@code _socket.socket}. */
final class SocketMethods {
    private static final int PEEK = 2;
    /** What Java sends and receives so anyway: without a signal. */
    private static final int NO_SIGNAL = 0x4000;

    private SocketMethods() {}

    static void fill(TypeBuilder<PySocket> t) {
        t.action("bind", "address, /", PySocket::bind);
        t.method("listen", "backlog=128, /", (self, backlog) -> {
            backlog.index();
            self.listen();
            return PyNone.NONE;
        });
        t.method("_accept", PySocket::accept);
        t.action("connect", "address, /", PySocket::connect);
        t.method("connect_ex", "address, /", SocketMethods::tryConnect);
        t.action("close", PySocket::close);
        t.method("detach", self -> PyInt.of(self.detach()));
        t.method("fileno", self -> PyInt.of(self.descriptor()));
        t.method("getsockname", PySocket::localName);
        t.method("getpeername", PySocket::remoteName);
        t.action("shutdown", "how, /", (self, how) -> self.shutDown(how.indexClamped()));
        data(t);
        options(t);
    }

    private static void data(TypeBuilder<PySocket> t) {
        t.method(
                "recv",
                "bufsize, flags=0, /",
                (self, size, flags) -> PyBytes.of(self.transfer().receive(size(size, "recv"), peeks(flags))));
        t.method("recv_into", "buffer, nbytes=0, flags=0, /", (self, buffer, size, flags) -> {
            byte[] data = self.transfer().receive(room(buffer, size), peeks(flags));
            store(buffer, data);
            return PyInt.of(data.length);
        });
        t.method("recvfrom", "bufsize, flags=0, /", (self, size, flags) -> {
            requirePlain(flags);
            Transfer.Datagram datagram = self.transfer().receiveFrom(size(size, "recvfrom"));
            return PyTuple.of(PyBytes.of(datagram.data()), sender(self, datagram));
        });
        t.method("recvfrom_into", "buffer, nbytes=0, flags=0, /", (self, buffer, size, flags) -> {
            requirePlain(flags);
            Transfer.Datagram datagram = self.transfer().receiveFrom(room(buffer, size));
            store(buffer, datagram.data());
            return PyTuple.of(PyInt.of(datagram.data().length), sender(self, datagram));
        });
        t.method("send", "data, flags=0, /", (self, data, flags) -> {
            requirePlain(flags);
            return PyInt.of(self.transfer().send(Buffer.of(data)));
        });
        t.action("sendall", "data, flags=0, /", (self, data, flags) -> {
            requirePlain(flags);
            self.transfer().sendAll(Buffer.of(data));
        });
        t.methodN("sendto", "data, flags, address=, /", (self, a) -> {
            if (a[2] != null) {
                requirePlain(a[1]);
            }
            return PyInt.of(self.transfer().sendTo(Buffer.of(a[0]), a[2] == null ? a[1] : a[2]));
        });
    }

    private static void options(TypeBuilder<PySocket> t) {
        t.method("gettimeout", self -> self.waiting().timeout());
        t.action("settimeout", "timeout, /", (self, timeout) -> self.waiting().setTimeout(timeout));
        t.action("setblocking", "flag, /", (self, flag) -> self.waiting()
                .setTimeout(flag.isTrue() ? PyNone.NONE : PyFloat.of(0)));
        t.method("getblocking", self -> PyBool.of(!self.waiting().isNonBlocking()));
        t.method("setsockopt", "level, option, value, /", (self, level, option, value) -> {
            self.options().set(self, level.indexClamped(), option.indexClamped(), value);
            return PyNone.NONE;
        });
        t.method("getsockopt", "level, option, buflen=0, /", (self, level, option, length) -> self.options()
                .get(self, level.indexClamped(), option.indexClamped(), length.indexClamped()));
        t.attribute("timeout", self -> self.waiting().timeout());
        t.attribute("_family", self -> PyInt.of(self.family()));
        t.attribute("_type", self -> PyInt.of(self.kind()));
        t.attribute("proto", self -> PyInt.of(self.protocol()));
    }

    private static boolean peeks(PyObject flags) {
        int given = flags.indexClamped();
        requirePlain(given & ~PEEK);
        return (given & PEEK) != 0;
    }

    private static void requirePlain(PyObject flags) {
        requirePlain(flags.indexClamped());
    }

    /** Java cannot do what these flags ask for: better told than ignored. */
    private static void requirePlain(int flags) {
        if ((flags & ~NO_SIGNAL) != 0) {
            throw FileErrors.of(ErrorNumbers.NOT_SUPPORTED, null);
        }
    }

    private static int size(PyObject size, String function) {
        int count = size.indexClamped();
        if (count < 0) {
            throw Errors.valueError("negative buffersize in " + function);
        }
        return count;
    }

    private static int room(PyObject buffer, PyObject size) {
        int wanted = size.indexClamped();
        return wanted > 0 ? wanted : buffer.length();
    }

    private static void store(PyObject buffer, byte[] data) {
        if (buffer instanceof ByteSequence || buffer instanceof Buffer) {
            PyObject end = PyInt.of(data.length);
            buffer.setItem(new PySlice(PyInt.ZERO, end, PyNone.NONE), PyBytes.of(data));
            return;
        }
        throw Errors.typeError("recv_into() argument 1 must be read-write bytes-like object, not "
                + buffer.type().messageName());
    }

    private static PyObject sender(PySocket self, Transfer.Datagram datagram) {
        return datagram.sender() == null ? PyNone.NONE : SocketNames.toPython(datagram.sender(), self.family());
    }

    private static PyObject tryConnect(PySocket self, PyObject address) {
        try {
            self.connect(address);
            return PyInt.ZERO;
        } catch (PyException e) {
            if (e.is(OSErrors.OS_ERROR) && e.value.getAttribute("errno") instanceof PyInt number) {
                return number;
            }
            throw e.is(OSErrors.TIMEOUT_ERROR) ? FileErrors.of(11, null) : e;
        }
    }
}
