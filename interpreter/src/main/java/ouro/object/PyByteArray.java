package ouro.object;

/** A bytearray. */
public class PyByteArray extends PyObject {
    public static final PyType TYPE =
            PyType.declare("bytearray", PyType.OBJECT, SpecialMethod.LEN);

    private final byte[] value;

    protected PyByteArray(PyType type, byte[] value) {
        super(type);
        this.value = value;
    }

    /** The array must not change afterwards. */
    public static PyByteArray of(byte[] value) {
        return new PyByteArray(TYPE, value);
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
