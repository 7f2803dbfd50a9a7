package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A native method as its class holds it: {@code str.upper}. */
public final class MethodDescriptor extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "method_descriptor", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.GET, SpecialMethod.REPR);
    public static final PyType CLASS_METHOD_TYPE = PyType.declare(
            "classmethod_descriptor", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.GET, SpecialMethod.REPR);

    public final NativeCode code;
    private final PyType owner;

    MethodDescriptor(PyType type, NativeCode code, PyType owner) {
        super(type);
        this.code = code;
        this.owner = owner;
    }

    public PyType owner() {
        return owner;
    }

    /** Whether {@link #callOn} may be used: a plain method, to be bound to instances. */
    public boolean isMethod() {
        return type == TYPE;
    }

    /** Calls the method on an instance of its class without binding it first. */
    public PyObject callOn(PyObject self) {
        return code.call(self);
    }

    public PyObject callOn(PyObject self, PyObject a) {
        return code.call(self, a);
    }

    public PyObject callOn(PyObject self, PyObject a, PyObject b) {
        return code.call(self, a, b);
    }

    public PyObject callOn(PyObject self, PyObject[] arguments, String[] keywords) {
        return code.call(self, arguments, keywords);
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        if (type == CLASS_METHOD_TYPE) {
            return new BuiltinFunction(code, cls == null ? instance.type : cls, null);
        }
        return instance == null ? this : new BuiltinFunction(code, instance, null);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        if (arguments.length == 0 || (keywords != null && arguments.length == keywords.length)) {
            throw Errors.typeError("unbound method " + owner.name() + "." + code.name + "() needs an argument");
        }
        PyObject self = arguments[0];
        boolean fits = type == CLASS_METHOD_TYPE
                ? self instanceof PyType cls && cls.isSubtypeOf(owner)
                : self.type.isSubtypeOf(owner);
        if (!fits) {
            throw Errors.typeError("descriptor '" + code.name + "' for '" + owner.name()
                    + "' objects doesn't apply to a '" + self.type.name() + "' object");
        }
        PyObject[] rest = new PyObject[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        return code.call(self, rest, keywords);
    }

    @Override
    protected String slotRepr() {
        return "<method '" + code.name + "' of '" + owner.name() + "' objects>";
    }
}
