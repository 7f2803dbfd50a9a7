package ouro.lib.decimal;

import ouro.object.Exceptions;
import ouro.object.PyType;

/** The signals of the specification (General Decimal Arithmetic 1.70) as exception classes, and what raises them. */
enum Signal {
    CLAMPED("Clamped"),
    INVALID_OPERATION("InvalidOperation"),
    DIVISION_BY_ZERO("DivisionByZero"),
    INEXACT("Inexact"),
    ROUNDED("Rounded"),
    SUBNORMAL("Subnormal"),
    OVERFLOW("Overflow"),
    UNDERFLOW("Underflow"),
    FLOAT_OPERATION("FloatOperation");

    static final PyType DECIMAL_EXCEPTION = make("DecimalException", Exceptions.ARITHMETIC_ERROR);

    /** The order in which contexts list their flags. */
    static final Signal[] LISTED = {
        INVALID_OPERATION, FLOAT_OPERATION, DIVISION_BY_ZERO, OVERFLOW, SUBNORMAL, UNDERFLOW, ROUNDED, INEXACT, CLAMPED
    };

    static {
        CLAMPED.type = make(CLAMPED.name, DECIMAL_EXCEPTION);
        INVALID_OPERATION.type = make(INVALID_OPERATION.name, DECIMAL_EXCEPTION);
        DIVISION_BY_ZERO.type = make(DIVISION_BY_ZERO.name, DECIMAL_EXCEPTION, Exceptions.ZERO_DIVISION_ERROR);
        INEXACT.type = make(INEXACT.name, DECIMAL_EXCEPTION);
        ROUNDED.type = make(ROUNDED.name, DECIMAL_EXCEPTION);
        SUBNORMAL.type = make(SUBNORMAL.name, DECIMAL_EXCEPTION);
        OVERFLOW.type = make(OVERFLOW.name, INEXACT.type, ROUNDED.type);
        UNDERFLOW.type = make(UNDERFLOW.name, INEXACT.type, ROUNDED.type, SUBNORMAL.type);
        FLOAT_OPERATION.type = make(FLOAT_OPERATION.name, DECIMAL_EXCEPTION, Exceptions.TYPE_ERROR);
    }

    /** Why an operation is invalid, where there is a name for it. */
    static final PyType CONVERSION_SYNTAX = make("ConversionSyntax", INVALID_OPERATION.type);

    static final PyType DIVISION_IMPOSSIBLE = make("DivisionImpossible", INVALID_OPERATION.type);
    static final PyType DIVISION_UNDEFINED =
            make("DivisionUndefined", INVALID_OPERATION.type, Exceptions.ZERO_DIVISION_ERROR);
    static final PyType INVALID_CONTEXT = make("InvalidContext", INVALID_OPERATION.type);

    private final String name;
    private PyType type;

    Signal(String name) {
        this.name = name;
    }

    PyType type() {
        return type;
    }

    /** The signal of that class, or null. */
    static Signal of(Object cls) {
        for (Signal signal : values()) {
            if (signal.type == cls) {
                return signal;
            }
        }
        return null;
    }

    private static PyType make(String name, PyType... bases) {
        return PyType.declareWithBases(name, bases).in("decimal");
    }
}
