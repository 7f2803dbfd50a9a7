package ouro.builtins;

import ouro.object.BuiltinFunction;
import ouro.object.Errors;
import ouro.object.MethodDescriptor;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.classes.ClassAssignment;
import ouro.object.classes.MemberDescriptor;
import ouro.object.documentation.InstanceDocumentation;

/** The method table of {@code object}. */
final class ObjectMethods {
    private static final PyObject NEW_OBJECT = BuiltinFunction.of("__newobj__", "cls, *args", a -> {
        PyObject[] arguments = ((PyTuple) a[1]).items();
        PyObject[] all = new PyObject[arguments.length + 1];
        all[0] = a[0];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return a[0].getAttribute("__new__").call(all, null);
    });

    private ObjectMethods() {}

    static void fill(TypeBuilder<PyObject> t) {
        t.attribute("__class__", PyObject::type, ClassAssignment::assign);
        t.constant("__doc__", new InstanceDocumentation());
        t.classMethod("__init_subclass__", "*args, **kwargs", (cls, a) -> {
            if (((PyTuple) a[0]).size() > 0) {
                throw Errors.typeError(
                        cls.name() + ".__init_subclass__() takes no arguments (" + ((PyTuple) a[0]).size() + " given)");
            }
            if (((PyDict) a[1]).size() > 0) {
                throw Errors.typeError(cls.name() + ".__init_subclass__() takes no keyword arguments");
            }
            return PyNone.NONE;
        });
        t.classMethod("__subclasshook__", "subclass, /", (cls, a) -> PySingleton.NOT_IMPLEMENTED);
        t.method("__sizeof__", self -> PyInt.of(ObjectSizes.bare(self)));
        t.method("__getstate__", ObjectMethods::state);
        t.method("__reduce__", self -> reduce(self, 0));
        t.method("__reduce_ex__", "protocol, /", (self, protocol) -> {
            PyObject reduce = self.type().lookup("__reduce__");
            return reduce instanceof MethodDescriptor own && own.owner() == PyType.OBJECT
                    ? reduce(self, protocol.indexClamped())
                    : self.callMethod("__reduce__");
        });
    }

    /** What a copy needs beside the class: the attributes, and the slots where there are any. */
    private static PyObject state(PyObject self) {
        PyDict slots = new PyDict();
        for (PyType cls : self.type().mro()) {
            for (PyObject member : cls.ownMembers().values()) {
                if (member instanceof MemberDescriptor slot) {
                    PyObject value = self.findAttribute(slot.name);
                    if (value != null) {
                        slots.put(slot.name, value);
                    }
                }
            }
        }
        PyDict attributes = self.attributes();
        PyObject own = attributes == null || attributes.size() == 0 ? PyNone.NONE : attributes;
        return slots.size() == 0 ? own : PyTuple.of(own, slots);
    }

    private static PyObject reduce(PyObject self, int protocol) {
        PyType cls = self.type();
        if (cls.constructor() == null) {
            throw Errors.typeError("cannot pickle '" + cls.name() + "' object");
        }
        PyObject newArguments = self.findAttribute("__getnewargs__");
        PyObject[] given = newArguments == null ? PyObject.NO_ARGUMENTS : ((PyTuple) newArguments.call()).items();
        PyObject[] all = new PyObject[given.length + 1];
        all[0] = cls;
        System.arraycopy(given, 0, all, 1, given.length);
        PyObject listItems = self instanceof PyList ? self.iterator() : PyNone.NONE;
        PyObject dictItems = self instanceof PyDict ? self.callMethod("items").iterator() : PyNone.NONE;
        return PyTuple.of(NEW_OBJECT, PyTuple.of(all), self.callMethod("__getstate__"), listItems, dictItems);
    }
}
