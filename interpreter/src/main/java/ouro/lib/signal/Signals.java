package ouro.lib.signal;

import java.util.concurrent.atomic.AtomicBoolean;
import ouro.loop.system.ProcessExit;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.introspection.PyFrame;
import ouro.thread.Interrupts;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Which handler a session's script has for each signal, and the way of a signal from the system to it. */
public final class Signals {
    /** The number of Ctrl-C. */
    public static final int INTERRUPT = 2;

    public static final int COUNT = 65;
    static final PyInt DEFAULT = PyInt.of(0);
    static final PyInt IGNORE = PyInt.of(1);

    /** The names under which the system knows what Java may listen to; the place is the number on Linux. */
    private static final String[] NAMES = {
        null, "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", null, "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH",
        "IO", "PWR", "SYS"
    };

    private static final SessionLocal<Signals> LOCAL = SessionLocal.ofSession(Signals::new);

    private final SessionState session;
    private final PyObject[] handlers = new PyObject[COUNT];
    private final AlarmClock alarm = new AlarmClock(this);
    /** What Ctrl-C does unless the script says otherwise. */
    private final PyObject interruptHandler = SignalModule.interruptHandler();
    /** Whether Ctrl-C has come and the main thread has not looked up since. */
    private final AtomicBoolean unattended = new AtomicBoolean();
    /** Whether the signals that the system sends to Java's process are the session's. */
    private boolean listens;

    private Signals(SessionState session) {
        this.session = session;
    }

    /** Those of the session whose thread calls. */
    public static Signals current() {
        return LOCAL.get();
    }

    /** Those of the session. From any thread. */
    public static Signals of(SessionState session) {
        return LOCAL.of(session);
    }

    /** The process is the session's: Ctrl-C raises KeyboardInterrupt, and the script may choose what other signals do. */
    public void listenToSystem() {
        listens = true;
        listen(INTERRUPT);
    }

    AlarmClock alarm() {
        return alarm;
    }

    PyObject interruptHandler() {
        return interruptHandler;
    }

    PyObject handler(int number) {
        if (handlers[number] != null) {
            return handlers[number];
        }
        return number == INTERRUPT ? interruptHandler : DEFAULT;
    }

    void handle(int number, PyObject handler) {
        handlers[number] = handler;
        listen(number);
    }

    /** Tells the system what to do with a signal. */
    private void listen(int number) {
        String name = number < NAMES.length ? NAMES[number] : null;
        if (name == null || !listens) {
            return;
        }
        PyObject handler = handler(number);
        try {
            Signal.handle(new Signal(name), systemHandler(number, handler));
        } catch (IllegalArgumentException e) {
            // This system has no such signal, or the Java machine needs it for itself: the script's handler stays
            // unused.
            return;
        }
    }

    private SignalHandler systemHandler(int number, PyObject handler) {
        if (handler == DEFAULT) {
            return SignalHandler.SIG_DFL;
        }
        return handler == IGNORE ? SignalHandler.SIG_IGN : signal -> deliver(number);
    }

    /**
     * A signal has come: its handler runs in the main thread as soon as that looks up. KeyboardInterrupt is raised even in
     * the midst of native work; where a script handles Ctrl-C itself, only if the one before it was not attended to yet,
     * for then nobody else could ever end that work. From any thread.
     */
    public void deliver(int number) {
        Interrupts interrupts = Interrupts.of(session);
        if (number == INTERRUPT && (handler(INTERRUPT) == interruptHandler || unattended.getAndSet(true))) {
            interrupts.requestThrow(() -> call(INTERRUPT, interruptHandler));
            return;
        }
        interrupts.request(() -> {
            unattended.set(false);
            PyObject handler = handler(number);
            if (handler != DEFAULT && handler != IGNORE) {
                call(number, handler);
            }
        });
    }

    private void call(int number, PyObject handler) {
        unattended.set(false);
        ThreadState thread = ThreadState.current();
        handler.call(PyInt.of(number), thread.frame == null ? PyNone.NONE : PyFrame.of(thread.frame));
    }

    /** A signal that does not come by way of the system, but does the same. From any thread. */
    void arrive(int number) {
        if (handler(number) == DEFAULT && endsProgram(number)) {
            ProcessExit.of(session).end(128 + number);
        }
        deliver(number);
    }

    /** The script sends itself a signal. */
    public void raise(int number) {
        arrive(number);
        ThreadState.poll();
    }

    private static boolean endsProgram(int number) {
        String name = number < NAMES.length ? NAMES[number] : null;
        return !("CHLD".equals(name) || "CONT".equals(name) || "URG".equals(name) || "WINCH".equals(name));
    }
}
