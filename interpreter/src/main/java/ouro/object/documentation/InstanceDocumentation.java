package ouro.object.documentation;

import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** {@code object.__doc__}: instances say what the text on their class is, where that is native. */
public final class InstanceDocumentation extends PyObject {
    /** Attributes of instances go before it. */
    private static final PyType TYPE = PyType.declare("getset_descriptor", PyType.OBJECT, SpecialMethod.GET);

    public InstanceDocumentation() {
        super(TYPE);
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        for (PyType each : cls == null ? instance.type().mro() : cls.mro()) {
            if (!each.isHeap()) {
                return Documentation.of(each);
            }
        }
        return PyNone.NONE;
    }
}
