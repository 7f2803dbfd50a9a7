package ouro.lib.random;

import ouro.object.ModuleBuilder;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The module {@code random}: its functions are the methods of one hidden generator. */
public final class RandomModule {
    private static final String[] FUNCTIONS = {
        "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
        "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample",
        "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"
    };

    private RandomModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Random numbers, and random choices of items.");
        PyRandom hidden = PyRandom.unseeded();
        m.constant("_inst", hidden);
        m.constant("Random", PyRandom.TYPE);
        m.constant("SystemRandom", PySystemRandom.TYPE);
        PyObject[] names = new PyObject[FUNCTIONS.length + 2];
        names[0] = PyStr.of("Random");
        names[1] = PyStr.of("SystemRandom");
        for (int i = 0; i < FUNCTIONS.length; i++) {
            m.constant(FUNCTIONS[i], hidden.getAttribute(FUNCTIONS[i]));
            names[i + 2] = PyStr.of(FUNCTIONS[i]);
        }
        m.constant("__all__", PyList.of(names));
        m.constant("BPF", PyInt.of(53));
        m.constant("RECIP_BPF", PyFloat.of(0x1p-53));
        m.constant("TWOPI", PyFloat.of(Distributions.TWO_PI));
        m.constant("LOG4", PyFloat.of(Distributions.LOG_4));
        m.constant("NV_MAGICCONST", PyFloat.of(Distributions.NORMAL_FACTOR));
        m.constant("SG_MAGICCONST", PyFloat.of(Distributions.GAMMA_FACTOR));
    }
}
