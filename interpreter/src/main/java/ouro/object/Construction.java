package ouro.object;

/** What {@code cls(…)} does: {@code __new__}, then {@code __init__} (Language Reference 3.3.1). */
final class Construction {
    private Construction() {}

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (cls == PyType.TYPE && arguments.length == 1 && keywords == null) {
            return arguments[0].type;
        }
        PyObject instance = allocate(cls, arguments, keywords);
        if (instance.type != cls && !instance.type.isSubtypeOf(cls)) {
            return instance;
        }
        PyObject init = instance.type.special(SpecialMethod.INIT);
        if (init instanceof PyFunction function) {
            PyObject[] all = new PyObject[arguments.length + 1];
            all[0] = instance;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            requireNone(function.call(all, keywords));
        } else if (init instanceof SlotWrapper) {
            instance.slotInit(arguments, keywords);
        } else if (init != null) {
            requireNone(Dispatch.bind(init, instance).call(arguments, keywords));
        }
        return instance;
    }

    static PyObject construct(PyType cls) {
        if (isPlain(cls) && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = new PyInstance(cls);
            requireNone(init.call(instance));
            return instance;
        }
        return construct(cls, PyObject.NO_ARGUMENTS, null);
    }

    static PyObject construct(PyType cls, PyObject first) {
        if (isPlain(cls) && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = new PyInstance(cls);
            requireNone(init.call(instance, first));
            return instance;
        }
        return construct(cls, new PyObject[] {first}, null);
    }

    static PyObject construct(PyType cls, PyObject first, PyObject second) {
        if (isPlain(cls) && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = new PyInstance(cls);
            requireNone(init.call(instance, first, second));
            return instance;
        }
        return construct(cls, new PyObject[] {first, second}, null);
    }

    /** Whether instances are made by {@code object.__new__} and by nothing that may be abstract. */
    private static boolean isPlain(PyType cls) {
        return cls.heap
                && cls.constructor == ObjectType.CONSTRUCTOR
                && cls.lookup("__new__") instanceof NativeNew
                && !ObjectType.isAbstract(cls);
    }

    private static PyObject allocate(PyType cls, PyObject[] arguments, String[] keywords) {
        if (cls.heap || cls.type.heap) {
            PyObject method = cls.lookup("__new__");
            if (!(method instanceof NativeNew)) {
                PyObject[] all = new PyObject[arguments.length + 1];
                all[0] = cls;
                System.arraycopy(arguments, 0, all, 1, arguments.length);
                return Dispatch.get(method, null, cls).call(all, keywords);
            }
        }
        if (cls.constructor == null) {
            throw Errors.typeError("cannot create '" + cls.fullName() + "' instances");
        }
        return cls.constructor.construct(cls, arguments, keywords);
    }

    private static void requireNone(PyObject result) {
        if (result != PyNone.NONE) {
            throw Errors.typeError(
                    "__init__() should return None, not '" + result.type.name() + "'");
        }
    }
}
