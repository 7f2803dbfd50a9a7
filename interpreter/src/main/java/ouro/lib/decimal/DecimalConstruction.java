package ouro.lib.decimal;

import java.math.BigInteger;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;

/** {@code Decimal(value, context)}: exact, whatever the precision of the context. */
final class DecimalConstruction {
    private static final Signature SIGNATURE = new Signature("value=None, context=None");

    private DecimalConstruction() {}

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length > 2) {
            throw Errors.typeError("function takes at most 2 arguments (" + arguments.length + " given)");
        }
        PyObject[] bound = SIGNATURE.bind("Decimal", arguments, keywords);
        if (arguments.length == 0) {
            return PyDecimal.ZERO.as(cls);
        }
        return exact(bound[0], context(bound[1])).as(cls);
    }

    /** A context argument; None stands for the current one. */
    static DecimalContext context(PyObject argument) {
        if (argument == PyNone.NONE) {
            return DecimalContext.current();
        }
        if (argument instanceof DecimalContext context) {
            return context;
        }
        throw Errors.typeError("optional argument must be a context");
    }

    static PyDecimal exact(PyObject value, DecimalContext context) {
        switch (value) {
            case PyDecimal decimal -> {
                return decimal.as(PyDecimal.TYPE);
            }
            case PyInt number -> {
                return PyDecimal.of(number.toBigInteger());
            }
            case PyFloat number -> {
                context.signal(Signal.FLOAT_OPERATION);
                return PyDecimal.of(number.value);
            }
            case PyStr text -> {
                PyDecimal parsed = DecimalText.parse(text.value);
                return parsed == null ? context.invalid(Signal.CONVERSION_SYNTAX) : parsed;
            }
            case PyTuple parts -> {
                return fromTuple(parts);
            }
            case PyList parts -> {
                return fromTuple((PyTuple) PyTuple.TYPE.call(parts));
            }
            default ->
                throw Errors.typeError("conversion from " + value.type().name() + " to Decimal is not supported");
        }
    }

    private static PyDecimal fromTuple(PyTuple parts) {
        if (parts.size() != 3) {
            throw Errors.valueError("argument must be a sequence of length 3");
        }
        if (!(parts.get(0) instanceof PyInt sign) || sign.value != 0 && sign.value != 1) {
            throw Errors.valueError("sign must be an integer with the value 0 or 1");
        }
        boolean negative = sign.value == 1;
        if (parts.get(2) instanceof PyStr letter) {
            return special(letter.value, negative, parts.get(1));
        }
        if (!(parts.get(2) instanceof PyInt exponent)) {
            throw Errors.valueError("string argument in the third position must be 'F', 'n' or 'N'");
        }
        return PyDecimal.of(negative, digits(parts.get(1)), exponent.value);
    }

    private static PyDecimal special(String letter, boolean negative, PyObject payload) {
        PyDecimal.DecimalClass kind =
                switch (letter) {
                    case "F" -> PyDecimal.DecimalClass.INFINITE;
                    case "n" -> PyDecimal.DecimalClass.QUIET_NAN;
                    case "N" -> PyDecimal.DecimalClass.SIGNALING_NAN;
                    default -> throw Errors.valueError("string argument in the third position must be 'F', 'n' or 'N'");
                };
        BigInteger digits = kind == PyDecimal.DecimalClass.INFINITE ? BigInteger.ZERO : digits(payload);
        return new PyDecimal(PyDecimal.TYPE, kind, negative, digits, 0);
    }

    private static BigInteger digits(PyObject sequence) {
        StringBuilder text = new StringBuilder("0");
        PyObject iterator = sequence.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            if (!(each instanceof PyInt digit) || each instanceof PyBool || digit.value < 0 || digit.value > 9) {
                throw Errors.valueError("coefficient must be a tuple of digits");
            }
            text.append(digit.value);
        }
        return new BigInteger(text.toString());
    }
}
