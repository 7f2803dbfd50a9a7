package ouro.permission;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which hosts may be reached, by name or address, and at which ports; none that is denied.
 *
 * @param loopback whether this machine may be reached by its loopback addresses, and nothing else by being bound to all
 */
record HostRules(boolean all, boolean loopback, List<Host> granted, List<Host> denied) {
    static final HostRules ALL = new HostRules(true, false, List.of(), List.of());
    static final HostRules NONE = new HostRules(false, false, List.of(), List.of());
    private static final Host EVERY = new Host("", Host.ANY);

    /**
     * A host and port.
     *
     * @param name a name in lower case, or an address as Java writes it; empty for all hosts
     */
    record Host(String name, int port) {
        static final int ANY = -1;

        /**
         * Reads {@code HOST}, {@code HOST:PORT}, {@code :PORT}, {@code [IPv6]:PORT}.
         *
         * @throws IllegalArgumentException where it is none of these
         */
        static Host parse(String text) {
            boolean bare = text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[");
            int colon = bare || text.endsWith("]") ? -1 : text.lastIndexOf(':');
            String name = colon < 0 ? text : text.substring(0, colon);
            int port = colon < 0 ? ANY : port(text, text.substring(colon + 1));
            if (name.startsWith("[") && name.endsWith("]")) {
                name = name.substring(1, name.length() - 1);
            }
            if (name.isEmpty() && port == ANY || name.indexOf('/') >= 0) {
                throw new IllegalArgumentException("not a host: '" + text + "'");
            }
            return new Host(canonical(name), port);
        }

        private static int port(String text, String digits) {
            try {
                int port = Integer.parseInt(digits);
                if (port >= 0 && port <= 0xFFFF) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // As with a number that is none of a port.
            }
            throw new IllegalArgumentException("not a host: '" + text + "'");
        }

        boolean isFor(String other, int otherPort) {
            return (name.isEmpty() || name.equals(other)) && (port == ANY || otherPort == ANY || port == otherPort);
        }
    }

    /** A name without the differences that names may have. */
    static String canonical(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        InetAddress address = literal(name);
        return address == null ? name : address.getHostAddress();
    }

    /** The address that a text is, which need not be looked up; null for names. */
    static InetAddress literal(String host) {
        try {
            return host.isEmpty() ? null : InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    HostRules grantAll() {
        return new HostRules(true, loopback, granted, denied);
    }

    HostRules grantLoopback() {
        return new HostRules(all, true, granted, denied);
    }

    HostRules grant(String host) {
        return new HostRules(all, loopback, with(granted, Host.parse(host)), denied);
    }

    HostRules denyAll() {
        return new HostRules(all, loopback, granted, with(denied, EVERY));
    }

    HostRules deny(String host) {
        return new HostRules(all, loopback, granted, with(denied, Host.parse(host)));
    }

    private static List<Host> with(List<Host> hosts, Host more) {
        List<Host> result = new ArrayList<>(hosts);
        result.add(more);
        return List.copyOf(result);
    }

    /** Whether a host is granted by this name at the port, {@link Host#ANY} for any; denied hosts apart. */
    boolean grantName(String canonical, int port) {
        return all || granted.stream().anyMatch(each -> each.isFor(canonical, port));
    }

    /** Whether an address at the port is denied: as such, or by a name that stands for it. */
    boolean denyAddress(InetAddress address, int port) {
        String text = address.getHostAddress();
        for (Host each : denied) {
            if (each.isFor(text, port) || each.isFor(each.name, port) && standsFor(each.name, address)) {
                return true;
            }
        }
        return false;
    }

    boolean denyName(String canonical, int port) {
        return denied.stream().anyMatch(each -> each.port == Host.ANY && each.isFor(canonical, port));
    }

    private static boolean standsFor(String name, InetAddress address) {
        if (literal(name) != null) {
            return false;
        }
        try {
            return List.of(InetAddress.getAllByName(name)).contains(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
