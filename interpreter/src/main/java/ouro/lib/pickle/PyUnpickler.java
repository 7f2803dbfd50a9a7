package ouro.lib.pickle;

import java.util.HashMap;
import java.util.Map;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** {@code pickle.Unpickler}. */
final class PyUnpickler extends PyNativeObject {
    static final PyType TYPE = PyType.declare("Unpickler", PyType.OBJECT, SpecialMethod.INIT)
            .in("_pickle")
            .constructor((cls, arguments, keywords) -> new PyUnpickler(cls))
            .populate(PyUnpickler.class, PyUnpickler::fill);

    private static final Signature SIGNATURE =
            new Signature("file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()");

    /** How the texts of Python 2 are decoded: {@code bytes} leaves them as they are. */
    String encoding = "ASCII";

    String errors = "strict";

    /** The protocol that the pickle says; those before 3 may name modules as Python 2 does. */
    int protocol;

    private boolean fixImports = true;
    /** The file; null where {@code __init__} wasn't called. */
    private PyObject file;
    /** Gives the buffers that travelled beside the pickle; null where there are none. */
    private PyObject buffers;

    private Map<Long, PyObject> memo = new HashMap<>();

    private PyUnpickler(PyType type) {
        super(type);
    }

    /** What {@code loads} stands for. */
    static PyObject load(PickleInput input, PyObject fixImports, PyObject encoding, PyObject errors, PyObject buffers) {
        PyUnpickler unpickler = new PyUnpickler(TYPE);
        unpickler.set(fixImports, encoding, errors, buffers);
        return new PickleReader(input, unpickler, unpickler.memo).load();
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("Unpickler", arguments, keywords);
        new PickleInput(a[0]);
        file = a[0];
        memo = new HashMap<>();
        set(a[1], a[2], a[3], a[4]);
    }

    private void set(PyObject newFixImports, PyObject newEncoding, PyObject newErrors, PyObject newBuffers) {
        fixImports = newFixImports.isTrue();
        encoding = newEncoding.str();
        errors = newErrors.str();
        buffers = newBuffers == PyNone.NONE || newBuffers == PyTuple.EMPTY ? null : newBuffers.iterator();
    }

    private static void fill(TypeBuilder<PyUnpickler> t) {
        t.method("load", self -> {
            if (self.file == null) {
                throw PickleErrors.unpickling(
                        "Unpickler.__init__() was not called by " + self.type().name() + ".__init__()");
            }
            return new PickleReader(new PickleInput(self.file), self, self.memo).load();
        });
        t.method("find_class", "module_name, global_name, /", PyUnpickler::findClass);
        t.attribute("memo", self -> {
            PyDict copy = new PyDict();
            self.memo.forEach((number, value) -> copy.put(PyInt.of(number), value));
            return copy;
        });
    }

    /** What the pickle names, as {@code find_class} of a subclass finds it. */
    PyObject find(PyObject module, PyObject name) {
        return type() == TYPE ? findClass(module, name) : callMethod("find_class", module, name);
    }

    private PyObject findClass(PyObject givenModule, PyObject givenName) {
        PyObject module = givenModule;
        PyObject name = givenName;
        if (fixImports && protocol < 3) {
            PyObject newer =
                    Globals.module("_compat_pickle").getAttribute("newer").call(module, name);
            if (newer instanceof PyTuple pair) {
                module = pair.get(0);
                name = pair.get(1);
            }
        }
        PyObject found = Globals.module(module.str());
        return Globals.walk(found, name.str()).value();
    }

    PyObject nextBuffer() {
        if (buffers == null) {
            throw PickleErrors.unpickling(
                    "pickle stream refers to out-of-band data but no *buffers* argument was given");
        }
        PyObject next = buffers.next();
        if (next == null) {
            throw PickleErrors.unpickling("not enough out-of-band buffers");
        }
        return next;
    }
}
