package ouro.lib.re;

import ouro.object.Exceptions;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.binary.PyBytes;

/** {@code re.error}: what is wrong with a pattern, and where. */
final class PatternError extends PyBaseException {
    static final PyType TYPE = PyType.declare("error", Exceptions.EXCEPTION)
            .in("re")
            .constructor((cls, arguments, keywords) -> new PatternError(cls))
            .populate(PatternError.class, PatternError::fill);

    private static final Signature SIGNATURE = new Signature("msg, pattern=None, pos=None");

    private PyObject message = PyNone.NONE;
    private PyObject pattern = PyNone.NONE;
    private PyObject position = PyNone.NONE;
    private PyObject line = PyNone.NONE;
    private PyObject column = PyNone.NONE;

    private PatternError(PyType type) {
        super(type, PyTuple.EMPTY);
    }

    /** An error without a place. */
    static PyException of(String message, PyObject pattern) {
        return new PyException((PatternError) TYPE.call(PyStr.of(message), pattern));
    }

    /** An error at a place of the pattern's text. */
    static PyException of(String message, PyObject pattern, String text, int offset) {
        PyInt position = PyInt.of(text.codePointCount(0, offset));
        return new PyException((PatternError) TYPE.call(PyStr.of(message), pattern, position));
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("error.__init__", arguments, keywords);
        message = a[0];
        pattern = a[1];
        position = a[2];
        String shown = message.str();
        String text = pattern instanceof PyStr str
                ? str.value
                : pattern instanceof PyBytes b ? PyBytes.latin1(b.toBytes()) : null;
        if (text != null && position instanceof PyInt place) {
            int at = text.offsetByCodePoints(0, Math.min(place.clampedToInt(), text.codePointCount(0, text.length())));
            long lines =
                    1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
            line = PyInt.of(lines);
            column = PyInt.of(at - text.lastIndexOf('\n', at - 1));
            shown += " at position " + place.repr();
            if (text.indexOf('\n') >= 0) {
                shown += " (line " + line.repr() + ", column " + column.repr() + ")";
            }
        }
        setArguments(PyTuple.of(PyStr.of(shown)));
    }

    private static void fill(TypeBuilder<PatternError> t) {
        t.attribute("msg", self -> self.message);
        t.attribute("pattern", self -> self.pattern);
        t.attribute("pos", self -> self.position);
        t.attribute("lineno", self -> self.line);
        t.attribute("colno", self -> self.column);
    }
}
