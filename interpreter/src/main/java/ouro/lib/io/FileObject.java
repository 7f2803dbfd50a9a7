package ouro.lib.io;

import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;

/** What files, streams and files of text share: they are their own iterators, and a with statement closes them. */
abstract class FileObject extends PyNativeObject {
    FileObject(PyType type) {
        super(type);
    }

    /** ValueError where it is closed. */
    abstract void requireOpen();

    /** Closes it, unless it is closed. */
    abstract void close();

    @Override
    protected final PyObject slotEnter() {
        requireOpen();
        return this;
    }

    @Override
    protected final PyObject slotExit(PyObject exceptionType, PyObject exception, PyObject traceback) {
        close();
        return PyNone.NONE;
    }

    @Override
    protected final PyObject slotIterator() {
        requireOpen();
        return this;
    }
}
