package ouro.lib.decimal;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The native part of the module {@code decimal}. */
public final class DecimalModule {
    private DecimalModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("Decimal", PyDecimal.TYPE);
        m.constant("Context", DecimalContext.TYPE);
        m.constant("DecimalException", Signal.DECIMAL_EXCEPTION);
        for (Signal signal : Signal.values()) {
            m.constant(signal.type().name(), signal.type());
        }
        m.constant("ConversionSyntax", Signal.CONVERSION_SYNTAX);
        m.constant("DivisionImpossible", Signal.DIVISION_IMPOSSIBLE);
        m.constant("DivisionUndefined", Signal.DIVISION_UNDEFINED);
        m.constant("InvalidContext", Signal.INVALID_CONTEXT);
        for (Rounding rounding : Rounding.values()) {
            m.constant(rounding.name(), PyStr.of(rounding.name()));
        }
        m.constant("MAX_PREC", PyInt.of(DecimalContext.MOST_DIGITS));
        m.constant("MAX_EMAX", PyInt.of(DecimalContext.MOST_DIGITS));
        m.constant("MIN_EMIN", PyInt.of(-DecimalContext.MOST_DIGITS));
        m.constant("MIN_ETINY", PyInt.of(1 - 2 * DecimalContext.MOST_DIGITS));
        m.constant("HAVE_THREADS", PyBool.TRUE);
        m.constant("HAVE_CONTEXTVAR", PyBool.TRUE);
        m.constant("DefaultContext", DecimalContext.standard());
        m.constant(
                "BasicContext",
                ready(Rounding.ROUND_HALF_UP)
                        .trap(
                                Signal.CLAMPED,
                                Signal.INVALID_OPERATION,
                                Signal.DIVISION_BY_ZERO,
                                Signal.OVERFLOW,
                                Signal.UNDERFLOW));
        m.constant("ExtendedContext", ready(Rounding.ROUND_HALF_EVEN));
        m.function("getcontext", DecimalContext::current);
        m.function("setcontext", "context, /", context -> {
            DecimalContext.setCurrent(required(context));
            return PyNone.NONE;
        });
        m.functionN(
                "localcontext",
                "ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, "
                        + "traps=None",
                DecimalModule::local);
    }

    private static DecimalContext ready(Rounding rounding) {
        DecimalContext context = new DecimalContext(DecimalContext.TYPE);
        context.precision = 9;
        context.rounding = rounding;
        return context;
    }

    private static DecimalContext required(PyObject argument) {
        if (argument instanceof DecimalContext context) {
            return context;
        }
        throw Errors.typeError("optional argument must be a context");
    }

    private static PyObject local(PyObject[] arguments) {
        DecimalContext base = arguments[0] == PyNone.NONE ? DecimalContext.current() : required(arguments[0]);
        DecimalContext inside = base.copy(DecimalContext.TYPE);
        PyObject[] settings = new PyObject[arguments.length - 1];
        System.arraycopy(arguments, 1, settings, 0, settings.length);
        inside.set(settings);
        return new LocalContext(inside);
    }
}
