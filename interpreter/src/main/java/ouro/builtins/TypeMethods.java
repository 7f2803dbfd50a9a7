package ouro.builtins;

import java.util.Map;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.classes.ClassChecks;
import ouro.object.collection.PyMappingProxy;
import ouro.object.documentation.Documentation;

/** The method table of {@code type}: the attributes of classes (Language Reference 3.2, Classes). */
final class TypeMethods {
    /** Py_TPFLAGS_IS_ABSTRACT and Py_TPFLAGS_HEAPTYPE, the two flags that scripts ask for. */
    private static final int IS_ABSTRACT = 1 << 20;

    private static final int IS_HEAP = 1 << 9;

    private TypeMethods() {}

    static void fill(TypeBuilder<PyType> t) {
        t.attribute("__name__", self -> PyStr.of(self.name()), TypeMethods::setName);
        t.attribute("__qualname__", self -> PyStr.of(self.qualifiedName()), TypeMethods::setQualifiedName);
        t.attribute("__module__", TypeMethods::module, (self, value) -> define(self, "__module__", value));
        t.attribute("__doc__", TypeMethods::documentation, (self, value) -> define(self, "__doc__", value));
        t.attribute("__bases__", PyType::bases, TypeMethods::setBases);
        t.member("__base__", self -> self.base() == null ? PyNone.NONE : self.base());
        t.member("__mro__", self -> PyTuple.of(self.mro()));
        t.attribute("__dict__", TypeMethods::dictionary);
        t.attribute(
                "__annotations__", TypeMethods::annotations, (self, value) -> define(self, "__annotations__", value));
        t.attribute(
                "__abstractmethods__",
                self -> {
                    PyObject own = self == PyType.TYPE ? null : self.ownMember("__abstractmethods__");
                    if (own == null) {
                        throw Errors.attributeError(self, "__abstractmethods__", "__abstractmethods__");
                    }
                    return own;
                },
                (self, value) -> define(self, "__abstractmethods__", value));
        t.attribute("__flags__", TypeMethods::flags);
        t.attribute("__basicsize__", self -> PyInt.of(ObjectSizes.basicSize(self)));
        t.attribute("__itemsize__", self -> PyInt.of(ObjectSizes.itemSize(self)));
        t.attribute("__dictoffset__", self -> PyInt.of(self.hasAttributes() ? 16 : 0));
        t.attribute("__text_signature__", self -> {
            String text = Documentation.signature(self);
            return text == null ? PyNone.NONE : PyStr.of("(" + text + ")");
        });
        t.method("mro", self -> PyList.of(PyTuple.of(self.mro()).items().clone()));
        t.method("__subclasses__", self -> PyList.of(self.subclasses().toArray(PyObject[]::new)));
        t.method(
                "__instancecheck__",
                "instance, /",
                (self, instance) -> PyBool.of(ClassChecks.isPlainInstance(instance, self)));
        t.method(
                "__subclasscheck__",
                "subclass, /",
                (self, subclass) -> PyBool.of(ClassChecks.isPlainSubclass(subclass, self)));
        t.classMethod("__prepare__", "*args, **kwargs", (cls, a) -> new PyDict());
    }

    private static void define(PyType self, String name, PyObject value) {
        if (!self.isHeap()) {
            throw Errors.typeError("cannot set '" + name + "' attribute of immutable type '" + self.name() + "'");
        }
        if (value != null) {
            self.define(name, value);
        } else if (!self.undefine(name)) {
            throw Errors.attributeError(self, name, name);
        }
    }

    private static PyObject module(PyType self) {
        PyObject own = self.isHeap() ? self.ownMember("__module__") : PyStr.of(self.module());
        if (own == null) {
            throw Errors.attributeError(self, "__module__", "__module__");
        }
        return own;
    }

    private static PyObject documentation(PyType self) {
        if (!self.isHeap()) {
            return Documentation.of(self);
        }
        PyObject own = self.ownMember("__doc__");
        if (own == null) {
            return PyNone.NONE;
        }
        return Operators.descriptorGet(own, null, self);
    }

    private static void setName(PyType self, PyObject value) {
        self.setName(name(self, value, "__name__"));
    }

    private static void setQualifiedName(PyType self, PyObject value) {
        self.setQualifiedName(name(self, value, "__qualname__"));
    }

    private static String name(PyType self, PyObject value, String attribute) {
        if (!self.isHeap() || value == null) {
            throw Errors.typeError("cannot " + (value == null ? "delete" : "set") + " '" + attribute
                    + "' attribute of immutable type '" + self.name() + "'");
        }
        if (!(value instanceof PyStr text)) {
            throw Errors.typeError("can only assign string to " + self.name() + "." + attribute + ", not '"
                    + value.type().name() + "'");
        }
        return text.value;
    }

    private static void setBases(PyType self, PyObject value) {
        if (!self.isHeap()) {
            throw Errors.typeError("cannot set '__bases__' attribute of immutable type '" + self.name() + "'");
        }
        if (!(value instanceof PyTuple bases)) {
            throw Errors.typeError("can only assign tuple to " + self.name() + ".__bases__, not "
                    + (value == null ? "NULL" : value.type().name()));
        }
        if (bases.size() == 0) {
            throw Errors.typeError("can only assign non-empty tuple to " + self.name() + ".__bases__, not ()");
        }
        PyType[] classes = new PyType[bases.size()];
        for (int i = 0; i < classes.length; i++) {
            if (!(bases.get(i) instanceof PyType cls)) {
                throw Errors.typeError(self.name() + ".__bases__ must be tuple of classes, not '"
                        + bases.get(i).type().name() + "'");
            }
            if (cls.isSubtypeOf(self)) {
                throw Errors.typeError("a __bases__ item causes an inheritance cycle");
            }
            classes[i] = cls;
        }
        self.setBases(classes);
    }

    private static PyObject dictionary(PyType self) {
        PyDict members = new PyDict();
        for (Map.Entry<String, PyObject> member : self.ownMembers().entrySet()) {
            members.put(member.getKey(), member.getValue());
        }
        return new PyMappingProxy(members);
    }

    private static PyObject annotations(PyType self) {
        PyObject own = self.ownMember("__annotations__");
        if (own == null && self.isHeap()) {
            own = new PyDict();
            self.define("__annotations__", own);
        }
        return own;
    }

    private static PyObject flags(PyType self) {
        PyObject names = self.lookup("__abstractmethods__");
        return PyInt.of((self.isHeap() ? IS_HEAP : 0) | (names != null && names.isTrue() ? IS_ABSTRACT : 0));
    }
}
