package ouro.object;

import java.util.Arrays;

/** {@code __new__} of a native class: {@code cls.__new__(subclass, …)}. */
public final class NativeNew extends PyObject {
    private final PyType owner;

    NativeNew(PyType owner) {
        super(BuiltinFunction.TYPE);
        this.owner = owner;
    }

    /** The class whose {@code __new__} this is. */
    public PyType owner() {
        return owner;
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        if (arguments.length == 0 || (keywords != null && arguments.length == keywords.length)) {
            throw Errors.typeError(owner.name() + ".__new__(): not enough arguments");
        }
        if (!(arguments[0] instanceof PyType cls)) {
            throw Errors.typeError(
                    owner.name() + ".__new__(X): X is not a type object (" + arguments[0].type.name() + ")");
        }
        if (!cls.isSubtypeOf(owner)) {
            throw Errors.typeError(owner.name() + ".__new__(" + cls.name() + "): " + cls.name()
                    + " is not a subtype of " + owner.name());
        }
        if (cls.constructor != owner.constructor) {
            throw Errors.typeError(owner.name() + ".__new__(" + cls.name() + ") is not safe, use "
                    + cls.nativeBase().name() + ".__new__()");
        }
        PyObject[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return owner.constructor.construct(cls, rest, keywords);
    }

    @Override
    protected PyObject slotFindAttribute(String name) {
        return switch (name) {
            case "__name__" -> PyStr.of("__new__");
            case "__qualname__" -> PyStr.of(owner.qualifiedName() + ".__new__");
            case "__self__" -> owner;
            case "__text_signature__" -> PyStr.of("($type, *args, **kwargs)");
            case "__module__" -> PyNone.NONE;
            default -> super.slotFindAttribute(name);
        };
    }

    @Override
    protected String slotRepr() {
        return "<built-in method __new__ of type object at " + Representation.address(owner) + ">";
    }
}
