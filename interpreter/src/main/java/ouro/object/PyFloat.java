package ouro.object;

/** A float. */
public class PyFloat extends PyObject {
    public static final PyType TYPE = PyType.declare("float", PyType.OBJECT, SpecialMethod.REPR, SpecialMethod.HASH);

    public final double value;

    protected PyFloat(PyType type, double value) {
        super(type);
        this.value = value;
    }

    public static PyFloat of(double value) {
        return new PyFloat(TYPE, value);
    }

    @Override
    protected String slotRepr() {
        return Double.toString(value);
    }
}
