package ouro.loop.system;

import java.util.ArrayList;
import java.util.List;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/** Which hosts a session may reach: all, or only this machine. */
public final class NetworkAccess {
    private static final SessionLocal<NetworkAccess> LOCAL = SessionLocal.of(NetworkAccess::new);

    private boolean inside;
    private final List<String> refused = new ArrayList<>();

    private NetworkAccess() {}

    /** That of the session whose thread calls. */
    public static NetworkAccess current() {
        return LOCAL.get();
    }

    public static NetworkAccess of(SessionState session) {
        return LOCAL.of(session);
    }

    /** Lets the scripts of this session reach this machine only. */
    public synchronized void keepInside() {
        inside = true;
    }

    /** The hosts that a script wanted and could not have, in the order in which it asked. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** Whether a host may be looked up and connected to; remembers it where it may not. */
    public synchronized boolean permits(String host) {
        if (!inside || isThisMachine(host)) {
            return true;
        }
        if (!refused.contains(host)) {
            refused.add(host);
        }
        return false;
    }

    private static boolean isThisMachine(String host) {
        return host == null
                || host.isEmpty()
                || host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("::1")
                || host.equals("0.0.0.0")
                || host.equals("::");
    }
}
