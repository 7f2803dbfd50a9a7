package ouro.object;

/** The attributes and methods of BaseException (Library Reference, Built-in Exceptions). */
final class ExceptionAttributes {
    private ExceptionAttributes() {}

    static void fill(TypeBuilder<PyBaseException> t) {
        t.attribute("args", PyBaseException::arguments, ExceptionAttributes::setArguments);
        t.attribute("__traceback__", self -> orNone(self.traceback()), ExceptionAttributes::setTraceback);
        t.attribute(
                "__cause__",
                self -> orNone(self.cause()),
                (self, value) -> self.setCause(exceptionOrNull(value, "cause")));
        t.attribute(
                "__context__",
                self -> orNone(self.context()),
                (self, value) -> self.setContext(exceptionOrNull(value, "context")));
        t.attribute(
                "__suppress_context__",
                self -> PyBool.of(self.isContextSuppressed()),
                ExceptionAttributes::setContextSuppressed);
        t.method("with_traceback", "tb, /", (self, traceback) -> {
            setTraceback(self, traceback);
            return self;
        });
        t.method("add_note", "note, /", ExceptionAttributes::addNote);
        t.method("__setstate__", "state, /", ExceptionAttributes::setState);
        t.method("__reduce__", self -> {
            PyDict own = self.attributes();
            return own == null || own.size() == 0
                    ? PyTuple.of(self.type(), self.arguments())
                    : PyTuple.of(self.type(), self.arguments(), own);
        });
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }

    private static void setArguments(PyBaseException self, PyObject value) {
        if (value == null) {
            throw Errors.typeError("args may not be deleted");
        }
        self.setArguments(value instanceof PyTuple tuple ? tuple : tupleOf(value));
    }

    private static PyTuple tupleOf(PyObject iterable) {
        PyList items = new PyList();
        PyObject iterator = iterable.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            items.append(each);
        }
        PyObject[] array = new PyObject[items.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = items.get(i);
        }
        return PyTuple.of(array);
    }

    private static void setTraceback(PyBaseException self, PyObject value) {
        if (value == null) {
            throw Errors.typeError("__traceback__ may not be deleted");
        }
        if (value instanceof PyTraceback traceback) {
            self.setTraceback(traceback);
        } else if (value == PyNone.NONE) {
            self.setTraceback(null);
        } else {
            throw Errors.typeError("__traceback__ must be a traceback or None");
        }
    }

    private static PyBaseException exceptionOrNull(PyObject value, String role) {
        if (value == null) {
            throw Errors.typeError("__" + role + "__ may not be deleted");
        }
        if (value == PyNone.NONE) {
            return null;
        }
        if (value instanceof PyBaseException exception) {
            return exception;
        }
        throw Errors.typeError("exception " + role + " must be None or derive from BaseException");
    }

    private static void setContextSuppressed(PyBaseException self, PyObject value) {
        if (value == null) {
            throw Errors.typeError("can't delete numeric/char attribute");
        }
        if (!(value instanceof PyBool bool)) {
            throw Errors.typeError("attribute value type must be bool");
        }
        self.setContextSuppressed(bool == PyBool.TRUE);
    }

    private static PyObject addNote(PyBaseException self, PyObject note) {
        if (!(note instanceof PyStr)) {
            throw Errors.typeError("note must be a str, not '" + note.type.name() + "'");
        }
        PyObject notes = self.findAttribute("__notes__");
        if (notes == null) {
            notes = new PyList();
            self.setAttribute("__notes__", notes);
        }
        if (!(notes instanceof PyList list)) {
            throw Errors.typeError("Cannot add note: __notes__ is not a list");
        }
        list.append(note);
        return PyNone.NONE;
    }

    private static PyObject setState(PyBaseException self, PyObject state) {
        if (state instanceof PyDict values) {
            for (int entry = values.firstEntry(); entry >= 0; entry = values.nextEntry(entry)) {
                self.setAttribute(values.keyAt(entry).str().intern(), values.valueAt(entry));
            }
        } else if (state != PyNone.NONE) {
            throw Errors.typeError("state is not a dictionary");
        }
        return PyNone.NONE;
    }
}
