package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** The classes {@code object} and {@code type}: their special methods, and what {@code object()} does. */
public final class ObjectType {
    private ObjectType() {}

    static final PyType.Constructor CONSTRUCTOR = ObjectType::construct;

    /** Gives {@code object} its special methods. */
    static void fillObject(TypeBuilder<?> table) {
        table.implementing(
                SpecialMethod.REPR,
                SpecialMethod.STR,
                SpecialMethod.FORMAT,
                SpecialMethod.HASH,
                SpecialMethod.EQ,
                SpecialMethod.NE,
                SpecialMethod.LT,
                SpecialMethod.LE,
                SpecialMethod.GT,
                SpecialMethod.GE,
                SpecialMethod.INIT,
                SpecialMethod.GETATTRIBUTE,
                SpecialMethod.SETATTR,
                SpecialMethod.DELATTR,
                SpecialMethod.DIR);
        table.constant("__new__", new NativeNew(PyType.OBJECT));
    }

    /** Gives {@code type} its special methods. */
    static void fillType(TypeBuilder<?> table) {
        table.implementing(
                SpecialMethod.REPR,
                SpecialMethod.CALL,
                SpecialMethod.GETATTRIBUTE,
                SpecialMethod.SETATTR,
                SpecialMethod.DELATTR,
                SpecialMethod.OR,
                SpecialMethod.ROR);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (arguments.length > 0) {
            rejectExcess(cls);
        }
        if (!cls.heap) {
            return new PyPlainObject(cls);
        }
        if (isAbstract(cls)) {
            throw AbstractClasses.cannotInstantiate(cls);
        }
        return PyInstance.of(cls);
    }

    /** Arguments are an error only where neither {@code __new__} nor {@code __init__} takes them. */
    private static void rejectExcess(PyType cls) {
        if (!(cls.lookup("__new__") instanceof NativeNew)) {
            throw Errors.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (cls.special(SpecialMethod.INIT) instanceof SlotWrapper) {
            throw Errors.typeError(cls.name() + "() takes no arguments");
        }
    }

    /** {@code object.__init__}: arguments are an error unless {@code __new__} has used them. */
    static void init(PyObject self, PyObject[] arguments) {
        if (arguments.length == 0) {
            return;
        }
        PyType cls = self.type;
        if (!(cls.special(SpecialMethod.INIT) instanceof SlotWrapper)) {
            throw Errors.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        }
        if (cls.lookup("__new__") instanceof NativeNew) {
            throw Errors.typeError(cls.name() + ".__init__() takes exactly one argument (the instance to initialize)");
        }
    }

    /** Whether {@code abc} marked the class as having abstract methods. */
    static boolean isAbstract(PyType cls) {
        PyObject names = cls.lookup("__abstractmethods__");
        return names != null && names.isTrue();
    }

    /** An instance of {@code object} itself. */
    private static final class PyPlainObject extends PyObject {
        PyPlainObject(PyType type) {
            super(type);
        }
    }
}
