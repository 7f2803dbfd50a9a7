package ouro.lib.signal;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.ThreadState;
import ouro.object.exception.OSErrors;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;
import ouro.thread.InterpreterLock;
import ouro.thread.Interrupts;

/** The module {@code _signal}: what {@code signal} stands on (Library Reference, signal). */
public final class SignalModule {

    private static final int INVALID_ARGUMENT = 22;
    private static final int KILL = 9;
    private static final int STOP = 19;

    private static final String[] DESCRIPTIONS = {
        null,
        "Hangup",
        "Interrupt",
        "Quit",
        "Illegal instruction",
        "Trace/breakpoint trap",
        "Aborted",
        "Bus error",
        "Floating point exception",
        "Killed",
        "User defined signal 1",
        "Segmentation fault",
        "User defined signal 2",
        "Broken pipe",
        "Alarm clock",
        "Terminated",
        "Stack fault",
        "Child exited",
        "Continued",
        "Stopped (signal)",
        "Stopped",
        "Stopped (tty input)",
        "Stopped (tty output)",
        "Urgent I/O condition",
        "CPU time limit exceeded",
        "File size limit exceeded",
        "Virtual timer expired",
        "Profiling timer expired",
        "Window changed",
        "I/O possible",
        "Power failure",
        "Bad system call"
    };

    private SignalModule() {}

    static PyObject interruptHandler() {
        PyModule module = new PyModule("_signal");
        new ModuleBuilder(module).function("default_int_handler", "signalnum, frame, /", (number, frame) -> {
            throw Errors.raise(Exceptions.KEYBOARD_INTERRUPT, new PyObject[0]);
        });
        return module.dictionary.get("default_int_handler");
    }

    public static void populate(ModuleBuilder m) {
        m.constant("SIG_DFL", Signals.DEFAULT);
        m.constant("SIG_IGN", Signals.IGNORE);
        m.constant("NSIG", PyInt.of(Signals.COUNT));
        m.constant("ItimerError", OSErrors.OS_ERROR);
        m.constant("default_int_handler", Signals.current().interruptHandler());
        m.function("signal", "signalnum, handler, /", SignalModule::signal);
        m.function("getsignal", "signalnum, /", number -> Signals.current().handler(number(number)));
        m.function("raise_signal", "signalnum, /", number -> {
            Signals.current().raise(number(number));
            return PyNone.NONE;
        });
        m.function("strsignal", "signalnum, /", SignalModule::describe);
        m.function("pause", () -> {
            try {
                InterpreterLock.current().release(() -> Thread.sleep(Long.MAX_VALUE));
            } catch (InterruptedException e) {
                ThreadState.poll();
            }
            return PyNone.NONE;
        });
        m.function(
                "alarm",
                "seconds, /",
                seconds -> PyInt.of((long) Math.ceil(Signals.current().alarm().set(seconds.indexClamped(), 0))));
        m.function("setitimer", "which, seconds, interval=0.0, /", (which, seconds, interval) -> {
            AlarmClock clock = alarm(which);
            PyObject before = timer(clock);
            clock.set(Conversions.toReal(seconds), Conversions.toReal(interval));
            return before;
        });
        m.function("getitimer", "which, /", which -> timer(alarm(which)));
        m.constant("ITIMER_REAL", PyInt.of(0));
    }

    /** The clock that {@code setitimer} calls by that number. */
    private static AlarmClock alarm(PyObject which) {
        if (which.indexClamped() != 0) {
            throw Errors.valueError("only signal.ITIMER_REAL is there: Ouro does not measure processor time");
        }
        return Signals.current().alarm();
    }

    private static PyObject timer(AlarmClock clock) {
        return PyTuple.of(PyFloat.of(clock.left()), PyFloat.of(clock.interval()));
    }

    private static int number(PyObject object) {
        int number = object.indexClamped();
        if (number < 1 || number >= Signals.COUNT) {
            throw Errors.valueError("signal number out of range");
        }
        return number;
    }

    private static PyObject signal(PyObject signal, PyObject handler) {
        if (!Interrupts.current().inMainThread()) {
            throw Errors.valueError("signal only works in main thread of the main interpreter");
        }
        boolean choice = handler instanceof PyInt value && (value.value == 0 || value.value == 1);
        if (!choice && handler.type().special(SpecialMethod.CALL) == null) {
            throw Errors.typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }
        int number = number(signal);
        if (number == KILL || number == STOP) {
            throw Errors.raise(OSErrors.OS_ERROR, PyInt.of(INVALID_ARGUMENT), PyStr.of("Invalid argument"));
        }
        PyObject before = Signals.current().handler(number);
        PyObject chosen = choice ? ((PyInt) handler).value == 0 ? Signals.DEFAULT : Signals.IGNORE : handler;
        Signals.current().handle(number, chosen);
        return before;
    }

    private static PyObject describe(PyObject signal) {
        int number = number(signal);
        return number < DESCRIPTIONS.length ? PyStr.of(DESCRIPTIONS[number]) : PyNone.NONE;
    }
}
