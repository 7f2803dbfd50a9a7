package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** {@code staticmethod(function)}. */
public final class PyStaticMethod extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("function, /");

    public static final PyType TYPE = PyType.declare(
                    "staticmethod", PyType.OBJECT, SpecialMethod.GET, SpecialMethod.CALL, SpecialMethod.REPR)
            .constructor((cls, arguments, keywords) ->
                    new PyStaticMethod(cls, SIGNATURE.bind("staticmethod", arguments, keywords)[0]))
            .withAttributes();

    public final PyObject function;

    public PyStaticMethod(PyObject function) {
        this(TYPE, function);
    }

    private PyStaticMethod(PyType type, PyObject function) {
        super(type);
        this.function = function;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        return function;
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        return function.call(arguments, keywords);
    }

    @Override
    protected String slotRepr() {
        return "<staticmethod(" + function.repr() + ")>";
    }
}
