package ouro.object.classes;

import ouro.object.BoundMethod;
import ouro.object.Dispatch;
import ouro.object.PyFunction;
import ouro.object.PyNativeObject;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code classmethod(function)}. */
public final class PyClassMethod extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("function, /");

    public static final PyType TYPE = PyType.declare(
                    "classmethod", PyType.OBJECT, SpecialMethod.GET, SpecialMethod.REPR)
            .constructor((cls, arguments, keywords) ->
                    new PyClassMethod(cls, SIGNATURE.bind("classmethod", arguments, keywords)[0]))
            .withAttributes();

    public final PyObject function;

    public PyClassMethod(PyObject function) {
        this(TYPE, function);
    }

    private PyClassMethod(PyType type, PyObject function) {
        super(type);
        this.function = function;
    }

    /** Binds to the class; what the function itself makes of a class (a property, say) goes first. */
    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        PyType cls = owner == null ? instance.type() : owner;
        if (function instanceof PyFunction) {
            return new BoundMethod(function, cls);
        }
        return function.type().isDescriptor() ? Dispatch.get(function, cls, cls) : new BoundMethod(function, cls);
    }

    @Override
    protected String slotRepr() {
        return "<classmethod(" + function.repr() + ")>";
    }
}
