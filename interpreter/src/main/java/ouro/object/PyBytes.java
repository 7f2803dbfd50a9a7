package ouro.object;

/** A bytes. */
public class PyBytes extends PyObject {
    public static final PyType TYPE =
            PyType.declare("bytes", PyType.OBJECT, SpecialMethod.LEN);

    private final byte[] value;

    protected PyBytes(PyType type, byte[] value) {
        super(type);
        this.value = value;
    }

    /** The array must not change afterwards. */
    public static PyBytes of(byte[] value) {
        return new PyBytes(TYPE, value);
    }

    /** The bytes themselves. */
    public final byte[] value() {
        return value;
    }

    @Override
    protected int slotLength() {
        return value.length;
    }
}
