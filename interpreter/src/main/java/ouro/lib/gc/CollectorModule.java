package ouro.lib.gc;

import ouro.lib.weakref.WeakReferences;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyTuple;

/**
 * The module {@code gc}, as far as Java's collector has what it speaks of: {@code collect} runs it. What it found cannot be
 * counted, so the answer is 0.
 */
public final class CollectorModule {
    private static final int[] STANDARD_THRESHOLDS = {700, 10, 10};
    private static final String[] FLAGS = {
        "DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", null, null, "DEBUG_SAVEALL"
    };

    private CollectorModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("The collector of memory that nobody can reach any more.");
        boolean[] enabled = {true};
        int[] debug = {0};
        PyInt[] thresholds = new PyInt[STANDARD_THRESHOLDS.length];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = PyInt.of(STANDARD_THRESHOLDS[i]);
        }
        m.function("collect", "generation=2", generation -> {
            int number = generation.indexClamped();
            if (number < 0 || number > 2) {
                throw Errors.valueError("invalid generation");
            }
            System.gc();
            WeakReferences.current().runAllCallbacks();
            return PyInt.ZERO;
        });
        m.function("enable", () -> {
            enabled[0] = true;
            return PyNone.NONE;
        });
        m.function("disable", () -> {
            enabled[0] = false;
            return PyNone.NONE;
        });
        m.function("isenabled", () -> PyBool.of(enabled[0]));
        m.function("get_threshold", () -> PyTuple.of(thresholds.clone()));
        m.functionN("set_threshold", "threshold0, threshold1=None, threshold2=None, /", a -> {
            for (int i = 0; i < thresholds.length; i++) {
                thresholds[i] = a[i] == PyNone.NONE ? thresholds[i] : a[i].index();
            }
            return PyNone.NONE;
        });
        m.function("get_debug", () -> PyInt.of(debug[0]));
        m.function("set_debug", "flags, /", flags -> {
            debug[0] = flags.indexClamped();
            return PyNone.NONE;
        });
        for (int i = 0; i < FLAGS.length; i++) {
            if (FLAGS[i] != null) {
                m.constant(FLAGS[i], PyInt.of(1L << i));
            }
        }
        m.constant("DEBUG_LEAK", PyInt.of(38));
        m.constant("garbage", new PyList());
        m.constant("callbacks", new PyList());
    }
}
