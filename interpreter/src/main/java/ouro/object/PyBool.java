package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** {@code True} and {@code False}. */
public final class PyBool extends PyInt {
    public static final PyType TYPE = PyType.declare(
                    "bool",
                    PyInt.TYPE,
                    SpecialMethod.REPR,
                    SpecialMethod.AND,
                    SpecialMethod.RAND,
                    SpecialMethod.XOR,
                    SpecialMethod.RXOR,
                    SpecialMethod.OR,
                    SpecialMethod.ROR)
            .isFinal();
    public static final PyBool TRUE = new PyBool(1);
    public static final PyBool FALSE = new PyBool(0);

    private PyBool(long value) {
        super(TYPE, value);
    }

    public static PyBool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        if (right instanceof PyBool other) {
            switch (operator) {
                case AND -> {
                    return of((value & other.value) != 0);
                }
                case OR -> {
                    return of((value | other.value) != 0);
                }
                case XOR -> {
                    return of(value != other.value);
                }
                default -> {}
            }
        }
        return super.slotBinary(operator, right);
    }

    @Override
    protected String slotRepr() {
        return this == TRUE ? "True" : "False";
    }
}
