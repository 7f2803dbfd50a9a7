package ouro.object;

/**
 * A native object that may carry attributes of its own, either because its class says so or because a Python subclass
 * was made of it. The dict is made when the first attribute is stored.
 */
public abstract class PyNativeObject extends NumberedObject {
    private PyDict attributes;

    protected PyNativeObject(PyType type) {
        super(type);
    }

    @Override
    public PyObject ownAttribute(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    @Override
    public boolean setOwnAttribute(String name, PyObject value) {
        PyDict own = attributes();
        if (own == null) {
            return false;
        }
        own.put(name, value);
        return true;
    }

    @Override
    public boolean deleteOwnAttribute(String name) {
        return attributes != null && attributes.remove(name) != null;
    }

    @Override
    public PyDict attributes() {
        if (attributes == null && type().hasAttributes()) {
            attributes = new PyDict();
        }
        return attributes;
    }

    /** Makes it an instance of a class that was derived from its own later. */
    protected final void changeClass(PyType derived) {
        type = derived;
    }

    /** Replaces all attributes ({@code self.__dict__ = …}). */
    public final void replaceAttributes(PyDict replacement) {
        attributes = replacement;
    }
}
