package ouro.lib.notebook;

import java.util.HashMap;
import java.util.Map;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.SessionState;
import ouro.object.format.FloatFormat;
import ouro.object.protocol.SpecialMethod;
import ouro.thread.Clock;

/** The module {@code _notebook}: what the lines that only notebooks know become. */
public final class NotebookModule {
    private static final String[] UNITS = {"s", "ms", "µs", "ns"};
    private static final int[] LONG_UNITS = {24 * 3600, 3600, 60, 1};
    private static final String[] LONG_NAMES = {"d", "h", "min", "s"};
    private static final int DIGITS = 3;

    private NotebookModule() {}

    /** What was typed at a prompt, by the names that tracebacks give it. */
    private static final SessionLocal<Map<String, String>> INPUTS = SessionLocal.of(HashMap::new);

    /** Keeps the text of an input, so that {@code inspect} finds the source of what it defines. */
    public static void remember(String name, String text) {
        INPUTS.get().put(name, text);
    }

    public static void populate(ModuleBuilder m) {
        m.function("input_text", "name, /", name -> PyStr.of(INPUTS.get().getOrDefault(name.str(), "")));
        m.function("timer", Timer::new);
    }

    /** A duration in seconds as notebooks write it: three digits count, whole numbers go without a point. */
    public static String duration(double seconds) {
        if (seconds >= 60) {
            return longDuration(seconds);
        }
        int unit = UNITS.length - 1;
        if (seconds > 0) {
            unit = Math.clamp(-(int) Math.floor(Math.floor(Math.log10(seconds)) / 3), 0, unit);
        }
        return FloatFormat.format(seconds * Math.pow(1000, unit), 'g', DIGITS, false) + " " + UNITS[unit];
    }

    private static String longDuration(double seconds) {
        StringBuilder text = new StringBuilder();
        double left = seconds;
        for (int i = 0; i < LONG_UNITS.length; i++) {
            int count = (int) (left / LONG_UNITS[i]);
            left %= LONG_UNITS[i];
            if (count > 0) {
                text.append(text.isEmpty() ? "" : " ").append(count).append(LONG_NAMES[i]);
            }
        }
        return text.toString();
    }

    /** What {@code %time} measures with: from its making to the value it is given, or to the end of its with block. */
    private static final class Timer extends PyObject {
        private static final PyType TYPE = PyType.declare(
                        "timer", PyType.OBJECT, SpecialMethod.ENTER, SpecialMethod.EXIT)
                .in("_notebook")
                .populate(
                        Timer.class,
                        t -> t.method("of", "value, /", (self, value) -> {
                            self.tell();
                            return value;
                        }));

        private final double start = now();

        Timer() {
            super(TYPE);
        }

        private static double now() {
            return Clock.current().toScriptTime(Clock.current().monotonic());
        }

        private void tell() {
            double seconds = now() - start;
            SessionState.current().builtins.get("print").call(PyStr.of("Wall time: " + duration(seconds)));
        }

        @Override
        protected PyObject slotEnter() {
            return this;
        }

        @Override
        protected PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
            if (exceptionType == PyNone.NONE) {
                tell();
            }
            return PyBool.FALSE;
        }
    }
}
