package ouro.embedding;

import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** An object of the embedding program. Scripts can keep it and hand it back, and see nothing of what it is made of. */
final class JavaObject extends PyObject {
    private static final PyType TYPE = PyType.declare("object", PyType.OBJECT, SpecialMethod.REPR)
            .in("java")
            .isFinal();

    final Object value;

    JavaObject(Object value) {
        super(TYPE);
        this.value = value;
    }

    @Override
    protected String slotRepr() {
        return "<java " + value.getClass().getName() + " object>";
    }
}
