package ouro.loop;

import ouro.object.BoundMethod;
import ouro.object.PyFunction;
import ouro.object.PyNativeObject;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/**
 * Stands in the class of loops for a method that the library brings. The class is one for all sessions, the function is the
 * session's: so it is found, and bound, whenever the attribute is asked for.
 */
final class LibraryMethod extends PyNativeObject {
    private static final PyType TYPE = PyType.declare("method_descriptor", PyType.OBJECT, SpecialMethod.GET);

    private final String module;
    private final String name;

    LibraryMethod(String module, String name) {
        super(TYPE);
        this.module = module;
        this.name = name;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        PyFunction function = LibraryMethods.find(module, name);
        return instance == null ? function : new BoundMethod(function, instance);
    }
}
