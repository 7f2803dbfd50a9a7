package ouro.object;

/** {@code True} and {@code False}. */
public final class PyBool extends PyInt {
    public static final PyType TYPE =
            PyType.declare("bool", PyInt.TYPE, SpecialMethod.REPR).isFinal();
    public static final PyBool TRUE = new PyBool(1);
    public static final PyBool FALSE = new PyBool(0);

    private PyBool(long value) {
        super(TYPE, value);
    }

    public static PyBool of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    protected String slotRepr() {
        return this == TRUE ? "True" : "False";
    }
}
