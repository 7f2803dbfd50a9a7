package ouro.lib.signals;

import ouro.loop.Interrupts;
import ouro.loop.ProcessEnd;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.object.introspection.PyFrame;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Which handler the script has for each signal, and the way of a signal from the system to it. */
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

    private static PyObject[] handlers = new PyObject[COUNT];
    private static boolean listensToKeyboard;

    private Signals() {}

    /** A run begins: Ctrl-C raises KeyboardInterrupt, everything else does what it does to any program. */
    public static void begin() {
        handlers = new PyObject[COUNT];
        if (!listensToKeyboard) {
            listensToKeyboard = true;
            listen(INTERRUPT);
        }
    }

    static PyObject handler(int number) {
        if (handlers[number] != null) {
            return handlers[number];
        }
        return number == INTERRUPT ? SignalModule.DEFAULT_INTERRUPT_HANDLER : DEFAULT;
    }

    static void handle(int number, PyObject handler) {
        handlers[number] = handler;
        listen(number);
    }

    /** Tells the system what to do with a signal. */
    private static void listen(int number) {
        String name = number < NAMES.length ? NAMES[number] : null;
        if (name == null) {
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

    private static SignalHandler systemHandler(int number, PyObject handler) {
        if (handler == DEFAULT) {
            return SignalHandler.SIG_DFL;
        }
        return handler == IGNORE ? SignalHandler.SIG_IGN : signal -> deliver(number);
    }

    /** A signal has come: its handler runs in the main thread as soon as that looks up. From any thread. */
    public static void deliver(int number) {
        Interrupts.request(() -> {
            PyObject handler = handler(number);
            if (handler != DEFAULT && handler != IGNORE) {
                handler.call(
                        PyInt.of(number),
                        ThreadState.current.frame == null ? PyNone.NONE : PyFrame.of(ThreadState.current.frame));
            }
        });
    }

    /** A signal that does not come by way of the system, but does the same. From any thread. */
    static void arrive(int number) {
        if (handler(number) == DEFAULT && endsProgram(number)) {
            ProcessEnd.halt(128 + number);
        }
        deliver(number);
    }

    /** The script sends itself a signal. */
    public static void raise(int number) {
        arrive(number);
        ThreadState.poll();
    }

    private static boolean endsProgram(int number) {
        String name = number < NAMES.length ? NAMES[number] : null;
        return !("CHLD".equals(name) || "CONT".equals(name) || "URG".equals(name) || "WINCH".equals(name));
    }
}
