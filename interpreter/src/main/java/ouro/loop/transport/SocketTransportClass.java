package ouro.loop.transport;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionLocal;

/**
 * The class of a session's connections. It derives from {@code asyncio.Transport} as soon as that is there, which most
 * scripts never load: until then no script can ask whether a connection is one.
 */
public final class SocketTransportClass {
    private static final SessionLocal<SocketTransportClass> LOCAL = SessionLocal.of(SocketTransportClass::new);

    private PyType type = SocketTransport.TYPE;
    /** The connections that were made before. */
    private final Set<SocketTransport> early = Collections.newSetFromMap(new WeakHashMap<>());

    private SocketTransportClass() {}

    /** That of the session whose thread calls. */
    public static SocketTransportClass current() {
        return LOCAL.get();
    }

    PyType type() {
        return type;
    }

    void made(SocketTransport connection) {
        if (type == SocketTransport.TYPE) {
            early.add(connection);
        }
    }

    /** Has all connections be instances of the abstract class. */
    public void derive(PyType transport) {
        type = PyType.create(
                PyType.TYPE,
                SocketTransport.TYPE.name(),
                new PyType[] {SocketTransport.TYPE, transport},
                SocketTransport.TYPE);
        type.define("__module__", PyStr.of(SocketTransport.TYPE.module()));
        List.copyOf(early).forEach(connection -> connection.derive(type));
        early.clear();
    }
}
