package ouro.lib.decimal;

import ouro.loop.context.PyContextVar;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** A {@code decimal.Context}: the precision and rounding of results, and what becomes of signals. */
final class DecimalContext extends PyNativeObject {
    static final long MOST_DIGITS = 999999999999999999L;
    private static final Signature SIGNATURE = new Signature(
            "prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None");

    static final PyType TYPE = PyType.declare("Context", PyType.OBJECT, SpecialMethod.REPR)
            .in("decimal")
            .namedWithModule()
            .constructor(DecimalContext::construct)
            .populate(DecimalContext.class, ContextMethods::fill);

    /** The context that a new one takes its values from. */
    private static final SessionLocal<DecimalContext> DEFAULT = SessionLocal.of(
            () -> new DecimalContext(TYPE).trap(Signal.INVALID_OPERATION, Signal.DIVISION_BY_ZERO, Signal.OVERFLOW));

    /** Each task has a context of its own, as it has its own context variables. */
    private static final PyContextVar CURRENT = PyContextVar.named("decimal_context");

    long precision = 28;
    Rounding rounding = Rounding.ROUND_HALF_EVEN;
    long least = -999999;
    long most = 999999;
    long capitals = 1;
    long clamp;
    PyDict flags = none();
    PyDict traps = none();

    DecimalContext(PyType type) {
        super(type);
    }

    private static PyDict none() {
        PyDict signals = new PyDict();
        for (Signal signal : Signal.LISTED) {
            signals.setItem(signal.type(), PyBool.FALSE);
        }
        return signals;
    }

    /** {@code decimal.DefaultContext}. */
    static DecimalContext standard() {
        return DEFAULT.get();
    }

    DecimalContext trap(Signal... signals) {
        for (Signal signal : signals) {
            traps.setItem(signal.type(), PyBool.TRUE);
        }
        return this;
    }

    /** The context that operators use. */
    static DecimalContext current() {
        ouro.loop.context.PyContext variables = ouro.loop.context.PyContext.current();
        if (variables.get(CURRENT) instanceof DecimalContext context) {
            return context;
        }
        DecimalContext context = standard().copy(TYPE);
        variables.set(CURRENT, context);
        return context;
    }

    static void setCurrent(DecimalContext context) {
        ouro.loop.context.PyContext.current()
                .set(CURRENT, context == standard() ? standard().copy(TYPE) : context);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] bound = SIGNATURE.bind("Context", arguments, keywords);
        DecimalContext context = standard().copy(cls);
        context.flags = none();
        context.set(bound);
        return context;
    }

    /** Sets what is not None among precision, rounding, Emin, Emax, capitals, clamp, flags, traps. */
    void set(PyObject[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != PyNone.NONE) {
                set(ContextMethods.SETTINGS[i], values[i]);
            }
        }
    }

    void set(String name, PyObject value) {
        switch (name) {
            case "prec" -> precision = checked(value, 1, MOST_DIGITS, "valid range for prec is [1, MAX_PREC]");
            case "rounding" -> rounding = Rounding.of(value);
            case "Emin" -> least = checked(value, -MOST_DIGITS, 0, "valid range for Emin is [MIN_EMIN, 0]");
            case "Emax" -> most = checked(value, 0, MOST_DIGITS, "valid range for Emax is [0, MAX_EMAX]");
            case "capitals" -> capitals = checked(value, 0, 1, "valid values for capitals are 0 or 1");
            case "clamp" -> clamp = checked(value, 0, 1, "valid values for clamp are 0 or 1");
            case "flags" -> flags = signals(value);
            default -> traps = signals(value);
        }
    }

    PyObject get(String name) {
        return switch (name) {
            case "prec" -> PyInt.of(precision);
            case "rounding" -> PyStr.of(rounding.name());
            case "Emin" -> PyInt.of(least);
            case "Emax" -> PyInt.of(most);
            case "capitals" -> PyInt.of(capitals);
            case "clamp" -> PyInt.of(clamp);
            case "flags" -> flags;
            default -> traps;
        };
    }

    private static long checked(PyObject value, long from, long to, String message) {
        if (!(value instanceof PyInt number)) {
            throw Errors.typeError("argument must be an integer");
        }
        if (!number.fitsLong() || number.value < from || number.value > to) {
            throw Errors.valueError(message);
        }
        return number.value;
    }

    private static PyDict signals(PyObject value) {
        PyDict chosen = none();
        if (value instanceof PyDict given) {
            for (int entry = given.firstEntry(); entry >= 0; entry = given.nextEntry(entry)) {
                chosen.setItem(
                        known(given.keyAt(entry)),
                        PyBool.of(given.valueAt(entry).isTrue()));
            }
            return chosen;
        }
        if (!(value instanceof PyList)) {
            throw Errors.typeError("argument must be a signal dict or a list of signals");
        }
        PyObject iterator = value.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            chosen.setItem(known(each), PyBool.TRUE);
        }
        return chosen;
    }

    private static PyObject known(PyObject signal) {
        if (Signal.of(signal) == null) {
            throw Errors.raise(Exceptions.KEY_ERROR, "invalid error flag");
        }
        return signal;
    }

    DecimalContext copy(PyType cls) {
        DecimalContext copy = new DecimalContext(cls);
        copy.precision = precision;
        copy.rounding = rounding;
        copy.least = least;
        copy.most = most;
        copy.capitals = capitals;
        copy.clamp = clamp;
        copy.flags = signals(flags);
        copy.traps = signals(traps);
        return copy;
    }

    /** This context with another precision, to compute on the way to a result: traps nothing, rounds to even. */
    DecimalContext working(long digits) {
        DecimalContext working = new DecimalContext(TYPE);
        working.precision = digits;
        working.least = -MOST_DIGITS;
        working.most = MOST_DIGITS;
        return working;
    }

    void clear(PyDict signals) {
        for (Signal signal : Signal.LISTED) {
            signals.setItem(signal.type(), PyBool.FALSE);
        }
    }

    /** The exponent of the least subnormal number. */
    long tiny() {
        return least - precision + 1;
    }

    /** The greatest exponent of a number with all digits. */
    long top() {
        return most - precision + 1;
    }

    // ---- signals -------------------------------------------------------------------------------------------------

    /** Notes a signal; raises its exception where it is trapped. */
    void signal(Signal signal) {
        signal(signal, signal.type());
    }

    void signal(Signal signal, PyType condition) {
        flags.setItem(signal.type(), PyBool.TRUE);
        if (traps.getItem(signal.type()).isTrue()) {
            throw raised(signal.type(), condition);
        }
    }

    /** Notes two signals at once; the first that is trapped is raised, and says what else is. */
    void signalTogether(Signal first, Signal second) {
        flags.setItem(first.type(), PyBool.TRUE);
        flags.setItem(second.type(), PyBool.TRUE);
        boolean firstTrapped = traps.getItem(first.type()).isTrue();
        boolean secondTrapped = traps.getItem(second.type()).isTrue();
        if (firstTrapped && secondTrapped) {
            throw Errors.raise(first.type(), PyList.of(first.type(), second.type()));
        }
        if (firstTrapped || secondTrapped) {
            PyType only = firstTrapped ? first.type() : second.type();
            throw raised(only, only);
        }
    }

    private static PyException raised(PyType type, PyType condition) {
        return Errors.raise(type, PyList.of(condition));
    }

    /** The result of an invalid operation: NaN, unless it raises. */
    PyDecimal invalid(PyType condition) {
        signal(Signal.INVALID_OPERATION, condition);
        return PyDecimal.NAN;
    }

    PyDecimal invalid() {
        return invalid(Signal.INVALID_OPERATION.type());
    }

    @Override
    protected String slotRepr() {
        return "Context(prec=" + precision + ", rounding=" + rounding + ", Emin=" + least + ", Emax=" + most
                + ", capitals=" + capitals + ", clamp=" + clamp + ", flags=" + names(flags) + ", traps=" + names(traps)
                + ")";
    }

    private static String names(PyDict signals) {
        StringBuilder names = new StringBuilder("[");
        for (Signal signal : REPR_ORDER) {
            if (signals.getItem(signal.type()).isTrue()) {
                names.append(names.length() == 1 ? "" : ", ")
                        .append(signal.type().name());
            }
        }
        return names.append(']').toString();
    }

    /** By the numbers that the specification's reference implementation gives the conditions. */
    private static final Signal[] REPR_ORDER = {
        Signal.CLAMPED,
        Signal.INVALID_OPERATION,
        Signal.DIVISION_BY_ZERO,
        Signal.INEXACT,
        Signal.FLOAT_OPERATION,
        Signal.OVERFLOW,
        Signal.ROUNDED,
        Signal.SUBNORMAL,
        Signal.UNDERFLOW
    };
}
