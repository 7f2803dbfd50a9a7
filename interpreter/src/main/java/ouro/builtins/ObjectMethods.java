package ouro.builtins;

import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.classes.ClassAssignment;
import ouro.object.documentation.InstanceDocumentation;

/** The method table of {@code object}. */
final class ObjectMethods {
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
        Reduction.fill(t);
    }
}
