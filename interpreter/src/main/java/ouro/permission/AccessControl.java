package ouro.permission;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;

/**
 * Asks the {@link Permissions} of a session wherever a script would touch something outside of it; remembers what was refused.
 * Between its answer and the deed no other thread of the script runs, as both happen under the interpreter lock, and what is
 * answered is a path without links: nobody in the session can put another file there in between.
 */
public final class AccessControl {
    private static final SessionLocal<AccessControl> PART = SessionLocal.of(AccessControl::new);

    /** What a file or folder takes beside its content. */
    private static final int ENTRY_SIZE = 4096;

    /** What every program needs and nobody is harmed by. */
    private static final Set<Path> HARMLESS_DEVICES = Set.of(
            Path.of("/dev/null"),
            Path.of("/dev/zero"),
            Path.of("/dev/full"),
            Path.of("/dev/random"),
            Path.of("/dev/urandom"));

    /** Null where everything is permitted. */
    private final Permissions permissions;

    private final List<Path> readable;
    private final List<Path> importable;
    private final List<Path> protectedFiles;
    private final Map<InetAddress, Set<String>> names = new HashMap<>();
    private final Set<String> refusedHosts = new LinkedHashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final AtomicLong written = new AtomicLong();

    /** One that permits everything, and loads no rules for that. */
    private AccessControl() {
        permissions = null;
        readable = List.of();
        importable = List.of();
        protectedFiles = List.of();
    }

    /**
     * @param readable what can be read whatever the permissions say
     * @param importable folders and archives that modules may come from; they can not be read otherwise
     * @param protectedFiles what can not be written whatever the permissions say
     */
    public AccessControl(
            Permissions permissions,
            Collection<Path> readable,
            Collection<Path> importable,
            Collection<Path> protectedFiles) {
        this.permissions = permissions == Permissions.ALL ? null : permissions;
        this.readable = new CopyOnWriteArrayList<>(real(readable));
        this.importable = real(importable);
        this.protectedFiles = real(protectedFiles);
    }

    private static List<Path> real(Collection<Path> paths) {
        return paths.stream()
                .map(each -> RealPaths.of(each, true))
                .filter(each -> each != null)
                .toList();
    }

    /** That of the session whose thread calls. */
    public static AccessControl current() {
        return PART.get();
    }

    public static AccessControl of(SessionState session) {
        return PART.of(session);
    }

    /** Has a script that is run read itself. */
    public void showSource(Path script) {
        if (permissions != null) {
            readable.addAll(real(List.of(script)));
        }
    }

    /** Has a session ask this. */
    public void guard(SessionState session) {
        PART.give(session, this);
    }

    /** Whether anything is not permitted. */
    public boolean isRestricted() {
        return permissions != null;
    }

    /** The flags that would have permitted what was refused, in the order in which it was asked for. */
    public synchronized List<String> wanted() {
        return List.copyOf(wanted);
    }

    /** The hosts that a script wanted and could not have, in the order in which it asked. */
    public synchronized List<String> refusedHosts() {
        return List.copyOf(refusedHosts);
    }

    private synchronized String want(String flag) {
        wanted.add(flag);
        return Refusal.flag(flag);
    }

    // ---- files ---------------------------------------------------------------------------------------------------

    /**
     * The path by which a file is to be used; PermissionError where it may not be.
     *
     * @param given the path as the script has it, for the error
     */
    public Path file(Path path, FileAccess access, PyObject given) {
        if (permissions == null) {
            return path;
        }
        Path real = RealPaths.of(path, access.followsLinks);
        if (real == null) {
            // The system, too, gives up on the links.
            return path;
        }
        String refusal = refusal(real, access);
        if (refusal != null) {
            throw Refusal.denied(given, refusal);
        }
        return asGiven(path, real);
    }

    /** Where nothing was followed the path stays as it was: some of its uses show it, as the names of sockets. */
    private static Path asGiven(Path path, Path real) {
        return real.equals(path.toAbsolutePath()) ? path : real;
    }

    /** As {@link #file}, but null for what may not be used: there is no such file as far as the script can see. */
    public Path fileOrNull(Path path, FileAccess access) {
        if (permissions == null) {
            return path;
        }
        Path real = RealPaths.of(path, access.followsLinks);
        return real != null && permits(real, access) ? asGiven(path, real) : null;
    }

    /** Whether a file without links on its way may be used so. */
    private boolean permits(Path real, FileAccess access) {
        return (!access.reads || permitsReading(real))
                && (!access.writes || permitsWriting(real))
                && (access != FileAccess.MOVE || !permissions.read.denySomethingIn(real) && !holdsWhatStays(real));
    }

    private boolean permitsReading(Path real) {
        return isWithin(readable, real) || HARMLESS_DEVICES.contains(real) || permissions.read.permit(real);
    }

    private boolean permitsWriting(Path real) {
        return HARMLESS_DEVICES.contains(real) || permissions.write.permit(real) && !isWithin(protectedFiles, real);
    }

    private boolean holdsWhatStays(Path folder) {
        return permissions.write.denySomethingIn(folder)
                || protectedFiles.stream().anyMatch(each -> each.startsWith(folder));
    }

    private static boolean isWithin(List<Path> folders, Path path) {
        return folders.stream().anyMatch(path::startsWith);
    }

    /** Why a file may not be used so; null where it may. */
    private String refusal(Path real, FileAccess access) {
        if (permits(real, access)) {
            return null;
        }
        if (access.reads && !permitsReading(real)) {
            return permissions.read.isDenied(real) ? Refusal.deniedBy("--deny-read") : want("--allow-read=" + real);
        }
        if (access.writes && isWithin(protectedFiles, real)) {
            return "Ouro's own files are not written by scripts";
        }
        return permissions.write.isDenied(real) || permitsWriting(real)
                ? Refusal.deniedBy("--deny-write")
                : want("--allow-write=" + real);
    }

    /** Whether a module may be read from a file. */
    public boolean permitsImport(Path path) {
        if (permissions == null) {
            return true;
        }
        Path real = RealPaths.of(path, true);
        return real != null && (isWithin(importable, real) || permitsReading(real));
    }

    /** A file or folder is made. */
    public void countEntry() {
        count(ENTRY_SIZE);
    }

    /** So many bytes more are to be written; OSError where they are too many. */
    public void count(long bytes) {
        if (permissions != null
                && permissions.mostWritten != Long.MAX_VALUE
                && written.addAndGet(Math.max(0, bytes)) > permissions.mostWritten) {
            written.addAndGet(-bytes);
            throw Refusal.quotaExceeded();
        }
    }

    // ---- hosts ---------------------------------------------------------------------------------------------------

    /** The reason against looking up a name; null where it may be, or is an address that need not be. */
    public synchronized String refusalToLookUp(String host) {
        if (permissions == null || HostRules.literal(host) != null) {
            return null;
        }
        String name = HostRules.canonical(host);
        HostRules rules = permissions.network;
        if (rules.denyName(name, HostRules.Host.ANY)) {
            return refuse(name, -1, Refusal.deniedBy("--deny-net"));
        }
        if (rules.grantName(name, HostRules.Host.ANY) || rules.loopback() && name.equals("localhost")) {
            return null;
        }
        return refuse(name, -1, null);
    }

    /** Some addresses are a host's: who may reach the host by name may reach them. */
    public synchronized void learn(String host, InetAddress... addresses) {
        if (permissions != null) {
            for (InetAddress each : addresses) {
                names.computeIfAbsent(each, address -> new HashSet<>()).add(HostRules.canonical(host));
            }
        }
    }

    /** PermissionError where nothing may be sent to an address; Unix sockets are files, and asked for as such. */
    public void reach(SocketAddress address) {
        if (permissions != null && address instanceof InetSocketAddress internet) {
            reach(internet.getAddress(), internet.getPort());
        }
    }

    /** PermissionError where an address of this machine may not be listened at. */
    public void bind(SocketAddress address) {
        if (permissions != null && address instanceof InetSocketAddress internet) {
            bind(internet.getAddress(), internet.getPort());
        }
    }

    /**
     * Whether somebody may be heard who connects or sends to this machine: who may be reached by this machine alone and binds
     * all its addresses does not mean the others.
     */
    public boolean hears(SocketAddress sender) {
        return permissions == null
                || !permissions.network.loopback()
                || permissions.network.all()
                || !(sender instanceof InetSocketAddress internet)
                || internet.getAddress().isLoopbackAddress();
    }

    private void reach(InetAddress address, int port) {
        String refusal = refusalToReach(address, port);
        if (refusal != null) {
            throw Refusal.denied(null, refusal);
        }
    }

    private void bind(InetAddress address, int port) {
        boolean toLoopback = permissions.network.loopback() && address.isAnyLocalAddress();
        if (!toLoopback || permissions.network.denyAddress(address, port)) {
            reach(address, port);
        }
    }

    private synchronized String refusalToReach(InetAddress address, int port) {
        HostRules rules = permissions.network;
        String text = address.getHostAddress();
        if (rules.denyAddress(address, port)) {
            return refuse(text, port, Refusal.deniedBy("--deny-net"));
        }
        Set<String> known = names.getOrDefault(address, Set.of());
        boolean granted = rules.grantName(text, port)
                || rules.loopback() && address.isLoopbackAddress()
                || known.stream().anyMatch(each -> rules.grantName(each, port));
        return granted ? null : refuse(known.stream().findFirst().orElse(text), port, null);
    }

    private String refuse(String host, int port, String note) {
        refusedHosts.add(host);
        String name = host.indexOf(':') >= 0 && port >= 0 ? "[" + host + "]" : host;
        return note != null ? note : want("--allow-net=" + name + (port >= 0 ? ":" + port : ""));
    }

    /** The error with the note that says who could permit it. */
    public static PyException noted(PyException error, String refusal) {
        return Refusal.noted(error, refusal);
    }

    // ---- programs and the environment ----------------------------------------------------------------------------

    /**
     * Makes sure that a program may be started, and that it is the one which is.
     *
     * @param command the program, which becomes the path that was permitted, and its arguments
     * @param folder where it is started
     * @param environment what it is given
     * @param given the program as the script has it, for the error
     */
    public void program(List<String> command, Path folder, Map<String, String> environment, PyObject given) {
        if (permissions == null || command.isEmpty()) {
            return;
        }
        ProgramRules rules = permissions.run;
        Path program = ProgramRules.find(command.getFirst(), folder);
        if (program == null ? !rules.permitAny() : !rules.permit(program)) {
            throw Refusal.denied(
                    given,
                    program != null && rules.all()
                            ? Refusal.deniedBy("--deny-run")
                            : want("--allow-run=" + command.getFirst()));
        }
        if (program == null) {
            // The system will say that there is none.
            return;
        }
        for (String name : environment.keySet()) {
            // These put other code into a program than the one that was permitted.
            if (!rules.all() && (name.startsWith("LD_") || name.startsWith("DYLD_"))) {
                throw Refusal.denied(given, want("--allow-run") + ", with the variable " + name);
            }
        }
        command.set(0, program.toString());
    }

    /** PermissionError where a process that the script did not start may not be sent signals, or asked for. */
    public void signalOthers() {
        if (permissions != null
                && !(permissions.run.all() && permissions.run.denied().isEmpty())) {
            throw Refusal.notPermitted(want("--allow-run"));
        }
    }

    /** Whether there is a variable of the environment as far as the script can see. */
    public boolean shows(String variable) {
        return permissions == null || permissions.environment.permit(variable);
    }
}
