package ouro.object.exception;

import java.util.List;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;

/** A SyntaxError: the message and the place in the source (Library Reference, SyntaxError). */
public final class SyntaxErrorValue extends PyBaseException {
    public static final PyType SYNTAX_ERROR = PyType.declare("SyntaxError", Exceptions.EXCEPTION)
            .constructor(SyntaxErrorValue::construct)
            .populate(SyntaxErrorValue.class, SyntaxErrorValue::fill);
    public static final PyType INDENTATION_ERROR = PyType.declare("IndentationError", SYNTAX_ERROR);
    public static final PyType TAB_ERROR = PyType.declare("TabError", INDENTATION_ERROR);

    private static final String[] PLACE = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};

    private PyObject message = PyNone.NONE;
    private final PyObject[] place = new PyObject[PLACE.length];
    private PyObject printFileAndLine = PyNone.NONE;

    private SyntaxErrorValue(PyType type, PyTuple arguments) {
        super(type, arguments);
    }

    /** The classes, for the built-in namespace. */
    public static List<PyType> all() {
        return List.of(SYNTAX_ERROR, INDENTATION_ERROR, TAB_ERROR);
    }

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        return new SyntaxErrorValue(cls, Exceptions.positional(arguments, keywords));
    }

    public PyObject message() {
        return message;
    }

    /** By position: file name, line, offset, text, end line, end offset; None where unknown. */
    public PyObject place(int index) {
        return place[index] == null ? PyNone.NONE : place[index];
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        super.slotInit(arguments, keywords);
        if (arguments.length >= 1) {
            message = arguments[0];
        }
        if (arguments.length != 2) {
            return;
        }
        PyObject iterator = arguments[1].iterator();
        int count = 0;
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            if (count < PLACE.length) {
                place[count] = each;
            }
            count++;
        }
        if (count < 4) {
            throw Errors.typeError(
                    "function missing required argument '" + PLACE[count] + "' (pos " + (count + 1) + ")");
        }
        if (count > PLACE.length) {
            throw Errors.typeError("function takes at most 6 arguments (" + count + " given)");
        }
        if (count == 5) {
            throw Errors.typeError("end_offset must be provided when end_lineno is provided");
        }
    }

    @Override
    protected String slotStr() {
        String file = place[0] instanceof PyStr name ? name.value.substring(name.value.lastIndexOf('/') + 1) : null;
        String line = place[1] instanceof PyInt number ? "line " + number.repr() : null;
        if (file == null && line == null) {
            return message.str();
        }
        return message.str() + " (" + (file == null ? line : line == null ? file : file + ", " + line) + ")";
    }

    static void fill(TypeBuilder<SyntaxErrorValue> t) {
        t.attribute("msg", self -> self.message, (self, value) -> self.message = value);
        t.attribute(
                "print_file_and_line", self -> self.printFileAndLine, (self, value) -> self.printFileAndLine = value);
        for (int i = 0; i < PLACE.length; i++) {
            int index = i;
            t.attribute(PLACE[i], self -> self.place(index), (self, value) -> self.place[index] = value);
        }
    }
}
