package ouro.builtins;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.MethodDescriptor;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyMemoryView;
import ouro.object.introspection.PyCode;

/** What {@code object} says of itself to whoever copies or pickles it (PEP 307). */
final class Reduction {
    private Reduction() {}

    static void fill(TypeBuilder<PyObject> t) {
        t.method("__getstate__", self -> state(self, false));
        t.method("__reduce__", self -> reduce(self, 0));
        t.method("__reduce_ex__", "protocol, /", (self, protocol) -> {
            PyObject reduce = self.type().lookup("__reduce__");
            return reduce instanceof MethodDescriptor own && own.owner() == PyType.OBJECT
                    ? reduce(self, protocol.indexClamped())
                    : self.callMethod("__reduce__");
        });
    }

    private static PyObject reduce(PyObject self, int protocol) {
        PyObject copyreg = copyreg();
        if (protocol < 2) {
            return copyreg.getAttribute("_reduce_ex").call(self, PyInt.of(protocol));
        }
        PyType cls = self.type();
        if (cls.constructor() == null) {
            throw cannotPickle(self);
        }
        PyObject function = copyreg.getAttribute("__newobj__");
        PyObject[] given = PyObject.NO_ARGUMENTS;
        PyDict keywords = null;
        boolean isGiven = true;
        PyObject withKeywords = self.findAttribute("__getnewargs_ex__");
        PyObject positional = withKeywords == null ? self.findAttribute("__getnewargs__") : null;
        if (withKeywords != null) {
            PyTuple both = pair(withKeywords.call());
            given = ((PyTuple) both.get(0)).items();
            keywords = (PyDict) both.get(1);
        } else if (positional != null) {
            PyObject arguments = positional.call();
            if (!(arguments instanceof PyTuple tuple)) {
                throw Errors.typeError("__getnewargs__ should return a tuple, not '"
                        + arguments.type().messageName() + "'");
            }
            given = tuple.items();
        } else {
            isGiven = false;
        }
        PyObject state = stateForCopy(self, !isGiven && !(self instanceof PyList) && !(self instanceof PyDict));
        PyTuple arguments;
        if (keywords != null && keywords.size() > 0) {
            function = copyreg.getAttribute("__newobj_ex__");
            arguments = PyTuple.of(cls, PyTuple.of(given), keywords);
        } else {
            PyObject[] all = new PyObject[given.length + 1];
            all[0] = cls;
            System.arraycopy(given, 0, all, 1, given.length);
            arguments = PyTuple.of(all);
        }
        PyObject listItems = self instanceof PyList ? self.iterator() : PyNone.NONE;
        PyObject dictItems = self instanceof PyDict ? self.callMethod("items").iterator() : PyNone.NONE;
        return PyTuple.of(function, arguments, state, listItems, dictItems);
    }

    private static PyTuple pair(PyObject given) {
        if (!(given instanceof PyTuple tuple)) {
            throw Errors.typeError("__getnewargs_ex__ should return a tuple, not '"
                    + given.type().messageName() + "'");
        }
        if (tuple.size() != 2) {
            throw Errors.valueError("__getnewargs_ex__ should return a tuple of length 2, not " + tuple.size());
        }
        if (!(tuple.get(0) instanceof PyTuple)) {
            throw Errors.typeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '"
                    + tuple.get(0).type().messageName() + "'");
        }
        if (!(tuple.get(1) instanceof PyDict)) {
            throw Errors.typeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '"
                    + tuple.get(1).type().messageName() + "'");
        }
        return tuple;
    }

    /** @param required whether nothing else would say what a native object holds */
    private static PyObject stateForCopy(PyObject self, boolean required) {
        PyObject method = self.type().lookup("__getstate__");
        return method instanceof MethodDescriptor own && own.owner() == PyType.OBJECT
                ? state(self, required)
                : self.callMethod("__getstate__");
    }

    /** What a copy needs beside the class: the attributes, and the slots where there are any. */
    private static PyObject state(PyObject self, boolean required) {
        PyType nativeClass = self.type().nativeBase();
        if (required && (self instanceof PyMemoryView || self instanceof PyCode)) {
            throw Errors.typeError("cannot pickle " + self.type().name() + " objects");
        }
        if (required && nativeClass != PyType.OBJECT) {
            throw cannotPickle(self);
        }
        PyDict attributes = self.attributes();
        PyObject own = attributes == null || attributes.size() == 0 ? PyNone.NONE : attributes;
        PyDict slots = slots(self);
        return slots.size() == 0 ? own : PyTuple.of(own, slots);
    }

    private static PyDict slots(PyObject self) {
        PyDict slots = new PyDict();
        boolean known = false;
        for (PyType cls : self.type().mro()) {
            known |= cls.isHeap() && cls.ownMember("__slots__") != null;
        }
        if (!known) {
            return slots;
        }
        PyObject names = copyreg().getAttribute("_slotnames").call(self.type());
        for (PyObject name : Arrays.asList(((PyList) names).toArray())) {
            PyObject value = self.findAttribute(name.str());
            if (value != null) {
                slots.put(((PyStr) name).value.intern(), value);
            }
        }
        return slots;
    }

    private static RuntimeException cannotPickle(PyObject self) {
        return Errors.typeError("cannot pickle '" + self.type().messageName() + "' object");
    }

    private static PyObject copyreg() {
        SessionState session = SessionState.current();
        PyObject known = session.modules.get("copyreg");
        return known != null ? known : session.builtins.get("__import__").call(PyStr.of("copyreg"));
    }
}
