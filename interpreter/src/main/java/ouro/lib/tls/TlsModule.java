package ouro.lib.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import ouro.lib.socket.PySocket;
import ouro.loop.transport.SocketAddresses;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;
import ouro.object.number.Conversions;
import ouro.thread.InterpreterLock;

/** The module {@code _tls}: encrypted connections to servers that prove their names, on the JDK's own TLS. */
public final class TlsModule {
    private static final PyType ERROR =
            PyType.declare("SSLError", OSErrors.OS_ERROR).in("ssl");

    private TlsModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("SSLError", ERROR);
        m.function(
                "connect",
                "host, port, timeout, /",
                (host, port, timeout) -> new TlsConnection(host.str(), port.indexClamped(), millis(timeout)));
    }

    private static int millis(PyObject timeout) {
        return timeout == PyNone.NONE ? 0 : Math.max(1, (int) (Conversions.toReal(timeout) * 1000));
    }

    @FunctionalInterface
    private interface TlsAction<T> {
        T run() throws IOException;
    }

    private static <T> T waiting(TlsAction<T> action) {
        Object[] result = new Object[1];
        IOException[] failure = new IOException[1];
        try {
            InterpreterLock.current().release(() -> {
                try {
                    result[0] = action.run();
                } catch (IOException e) {
                    failure[0] = e;
                }
            });
        } catch (InterruptedException e) {
            ThreadState.poll();
        }
        if (failure[0] != null) {
            throw error(failure[0]);
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    private static PyException error(IOException e) {
        return switch (e) {
            case SocketTimeoutException timeout -> Errors.raise(OSErrors.TIMEOUT_ERROR, "timed out");
            case SSLException ssl -> Errors.raise(ERROR, String.valueOf(ssl.getMessage()));
            default -> PySocket.failure(e);
        };
    }

    /** One encrypted connection. */
    private static final class TlsConnection extends PyObject {
        private static final PyType TYPE = PyType.declare("Connection", PyType.OBJECT)
                .in("_tls")
                .populate(TlsConnection.class, TlsConnection::fill);

        private final SSLSocket socket;

        TlsConnection(String host, int port, int timeout) {
            super(TYPE);
            InetAddress address = SocketAddresses.resolve(host)[0];
            socket = waiting(() -> {
                Socket plain = new Socket();
                plain.connect(new InetSocketAddress(address, port), timeout);
                plain.setSoTimeout(timeout);
                SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
                SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true);
                SSLParameters parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                return secure;
            });
        }

        private static void fill(TypeBuilder<TlsConnection> t) {
            t.method(
                    "recv",
                    "bufsize, /",
                    (self, size) -> PyBytes.of(waiting(() -> {
                        byte[] chunk = new byte[size.indexClamped()];
                        int count = self.socket.getInputStream().read(chunk);
                        return count <= 0 ? new byte[0] : Arrays.copyOf(chunk, count);
                    })));
            t.method("sendall", "data, /", (self, data) -> {
                byte[] bytes = Buffer.of(data);
                waiting(() -> {
                    self.socket.getOutputStream().write(bytes);
                    return null;
                });
                return PyNone.NONE;
            });
            t.method("settimeout", "timeout, /", (self, timeout) -> {
                waiting(() -> {
                    self.socket.setSoTimeout(millis(timeout));
                    return null;
                });
                return PyNone.NONE;
            });
            t.method("close", self -> {
                waiting(() -> {
                    self.socket.close();
                    return null;
                });
                return PyNone.NONE;
            });
        }
    }
}
