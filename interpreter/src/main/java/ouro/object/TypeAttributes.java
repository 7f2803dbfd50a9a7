package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** Attribute access on classes (Language Reference 3.3.2.3.1), where the metaclass and the bases both have a say. */
final class TypeAttributes {
    private TypeAttributes() {}

    static PyObject find(PyType cls, String name) {
        PyType metaclass = cls.type;
        PyObject meta = metaclass.lookup(name);
        if (meta != null && meta.type.isDataDescriptor() && meta.type.isDescriptor()) {
            return Dispatch.get(meta, cls, metaclass);
        }
        PyObject member = cls.lookup(name);
        if (member != null) {
            return Dispatch.get(member, null, cls);
        }
        return meta == null ? null : Dispatch.get(meta, cls, metaclass);
    }

    static void set(PyType cls, String name, PyObject value) {
        PyObject meta = cls.type.lookup(name);
        if (meta != null && meta.type.special(SpecialMethod.SET) != null) {
            Attributes.set(cls, name, value);
            return;
        }
        requireMutable(cls, name, "set");
        cls.define(name, value);
    }

    static void delete(PyType cls, String name) {
        PyObject meta = cls.type.lookup(name);
        if (meta != null && meta.type.special(SpecialMethod.DELETE) != null) {
            Attributes.delete(cls, name);
            return;
        }
        requireMutable(cls, name, "set");
        if (!cls.undefine(name)) {
            throw Attributes.missing(cls, name);
        }
    }

    private static void requireMutable(PyType cls, String name, String verb) {
        if (!cls.heap) {
            throw Errors.typeError(
                    "cannot " + verb + " '" + name + "' attribute of immutable type '" + cls.name() + "'");
        }
    }

    /** {@code left | right} of classes (PEP 604): asked of {@code types.UnionType}, null for other operands. */
    static PyObject union(PyObject left, PyObject right) {
        return PyType.TYPE.extension(SpecialMethod.OR).apply(left, right);
    }

    /** {@code cls[key]} of a class that takes other classes as arguments: a {@code types.GenericAlias} (PEP 585). */
    static PyObject alias(PyObject cls, PyObject key) {
        return PyType.TYPE.extension(SpecialMethod.GETITEM).apply(cls, key);
    }

    /** {@code cls[key]}: {@code __class_getitem__} (PEP 560). */
    static PyObject subscript(PyType cls, PyObject key) {
        if (cls == PyType.TYPE) {
            return alias(cls, key);
        }
        PyObject method = find(cls, "__class_getitem__");
        if (method == null) {
            throw Errors.typeError("type '" + cls.name() + "' is not subscriptable");
        }
        return method.call(key);
    }
}
