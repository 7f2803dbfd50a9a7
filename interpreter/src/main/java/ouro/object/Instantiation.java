package ouro.object;

import java.util.Arrays;
import ouro.object.protocol.SpecialMethod;

/** What {@code cls(…)} does: {@code __new__}, then {@code __init__} (Language Reference 3.3.1). */
public final class Instantiation {
    private Instantiation() {}

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        if (cls == PyType.TYPE && arguments.length == 1 && keywords == null) {
            return arguments[0].type;
        }
        if (cls.isPlain() && cls.special(SpecialMethod.INIT) instanceof PyFunction function) {
            PyInstance instance = PyInstance.of(cls);
            requireNone(initialize(function, instance, arguments, keywords));
            return instance;
        }
        PyObject instance = allocate(cls, arguments, keywords);
        if (instance.type != cls && !instance.type.isSubtypeOf(cls)) {
            return instance;
        }
        PyObject init = instance.type.special(SpecialMethod.INIT);
        if (init instanceof PyFunction function) {
            requireNone(initialize(function, instance, arguments, keywords));
        } else if (init instanceof SlotWrapper) {
            instance.slotInit(arguments, keywords);
        } else if (init != null) {
            requireNone(Dispatch.bind(init, instance).call(arguments, keywords));
        }
        return instance;
    }

    /**
     * The arguments of a constructor that takes none by keyword. Those of a subclass with an {@code __init__} of its own
     * are for that one (as in CPython) and left out.
     */
    public static PyObject[] positional(PyType base, PyType cls, PyObject[] arguments, String[] keywords) {
        if (keywords == null || keywords.length == 0) {
            return arguments;
        }
        if (!(cls.special(SpecialMethod.INIT) instanceof PyFunction)) {
            throw Errors.typeError(base.name() + "() takes no keyword arguments");
        }
        return Arrays.copyOf(arguments, arguments.length - keywords.length);
    }

    private static PyObject initialize(
            PyFunction function, PyObject instance, PyObject[] arguments, String[] keywords) {
        if (keywords == null && function.takes(arguments.length + 1)) {
            Frame frame = function.newFrame();
            frame.locals[0] = instance;
            System.arraycopy(arguments, 0, frame.locals, 1, arguments.length);
            return function.run(frame);
        }
        return function.call(BoundMethod.prepend(instance, arguments), keywords);
    }

    static PyObject construct(PyType cls) {
        if (cls.isPlain() && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = PyInstance.of(cls);
            requireNone(init.call(instance));
            return instance;
        }
        return construct(cls, PyObject.NO_ARGUMENTS, null);
    }

    static PyObject construct(PyType cls, PyObject first) {
        if (cls.isPlain() && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = PyInstance.of(cls);
            requireNone(init.call(instance, first));
            return instance;
        }
        return construct(cls, new PyObject[] {first}, null);
    }

    static PyObject construct(PyType cls, PyObject first, PyObject second) {
        if (cls.isPlain() && cls.special(SpecialMethod.INIT) instanceof PyFunction init) {
            PyInstance instance = PyInstance.of(cls);
            requireNone(init.call(instance, first, second));
            return instance;
        }
        return construct(cls, new PyObject[] {first, second}, null);
    }

    private static PyObject allocate(PyType cls, PyObject[] arguments, String[] keywords) {
        if (cls.heap || cls.type.heap) {
            PyObject method = cls.lookup("__new__");
            if (!(method instanceof NativeNew)) {
                return Dispatch.get(method, null, cls).call(BoundMethod.prepend(cls, arguments), keywords);
            }
        }
        if (cls.constructor == null) {
            throw Errors.typeError("cannot create '" + cls.fullName() + "' instances");
        }
        return cls.constructor.construct(cls, arguments, keywords);
    }

    private static void requireNone(PyObject result) {
        if (result != PyNone.NONE) {
            throw Errors.typeError("__init__() should return None, not '" + result.type.name() + "'");
        }
    }
}
