package ouro.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All that one run of Ouro has and that another run in the same process must not see. Few things stand here as fields: what
 * values and calls need, and what is asked for at every call. All else is kept under a {@link SessionLocal} by whoever it
 * belongs to.
 *
 * <p>A new run is a new object of this class; there is nothing to reset. What the script does with it happens under the
 * session's interpreter lock.
 */
public final class SessionState {
    /**
     * What is known of the thread that holds the interpreter lock, and so runs: what {@link ThreadState#current} answers
     * there, for code that knows its session. Whoever takes the lock sets it.
     */
    public ThreadState running;

    /** {@code sys.modules}. */
    public final PyDict modules = new PyDict();

    /** The names of the module {@code builtins}. */
    public PyDict builtins = new PyDict();

    /** {@code sys.getrecursionlimit()}. */
    public int recursionLimit = 1000;

    /** {@code sys.get_int_max_str_digits()}: how long an int may be that becomes text or is read from it; 0 for any. */
    public int maximumDigits = IntText.DEFAULT_MAXIMUM_DIGITS;

    /** Set when the running thread should look up from its work at the next call or loop turn: Ctrl-C, a switch. */
    public volatile boolean interrupted;

    /** Set when even a native operation is to end: see {@link LongOperation}. */
    public volatile boolean urgent;

    /** What to do about {@link #urgent}; set by the threads' package. */
    public Runnable onUrgent = () -> urgent = false;

    /** How what the JDK does not divide is computed; set by the threads' package. */
    public LongOperation.BackgroundExecutor background = new LongOperation.BackgroundExecutor() {
        @Override
        public <T> T compute(Supplier<T> computation) {
            return computation.get();
        }
    };

    /** What to do about {@link #interrupted}; set by the threads' package. */
    public Runnable onInterrupt = () -> interrupted = false;

    /** What tells objects apart. */
    public final IdentityNumbers identities = new IdentityNumbers();

    /** Whom to tell of what nobody can catch. */
    public ErrorReporter reporter = ErrorReporter.SILENT;

    private final AtomicInteger threads = new AtomicInteger();

    private volatile Object[] locals = new Object[0];

    /** The classes that the script has made of native ones. */
    private final Map<PyType, List<WeakReference<PyType>>> subclasses = new HashMap<>();

    /** The session whose thread calls; one that has nothing where that thread is none of a script's. */
    public static SessionState current() {
        return ThreadState.current().session;
    }

    /** As {@link LongOperation#check}, for who knows the session already. */
    public void checkUrgent() {
        if (urgent) {
            onUrgent.run();
        }
    }

    int nextThreadNumber() {
        return threads.incrementAndGet();
    }

    List<WeakReference<PyType>> subclasses(PyType nativeClass) {
        return subclasses.computeIfAbsent(nativeClass, cls -> new ArrayList<>());
    }

    Object local(SessionLocal<?> key) {
        Object[] known = locals;
        int index = key.index;
        if (index < known.length) {
            Object found = known[index];
            if (found != null) {
                return found;
            }
        }
        return make(key);
    }

    private synchronized Object make(SessionLocal<?> key) {
        int index = key.index;
        Object found = index < locals.length ? locals[index] : null;
        if (found == null) {
            found = key.maker.apply(this);
            setLocal(key, found);
        }
        return found;
    }

    synchronized void setLocal(SessionLocal<?> key, Object value) {
        // A copy, since other threads read without the monitor: they see the array they know or a whole new one.
        Object[] grown = Arrays.copyOf(locals, Math.max(locals.length, key.index + 1));
        grown[key.index] = value;
        locals = grown;
    }
}
