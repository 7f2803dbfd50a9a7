package ouro.loop;

import java.util.ArrayList;
import java.util.List;

/** How far a run may reach: everywhere, or only hosts that are this machine. */
public final class Reach {
    private static boolean inside;
    private static final List<String> REFUSED = new ArrayList<>();

    private Reach() {}

    /** Lets the scripts of this process reach this machine only, and begins a new list of what was refused. */
    public static synchronized void keepInside() {
        inside = true;
        REFUSED.clear();
    }

    /** The hosts that a script wanted and could not have, in the order in which it asked. */
    public static synchronized List<String> refused() {
        return List.copyOf(REFUSED);
    }

    /** Whether a host may be looked up and connected to; remembers it where it may not. */
    public static synchronized boolean permits(String host) {
        if (!inside || isThisMachine(host)) {
            return true;
        }
        if (!REFUSED.contains(host)) {
            REFUSED.add(host);
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
