package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** Attribute access on ordinary objects (Language Reference 3.3.2.3), and the errors it ends in. */
public final class Attributes {
    private Attributes() {}

    /** {@code object.__getattribute__}: the attribute, or null. */
    public static PyObject find(PyObject self, String name) {
        PyType type = self.type;
        PyObject member = type.lookup(name);
        if (member == null) {
            return self.ownAttribute(name);
        }
        if (member.type.isDataDescriptor() && member.type.isDescriptor()) {
            return Dispatch.get(member, self, type);
        }
        PyObject own = self.ownAttribute(name);
        return own != null ? own : Dispatch.get(member, self, type);
    }

    /** {@code object.__setattr__}. */
    static void set(PyObject self, String name, PyObject value) {
        PyObject member = self.type.lookup(name);
        if (member != null && member.type.special(SpecialMethod.SET) != null) {
            setDescriptor(member, self, value);
            return;
        }
        if (!self.setOwnAttribute(name, value)) {
            throw unsettable(self, name, member);
        }
    }

    private static void setDescriptor(PyObject member, PyObject self, PyObject value) {
        PyObject method = member.type.special(SpecialMethod.SET);
        if (method instanceof SlotWrapper) {
            member.slotSet(self, value);
        } else {
            Dispatch.invoke(method, member, self, value);
        }
    }

    /** {@code object.__delattr__}. */
    static void delete(PyObject self, String name) {
        PyObject member = self.type.lookup(name);
        PyObject method = member == null ? null : member.type.special(SpecialMethod.DELETE);
        if (method instanceof SlotWrapper) {
            member.slotDelete(self);
        } else if (method != null) {
            Dispatch.invoke(method, member, self);
        } else if (!self.deleteOwnAttribute(name)) {
            throw member != null && !self.type.hasAttributes() ? unsettable(self, name, member) : missing(self, name);
        }
    }

    private static PyException unsettable(PyObject self, String name, PyObject member) {
        String subject = "'" + self.type.messageName() + "' object ";
        return Errors.attributeError(
                self,
                name,
                member == null
                        ? subject + "has no attribute '" + name + "'"
                        : subject + "attribute '" + name + "' is read-only");
    }

    /** The AttributeError for an attribute that is not there. */
    public static PyException missing(PyObject self, String name) {
        if (self instanceof PyType cls) {
            return Errors.attributeError(
                    self, name, "type object '" + cls.name() + "' has no attribute '" + name + "'");
        }
        if (self instanceof PyModule module) {
            return Errors.attributeError(self, name, "module '" + module.name() + "' has no attribute '" + name + "'");
        }
        return Errors.attributeError(
                self, name, "'" + self.type.messageName() + "' object has no attribute '" + name + "'");
    }

    /** The same error, with the object and name filled in where what raised it gave neither. */
    static PyException own(PyException error, PyObject self, String name) {
        if (error.value instanceof FieldException value && value.isBare()) {
            value.set(0, PyStr.of(name));
            value.set(1, self);
        }
        return error;
    }
}
