package ouro.loop.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.permission.AccessControl;
import ouro.permission.Kernel;

/**
 * The programs that the scripts of a session start. In a session that is restricted they end with it, whatever they start
 * themselves included; elsewhere they may go on, as CPython's do.
 */
public final class Programs {
    private static final SessionLocal<Programs> PART = SessionLocal.of(Programs::new);

    /** Whoever keeps starting others while it is ended is ended again and again, so many times. */
    private static final int ROUNDS = 1000;

    private final List<ProcessHandle> started = new ArrayList<>();
    private boolean ownsProcess;

    private boolean ended;

    private Programs() {}

    public static Programs of(SessionState session) {
        return PART.of(session);
    }

    /**
     * The process is there for the session alone, and what it starts ends with it, permitted everything or not: what has
     * lost its parent becomes a child of it, and is ended as well.
     */
    public void ownProcess() {
        ownsProcess = true;
    }

    /**
     * Starts a program for a script.
     *
     * @param given the program as the script has it, for the error
     */
    public static Process start(ProcessBuilder builder, PyObject given) throws IOException {
        permit(builder, given);
        Programs own = PART.get();
        return own.ownsProcess || AccessControl.current().isRestricted() ? own.startOwn(builder) : builder.start();
    }

    /** PermissionError where a script may not start that program; otherwise it is this one that will be started. */
    public static void permit(ProcessBuilder builder, PyObject given) {
        AccessControl control = AccessControl.current();
        if (!control.isRestricted()) {
            return;
        }
        Path folder =
                builder.directory() == null ? Path.of("") : builder.directory().toPath();
        Map<String, String> environment = builder.environment();
        environment
                .entrySet()
                .removeIf(
                        each -> !control.shows(each.getKey()) && each.getValue().equals(System.getenv(each.getKey())));
        control.program(builder.command(), folder.toAbsolutePath(), environment, given);
    }

    private synchronized Process startOwn(ProcessBuilder builder) throws IOException {
        if (ended) {
            throw new IOException("the run has ended");
        }
        if (ownsProcess && started.isEmpty()) {
            Kernel.adoptOrphans();
            // For whoever sends the process a signal that ends it.
            Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
        }
        Process process = builder.start();
        started.add(process.toHandle());
        return process;
    }

    /** Whether a script of the session whose thread calls started a process, or one of those did that it started. */
    public static boolean areBehind(ProcessHandle process) {
        Programs own = PART.get();
        synchronized (own) {
            Optional<ProcessHandle> each = Optional.of(process);
            while (each.isPresent()) {
                if (own.started.contains(each.get())) {
                    return true;
                }
                each = each.get().parent();
            }
            return false;
        }
    }

    /** Ends all that was started and goes on; nothing is started any more. From any thread. */
    public synchronized void endAll() {
        ended = true;
        if (started.isEmpty()) {
            return;
        }
        end(this::left);
        started.clear();
    }

    /** Ends processes until none is left. */
    public static void end(Supplier<List<ProcessHandle>> processes) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = processes.get();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<ProcessHandle> left() {
        if (ownsProcess) {
            return Kernel.livingDescendants(ProcessHandle.current());
        }
        List<ProcessHandle> left = new ArrayList<>();
        for (ProcessHandle each : started) {
            // Its children first: without it nobody would know whose they are.
            each.descendants().forEach(left::add);
            left.add(each);
        }
        left.removeIf(each -> !each.isAlive());
        return left;
    }
}
