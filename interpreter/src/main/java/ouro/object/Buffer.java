package ouro.object;

/** An object whose content is bytes: what CPython's buffer protocol stands for. */
public interface Buffer {
    /** The bytes; not to be changed, and valid only until the object changes. */
    byte[] toBytes();

    /** The bytes of a bytes-like object, or TypeError. */
    static byte[] of(PyObject object) {
        if (object instanceof Buffer buffer) {
            return buffer.toBytes();
        }
        throw Errors.typeError("a bytes-like object is required, not '" + object.type.name() + "'");
    }
}
