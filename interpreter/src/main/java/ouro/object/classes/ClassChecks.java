package ouro.object.classes;

import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.LongOperation;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Recursion;
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
            return isAnyInstance(object, tuple);
        }
        if (classes instanceof ClassInfo info) {
            return info.isInstance(object);
        }
        PyObject hook = classes.type().lookup("__instancecheck__");
        if (hook != null) {
            return Dispatch.bind(hook, classes).call(object).isTrue();
        }
        if (basesOf(classes) != null) {
            PyObject claimed = object.findAttribute("__class__");
            return claimed != null && descends(claimed, classes);
        }
        throw Errors.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }

    private static boolean isAnyInstance(PyObject object, PyTuple classes) {
        Recursion.enter(" in __instancecheck__");
        try {
            for (PyObject each : classes.items()) {
                if (isInstance(object, each)) {
                    return true;
                }
            }
            return false;
        } finally {
            Recursion.leave();
        }
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
            return isAnySubclass(candidate, tuple);
        }
        if (classes instanceof ClassInfo info) {
            return info.isSubclass(candidate);
        }
        PyObject hook = classes.type().lookup("__subclasscheck__");
        if (hook != null) {
            return Dispatch.bind(hook, classes).call(candidate).isTrue();
        }
        requireClass(candidate);
        if (basesOf(classes) != null) {
            return descends(candidate, classes);
        }
        throw Errors.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }

    private static boolean isAnySubclass(PyObject candidate, PyTuple classes) {
        Recursion.enter(" in __subclasscheck__");
        try {
            for (PyObject each : classes.items()) {
                if (isSubclass(candidate, each)) {
                    return true;
                }
            }
            return false;
        } finally {
            Recursion.leave();
        }
    }

    /** {@code type.__subclasscheck__}. */
    public static boolean isPlainSubclass(PyObject candidate, PyType cls) {
        if (candidate instanceof PyType type) {
            return type.isSubtypeOf(cls);
        }
        requireClass(candidate);
        return descends(candidate, cls);
    }

    private static void requireClass(PyObject candidate) {
        if (!(candidate instanceof PyType) && basesOf(candidate) == null) {
            throw Errors.typeError("issubclass() arg 1 must be a class");
        }
    }

    /** What makes an object of any kind a class to {@code issubclass}: the tuple {@code __bases__}; null for none. */
    private static PyTuple basesOf(PyObject candidate) {
        return candidate.findAttribute("__bases__") instanceof PyTuple bases ? bases : null;
    }

    /** Whether the class stands among the candidate and its bases, which may be objects of any kind. */
    private static boolean descends(PyObject candidate, PyObject cls) {
        PyObject current = candidate;
        while (current != cls) {
            PyTuple bases = basesOf(current);
            if (bases == null || bases.items().length == 0) {
                return false;
            }
            if (bases.items().length > 1) {
                return anyDescends(bases, cls);
            }
            current = bases.items()[0];
            LongOperation.check();
        }
        return true;
    }

    private static boolean anyDescends(PyTuple bases, PyObject cls) {
        Recursion.enter("");
        try {
            for (PyObject base : bases.items()) {
                if (descends(base, cls)) {
                    return true;
                }
            }
            return false;
        } finally {
            Recursion.leave();
        }
    }
}
