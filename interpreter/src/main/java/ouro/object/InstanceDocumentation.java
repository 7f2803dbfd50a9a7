package ouro.object;

/** {@code object.__doc__}: instances say what the text on their class is, where that is native. */
public final class InstanceDocumentation extends PyObject {
    /** Attributes of instances go before it. */
    private static final PyType TYPE = PyType.declare("getset_descriptor", PyType.OBJECT, SpecialMethod.GET);

    public InstanceDocumentation() {
        super(TYPE);
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        for (PyType each : cls == null ? instance.type.mro() : cls.mro()) {
            if (!each.heap) {
                return Documentation.of(each);
            }
        }
        return PyNone.NONE;
    }
}
