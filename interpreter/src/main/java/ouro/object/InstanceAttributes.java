package ouro.object;

/**
 * The attributes of an instance whose Java class descends from a native value ({@code class Meters(float)}). The dict is
 * made when the first attribute is stored.
 */
public final class InstanceAttributes {
    private PyDict values;

    public PyObject get(String name) {
        return values == null ? null : values.get(name);
    }

    boolean set(PyType type, String name, PyObject value) {
        PyDict own = dictionary(type);
        if (own == null) {
            return false;
        }
        own.put(name, value);
        return true;
    }

    boolean delete(String name) {
        return values != null && values.remove(name) != null;
    }

    /** The live {@code __dict__}, or null where the class gives its instances none. */
    PyDict dictionary(PyType type) {
        if (values == null && type.hasAttributes()) {
            values = new PyDict();
        }
        return values;
    }
}
