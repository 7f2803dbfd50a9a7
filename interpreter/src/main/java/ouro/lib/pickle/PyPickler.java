package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** {@code pickle.Pickler}. */
final class PyPickler extends PyNativeObject {
    static final PyType TYPE = PyType.declare("Pickler", PyType.OBJECT, SpecialMethod.INIT)
            .in("_pickle")
            .constructor((cls, arguments, keywords) -> new PyPickler(cls))
            .populate(PyPickler.class, PyPickler::fill);

    private static final Signature SIGNATURE =
            new Signature("file, protocol=None, fix_imports=True, buffer_callback=None");

    /** Null where {@code __init__} wasn't called. */
    private PickleWriter writer;

    private PyObject dispatchTable;
    private PyObject persistentId;

    private PyPickler(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("Pickler", arguments, keywords);
        writer = writer(a[1], a[2], a[3], writeOf(a[0]));
    }

    /** A writer with the arguments of {@code dumps}; errors in them are the caller's. */
    static PickleWriter writer(PyObject protocol, PyObject fixImports, PyObject bufferCallback, PyObject write) {
        int number = protocol(protocol);
        PyObject callback = bufferCallback == PyNone.NONE ? null : bufferCallback;
        if (callback != null && number < 5) {
            throw Errors.valueError("buffer_callback needs protocol >= 5");
        }
        return new PickleWriter(number, fixImports.isTrue(), callback, write);
    }

    static PyObject writeOf(PyObject file) {
        PyObject write = file.findAttribute("write");
        if (write == null) {
            throw Errors.typeError("file must have a 'write' attribute");
        }
        return write;
    }

    private static int protocol(PyObject given) {
        int number = given == PyNone.NONE ? PickleWriter.DEFAULT_PROTOCOL : given.indexClamped();
        if (number > PickleWriter.HIGHEST_PROTOCOL) {
            throw Errors.valueError("pickle protocol must be <= " + PickleWriter.HIGHEST_PROTOCOL);
        }
        return number < 0 ? PickleWriter.HIGHEST_PROTOCOL : number;
    }

    private static void fill(TypeBuilder<PyPickler> t) {
        t.action("dump", "obj, /", PyPickler::dump);
        t.action("clear_memo", self -> self.writer().memo.clear());
        t.attribute("memo", self -> new Memo.Proxy(self.writer().memo), (self, value) -> self.writer()
                .memo
                .replace(value));
        t.attribute("bin", self -> PyBool.of(self.writer().binary));
        t.attribute(
                "fast", self -> PyBool.of(self.writer().fast), (self, value) -> self.writer().fast = value.isTrue());
        t.attribute("dispatch_table", self -> self.dispatchTable, (self, value) -> self.dispatchTable = value);
        t.attribute("persistent_id", self -> self.persistentId, (self, value) -> self.persistentId = value);
    }

    private PickleWriter writer() {
        if (writer == null) {
            throw PickleErrors.pickling("Pickler.__init__() was not called by " + type().name() + ".__init__()");
        }
        return writer;
    }

    private void dump(PyObject object) {
        PickleWriter current = writer();
        current.dispatchTable = findAttribute("dispatch_table");
        current.persistentId = findAttribute("persistent_id");
        current.reducerOverride = findAttribute("reducer_override");
        current.dump(object);
    }
}
