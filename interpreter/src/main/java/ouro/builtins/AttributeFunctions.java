package ouro.builtins;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.Representation;
import ouro.object.ThreadState;
import ouro.object.classes.ClassChecks;
import ouro.object.introspection.PyFrame;
import ouro.object.protocol.SpecialMethod;

/** The built-in functions that look at objects: attributes, classes, identity. */
final class AttributeFunctions {
    private AttributeFunctions() {}

    static void populate(ModuleBuilder m) {
        m.functionN("getattr", "object, name, default=, /", a -> getAttribute(a[0], a[1], a[2]));
        m.function("hasattr", "obj, name, /", (object, name) -> PyBool.of(object.findAttribute(name(name)) != null));
        m.function("setattr", "obj, name, value, /", (object, name, value) -> {
            object.setAttribute(name(name).intern(), value);
            return PyNone.NONE;
        });
        m.function("delattr", "obj, name, /", (object, name) -> {
            object.deleteAttribute(name(name));
            return PyNone.NONE;
        });
        m.function(
                "isinstance",
                "obj, class_or_tuple, /",
                (object, classes) -> PyBool.of(ClassChecks.isInstance(object, classes)));
        m.function(
                "issubclass",
                "cls, class_or_tuple, /",
                (cls, classes) -> PyBool.of(ClassChecks.isSubclass(cls, classes)));
        m.function("callable", "obj, /", object -> PyBool.of(object.type().special(SpecialMethod.CALL) != null));
        m.function("id", "obj, /", object -> PyInt.of(Representation.identity(object)));
        m.function("hash", "obj, /", object -> PyInt.of(object.hash()));
        m.functionN("dir", "object=, /", a -> directory(a[0]));
        m.functionN("vars", "object=, /", a -> variables(a[0]));
    }

    private static String name(PyObject name) {
        if (name instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(
                "attribute name must be string, not '" + name.type().name() + "'");
    }

    private static PyObject getAttribute(PyObject object, PyObject name, PyObject fallback) {
        String attribute = name(name);
        if (fallback == null) {
            return object.getAttribute(attribute);
        }
        PyObject value = object.findAttribute(attribute);
        return value == null ? fallback : value;
    }

    private static PyObject directory(PyObject object) {
        PyObject names;
        if (object == null) {
            names = locals().callMethod("keys");
        } else {
            names = Operators.boundSpecial(object, SpecialMethod.DIR).call();
        }
        PyList list = new PyList();
        PyObject iterator = names.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            list.append(each);
        }
        PyObject[] sorted = new PyObject[list.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = list.get(i);
        }
        Arrays.sort(sorted, (left, right) -> Operators.less(left, right) ? -1 : Operators.less(right, left) ? 1 : 0);
        return PyList.of(sorted);
    }

    private static PyObject variables(PyObject object) {
        if (object == null) {
            return locals();
        }
        PyObject attributes = object.findAttribute("__dict__");
        if (attributes == null) {
            throw Errors.typeError("vars() argument must have __dict__ attribute");
        }
        return attributes;
    }

    private static PyObject locals() {
        Frame frame = ThreadState.current().frame;
        return PyFrame.of(frame).locals();
    }
}
