package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** {@code None}. */
public final class PyNone extends PyObject {
    public static final PyType TYPE = PyType.declare("NoneType", PyType.OBJECT, SpecialMethod.REPR, SpecialMethod.BOOL)
            .isFinal();
    public static final PyNone NONE = new PyNone();

    static {
        PySingleton.construct(TYPE, NONE);
    }

    private PyNone() {
        super(TYPE);
    }

    @Override
    protected boolean slotBool() {
        return false;
    }

    @Override
    protected String slotRepr() {
        return "None";
    }
}
