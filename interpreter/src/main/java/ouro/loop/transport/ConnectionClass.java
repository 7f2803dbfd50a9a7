package ouro.loop.transport;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionPart;

/**
 * The class of a session's connections. It derives from {@code asyncio.Transport} as soon as that is there, which most
 * scripts never load: until then no script can ask whether a connection is one.
 */
public final class ConnectionClass {
    private static final SessionPart<ConnectionClass> PART = SessionPart.of(ConnectionClass::new);

    private PyType type = Connection.TYPE;
    /** The connections that were made before. */
    private final Set<Connection> early = Collections.newSetFromMap(new WeakHashMap<>());

    private ConnectionClass() {}

    /** That of the session whose thread calls. */
    public static ConnectionClass current() {
        return PART.get();
    }

    PyType type() {
        return type;
    }

    void made(Connection connection) {
        if (type == Connection.TYPE) {
            early.add(connection);
        }
    }

    /** Has all connections be instances of the abstract class. */
    public void derive(PyType transport) {
        type = PyType.create(
                PyType.TYPE, Connection.TYPE.name(), new PyType[] {Connection.TYPE, transport}, Connection.TYPE);
        type.define("__module__", PyStr.of(Connection.TYPE.module()));
        List.copyOf(early).forEach(connection -> connection.derive(type));
        early.clear();
    }
}
