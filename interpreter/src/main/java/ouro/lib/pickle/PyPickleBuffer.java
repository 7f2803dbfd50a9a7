package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.Memory;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;

/** {@code pickle.PickleBuffer}: memory that may travel beside a pickle (PEP 574). */
final class PyPickleBuffer extends PyObject implements Memory {
    static final PyType TYPE = PyType.declare("PickleBuffer", PyType.OBJECT)
            .in("_pickle")
            .isFinal()
            .constructor((cls, arguments, keywords) -> {
                if (arguments.length != 1 || keywords != null) {
                    throw Errors.typeError(
                            keywords != null
                                    ? "PickleBuffer() takes no keyword arguments"
                                    : "PickleBuffer expected 1 argument, got " + arguments.length);
                }
                return new PyPickleBuffer(arguments[0]);
            })
            .populate(PyPickleBuffer.class, PyPickleBuffer::fill);

    /** Null once it is released. */
    private PyMemoryView view;

    private PyPickleBuffer(PyObject source) {
        super(TYPE);
        if (!(source instanceof Memory)) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + source.type().name() + "'");
        }
        view = (PyMemoryView) PyMemoryView.TYPE.call(source);
    }

    private static void fill(TypeBuilder<PyPickleBuffer> t) {
        t.method("raw", PyPickleBuffer::raw);
        t.action("release", self -> {
            if (self.view != null) {
                self.view.release();
                self.view = null;
            }
        });
    }

    private PyObject raw() {
        PyMemoryView current = view();
        if (current.isContiguous(true) && !current.isContiguous(false)) {
            byte[] bytes = current.toBytesByColumns();
            return PyMemoryView.TYPE.call(current.isReadOnly() ? PyBytes.of(bytes) : PyByteArray.of(bytes));
        }
        if (!current.isContiguous(false)) {
            throw Errors.raise(
                    ouro.object.Exceptions.BUFFER_ERROR, "cannot extract raw buffer from non-contiguous buffer");
        }
        return current.callMethod("cast", ouro.object.PyStr.of("B"));
    }

    /** What it stands for; ValueError once it is released. */
    PyMemoryView view() {
        if (view == null) {
            throw Errors.valueError("operation forbidden on released PickleBuffer object");
        }
        return view;
    }

    @Override
    public byte[] toBytes() {
        return view().toBytes();
    }

    @Override
    public int size() {
        return view().size();
    }

    @Override
    public int at(int place) {
        return view().at(place);
    }

    @Override
    public void set(int place, int value) {
        view().set(place, value);
    }

    @Override
    public boolean isReadOnly() {
        return view().isReadOnly();
    }
}
