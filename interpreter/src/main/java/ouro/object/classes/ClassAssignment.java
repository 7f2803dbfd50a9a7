package ouro.object.classes;

import ouro.object.Errors;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyType;

/** What it takes that an object may change its class. */
public final class ClassAssignment {
    private ClassAssignment() {}

    /** {@code self.__class__ = value}. */
    public static void assign(PyObject self, PyObject value) {
        if (value == null) {
            throw Errors.typeError("can't delete __class__ attribute");
        }
        if (!(value instanceof PyType cls)) {
            throw Errors.typeError(
                    "__class__ must be set to a class, not '" + value.type().name() + "' object");
        }
        boolean module = self instanceof PyModule && cls.isSubtypeOf(PyModule.TYPE);
        if (!module && !(self.type().isHeap() && cls.isHeap())) {
            throw Errors.typeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        if (!InstanceLayout.sameLayout(self.type(), cls)) {
            throw Errors.typeError("__class__ assignment: '" + cls.name() + "' object layout differs from '"
                    + self.type().name() + "'");
        }
        self.changeType(cls);
    }
}
