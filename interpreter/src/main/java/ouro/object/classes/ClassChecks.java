package ouro.object.classes;

import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SlotWrapper;
import ouro.object.protocol.SpecialMethod;

/** {@code isinstance} and {@code issubclass} with all their hooks (Language Reference 3.3.4). */
public final class ClassChecks {
    private ClassChecks() {}

    /** {@code isinstance(object, classes)}. */
    public static boolean isInstance(PyObject object, PyObject classes) {
        if (object.type() == classes) {
            return true;
        }
        if (classes instanceof PyType cls && cls.type() == PyType.TYPE) {
            return isPlainInstance(object, cls);
        }
        if (classes.type() == AbcMeta.TYPE) {
            return AbcMeta.isInstance(object, (PyType) classes);
        }
        if (classes instanceof PyTuple tuple) {
            for (PyObject each : tuple.items()) {
                if (isInstance(object, each)) {
                    return true;
                }
            }
            return false;
        }
        if (classes instanceof ClassInfo info) {
            return info.isInstance(object);
        }
        PyObject hook = classes.type().lookup("__instancecheck__");
        if (hook != null) {
            return Dispatch.bind(hook, classes).call(object).isTrue();
        }
        throw Errors.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    /** {@code type.__instancecheck__}: by the class of the object, and by what its {@code __class__} claims. */
    public static boolean isPlainInstance(PyObject object, PyType cls) {
        if (object.type().isSubtypeOf(cls)) {
            return true;
        }
        PyType claimed = claimedClass(object);
        return claimed != null && claimed.isSubtypeOf(cls);
    }

    /** The class that {@code __class__} names where it is not the object's own; or null. */
    static PyType claimedClass(PyObject object) {
        PyType type = object.type();
        // Only a Python class can claim to be another, and only with a __class__ or __getattribute__ of its own.
        if (!type.isHeap()
                || type.special(SpecialMethod.GETATTRIBUTE) instanceof SlotWrapper
                        && type.lookup("__class__") == PyType.OBJECT.lookup("__class__")) {
            return null;
        }
        return object.findAttribute("__class__") instanceof PyType claimed && claimed != type ? claimed : null;
    }

    /** {@code issubclass(candidate, classes)}. */
    public static boolean isSubclass(PyObject candidate, PyObject classes) {
        if (classes instanceof PyType cls && cls.type() == PyType.TYPE) {
            return isPlainSubclass(candidate, cls);
        }
        if (classes instanceof PyTuple tuple) {
            for (PyObject each : tuple.items()) {
                if (isSubclass(candidate, each)) {
                    return true;
                }
            }
            return false;
        }
        if (classes instanceof ClassInfo info) {
            return info.isSubclass(candidate);
        }
        PyObject hook = classes.type().lookup("__subclasscheck__");
        if (hook != null) {
            return Dispatch.bind(hook, classes).call(candidate).isTrue();
        }
        requireClass(candidate);
        throw Errors.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    /** {@code type.__subclasscheck__}. */
    public static boolean isPlainSubclass(PyObject candidate, PyType cls) {
        if (candidate instanceof PyType type) {
            return type.isSubtypeOf(cls);
        }
        if (candidate.findAttribute("__bases__") instanceof PyTuple bases) {
            for (PyObject base : bases.items()) {
                if (isPlainSubclass(base, cls)) {
                    return true;
                }
            }
            return false;
        }
        throw requireClass(candidate);
    }

    private static PyException requireClass(PyObject candidate) {
        if (!(candidate instanceof PyType)) {
            throw Errors.typeError("issubclass() arg 1 must be a class");
        }
        return null;
    }
}
