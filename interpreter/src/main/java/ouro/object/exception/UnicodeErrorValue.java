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
import ouro.object.Signature;
import ouro.object.TypeBuilder;

/** A UnicodeDecodeError, UnicodeEncodeError or UnicodeTranslateError: what could not be converted, and why. */
public final class UnicodeErrorValue extends PyBaseException {
    public static final PyType UNICODE_ERROR = PyType.declare("UnicodeError", Exceptions.VALUE_ERROR);
    public static final PyType UNICODE_DECODE_ERROR = PyType.declare("UnicodeDecodeError", UNICODE_ERROR)
            .constructor(UnicodeErrorValue::construct)
            .populate(UnicodeErrorValue.class, UnicodeErrorValue::fill);
    public static final PyType UNICODE_ENCODE_ERROR = PyType.declare("UnicodeEncodeError", UNICODE_ERROR)
            .constructor(UnicodeErrorValue::construct)
            .populate(UnicodeErrorValue.class, UnicodeErrorValue::fill);
    public static final PyType UNICODE_TRANSLATE_ERROR = PyType.declare("UnicodeTranslateError", UNICODE_ERROR)
            .constructor(UnicodeErrorValue::construct)
            .populate(UnicodeErrorValue.class, UnicodeErrorValue::fill);

    private static final Signature SIGNATURE = new Signature("encoding, object, start, end, reason, /");
    private static final Signature TRANSLATE_SIGNATURE = new Signature("object, start, end, reason, /");

    private PyObject encoding;
    private PyObject object;
    private PyObject start;
    private PyObject end;
    private PyObject reason;

    private UnicodeErrorValue(PyType type, PyTuple arguments) {
        super(type, arguments);
    }

    /** The classes, for the built-in namespace. */
    public static List<PyType> all() {
        return List.of(UNICODE_ERROR, UNICODE_DECODE_ERROR, UNICODE_ENCODE_ERROR, UNICODE_TRANSLATE_ERROR);
    }

    static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        return new UnicodeErrorValue(cls, Exceptions.positional(arguments, keywords));
    }

    private boolean translates() {
        return type().isSubtypeOf(UNICODE_TRANSLATE_ERROR);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        super.slotInit(arguments, keywords);
        if (arguments.length != (translates() ? 4 : 5)) {
            throw Errors.typeError(
                    "function takes exactly " + (translates() ? 4 : 5) + " arguments (" + arguments.length + " given)");
        }
        PyObject[] a = (translates() ? TRANSLATE_SIGNATURE : SIGNATURE).bind("function", arguments, keywords);
        int next = 0;
        encoding = translates() ? null : text(a, next++);
        object = a[next++];
        start = number(a, next++);
        end = number(a, next++);
        reason = text(a, next);
    }

    private static PyObject text(PyObject[] arguments, int place) {
        if (!(arguments[place] instanceof PyStr)) {
            throw Errors.typeError("argument " + (place + 1) + " must be str, not "
                    + arguments[place].type().name());
        }
        return arguments[place];
    }

    private static PyObject number(PyObject[] arguments, int place) {
        return arguments[place].index();
    }

    @Override
    protected String slotStr() {
        if (object == null) {
            return "";
        }
        boolean decodes = type().isSubtypeOf(UNICODE_DECODE_ERROR);
        String verb = translates() ? "can't translate" : decodes ? "can't decode" : "can't encode";
        String codec = translates() ? "" : "'" + encoding.str() + "' codec ";
        long first = start.index().value;
        long last = end.index().value - 1;
        String unit = decodes ? "byte" : "character";
        if (first == last && first >= 0 && first < object.length()) {
            return codec + verb + " " + unit + " " + only(object.getItem(PyInt.of(first)), decodes) + " in position "
                    + first + ": " + reason.str();
        }
        return codec + verb + " " + unit + "s in position " + first + "-" + last + ": " + reason.str();
    }

    private static String only(PyObject item, boolean isByte) {
        if (isByte) {
            return String.format("0x%02x", item.index().value);
        }
        int codePoint = item.str().codePointAt(0);
        String format = codePoint < 0x100 ? "'\\x%02x'" : codePoint < 0x10000 ? "'\\u%04x'" : "'\\U%08x'";
        return String.format(format, codePoint);
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }

    static void fill(TypeBuilder<UnicodeErrorValue> t) {
        t.attribute("encoding", self -> orNone(self.encoding), (self, value) -> self.encoding = value);
        t.attribute("object", self -> orNone(self.object), (self, value) -> self.object = value);
        t.attribute("start", self -> orNone(self.start), (self, value) -> self.start = value);
        t.attribute("end", self -> orNone(self.end), (self, value) -> self.end = value);
        t.attribute("reason", self -> orNone(self.reason), (self, value) -> self.reason = value);
    }
}
