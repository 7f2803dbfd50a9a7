package ouro.object.exception;

import java.util.Map;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** An OSError: error number, text, and the files it is about (Library Reference, OSError). */
public final class OSErrorValue extends PyBaseException {
    /** The error numbers of Linux that have a class of their own (PEP 3151). */
    private static final Map<Long, PyType> BY_NUMBER = Map.ofEntries(
            Map.entry(1L, OSErrors.PERMISSION_ERROR),
            Map.entry(2L, OSErrors.FILE_NOT_FOUND_ERROR),
            Map.entry(3L, OSErrors.PROCESS_LOOKUP_ERROR),
            Map.entry(4L, OSErrors.INTERRUPTED_ERROR),
            Map.entry(10L, OSErrors.CHILD_PROCESS_ERROR),
            Map.entry(11L, OSErrors.BLOCKING_IO_ERROR),
            Map.entry(13L, OSErrors.PERMISSION_ERROR),
            Map.entry(17L, OSErrors.FILE_EXISTS_ERROR),
            Map.entry(20L, OSErrors.NOT_A_DIRECTORY_ERROR),
            Map.entry(21L, OSErrors.IS_A_DIRECTORY_ERROR),
            Map.entry(32L, OSErrors.BROKEN_PIPE_ERROR),
            Map.entry(103L, OSErrors.CONNECTION_ABORTED_ERROR),
            Map.entry(104L, OSErrors.CONNECTION_RESET_ERROR),
            Map.entry(108L, OSErrors.BROKEN_PIPE_ERROR),
            Map.entry(110L, OSErrors.TIMEOUT_ERROR),
            Map.entry(111L, OSErrors.CONNECTION_REFUSED_ERROR),
            Map.entry(114L, OSErrors.BLOCKING_IO_ERROR),
            Map.entry(115L, OSErrors.BLOCKING_IO_ERROR));

    private PyObject number;
    private PyObject text;
    private PyObject fileName;
    private PyObject secondFileName;

    private OSErrorValue(PyType type, PyTuple arguments) {
        super(type, arguments);
    }

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyTuple given = Exceptions.positional(arguments, keywords);
        int positional = given.size();
        PyType type = cls;
        if (cls == OSErrors.OS_ERROR
                && positional >= 2
                && positional <= 5
                && arguments[0] instanceof PyInt errno
                && errno.fitsLong()) {
            type = BY_NUMBER.getOrDefault(errno.value, cls);
        }
        OSErrorValue made = new OSErrorValue(type, given);
        made.fromArguments();
        return made;
    }

    /** Two to five arguments are number, text, file, (nothing,) second file; the files leave {@code args}. */
    private void fromArguments() {
        PyTuple given = arguments();
        int count = given.size();
        number = text = fileName = secondFileName = null;
        if (count < 2 || count > 5) {
            return;
        }
        number = given.get(0);
        text = given.get(1);
        if (count > 2 && given.get(2) != PyNone.NONE) {
            fileName = given.get(2);
            secondFileName = count > 4 && given.get(4) != PyNone.NONE ? given.get(4) : null;
            setArguments(PyTuple.of(number, text));
        }
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        super.slotInit(arguments, keywords);
        fromArguments();
    }

    @Override
    protected String slotStr() {
        if (fileName != null) {
            return "[Errno " + orNone(number).str() + "] " + orNone(text).str() + ": " + fileName.repr()
                    + (secondFileName == null ? "" : " -> " + secondFileName.repr());
        }
        return number != null && text != null ? "[Errno " + number.str() + "] " + text.str() : super.slotStr();
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }

    /** As that of other exceptions, with the files among the arguments again. */
    private PyObject reduce() {
        PyTuple all = arguments();
        if (all.size() == 2 && fileName != null) {
            all = secondFileName == null
                    ? PyTuple.of(all.get(0), all.get(1), fileName)
                    : PyTuple.of(all.get(0), all.get(1), fileName, PyNone.NONE, secondFileName);
        }
        PyDict own = attributes();
        return own == null || own.size() == 0 ? PyTuple.of(type(), all) : PyTuple.of(type(), all, own);
    }

    static void fill(TypeBuilder<OSErrorValue> t) {
        t.method("__reduce__", OSErrorValue::reduce);
        t.attribute("errno", self -> orNone(self.number), (self, value) -> self.number = value);
        t.attribute("strerror", self -> orNone(self.text), (self, value) -> self.text = value);
        t.attribute("filename", self -> orNone(self.fileName), (self, value) -> self.fileName = value);
        t.attribute("filename2", self -> orNone(self.secondFileName), (self, value) -> self.secondFileName = value);
    }
}
