package ouro.object;

import ouro.object.format.TextFormat;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;
import ouro.text.Characters;
import ouro.text.TextRepresentation;

/**
 * A str. The text is a Java string; lengths, indexes and slices count code points, which differ from Java's chars only
 * where the text has surrogate pairs (found out once, when first needed).
 */
public class PyStr extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "str",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(
                    SpecialMethod.ADD, SpecialMethod.MUL, SpecialMethod.RMUL, SpecialMethod.MOD, SpecialMethod.RMOD);

    public static final PyStr EMPTY = new PyStr(TYPE, "");

    private static final PyStr[] LATIN_1 = new PyStr[256];

    static {
        for (char c = 0; c < LATIN_1.length; c++) {
            LATIN_1[c] = new PyStr(TYPE, String.valueOf(c).intern());
        }
    }

    public final String value;
    /** The length in code points; -1 until somebody asks. */
    private int length = -1;

    protected PyStr(PyType type, String value) {
        super(type);
        this.value = value;
    }

    public static PyStr of(String value) {
        int chars = value.length();
        if (chars > 1) {
            return new PyStr(TYPE, value);
        }
        if (chars == 0) {
            return EMPTY == null ? new PyStr(TYPE, value) : EMPTY;
        }
        char only = value.charAt(0);
        return only < 256 && LATIN_1 != null && LATIN_1[only] != null ? LATIN_1[only] : new PyStr(TYPE, value);
    }

    /** The str of one character. */
    public static PyStr of(int codePoint) {
        return codePoint < 256 ? LATIN_1[codePoint] : new PyStr(TYPE, Character.toString(codePoint));
    }

    /** The same text as an instance of that class, which is str or derives from it. */
    public static PyStr of(PyType cls, String value) {
        return cls == TYPE ? of(value) : new StrSubclassInstance(cls, value);
    }

    /** This text as a str of no subclass. */
    public final PyStr exact() {
        return getClass() == PyStr.class ? this : of(value);
    }

    /** The length in code points. */
    public final int size() {
        if (length < 0) {
            length = value.codePointCount(0, value.length());
        }
        return length;
    }

    /** Whether every code point is one Java char, so that indexes in both mean the same. */
    public final boolean isFlat() {
        return size() == value.length();
    }

    /** Where in the Java string the code point of that index begins. */
    public final int offset(int index) {
        return isFlat() ? index : value.offsetByCodePoints(0, index);
    }

    /** The index of the code point that begins at that place of the Java string. */
    public final int indexAt(int offset) {
        return isFlat() ? offset : value.codePointCount(0, offset);
    }

    /** The code points from {@code start} up to {@code stop}, which lie in order within the text. */
    public final String substring(int start, int stop) {
        if (isFlat()) {
            return value.substring(start, stop);
        }
        int from = value.offsetByCodePoints(0, start);
        return value.substring(from, value.offsetByCodePoints(from, stop - start));
    }

    // ---- items ---------------------------------------------------------------------------------------------------

    @Override
    protected int slotLength() {
        return size();
    }

    @Override
    protected boolean slotBool() {
        return !value.isEmpty();
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (key.getClass() == PyInt.class) {
            return item(((PyInt) key).clampedToInt());
        }
        if (key instanceof PySlice slice) {
            return slice(slice);
        }
        if (!Operators.has(key, SpecialMethod.INDEX)) {
            throw Errors.typeError("string indices must be integers, not '" + key.type.name() + "'");
        }
        return item(Indexing.position(key));
    }

    private PyStr item(int index) {
        int size = size();
        int place = index < 0 ? index + size : index;
        if (place < 0 || place >= size) {
            throw Errors.indexError("string index out of range");
        }
        return size == value.length()
                ? of(value.charAt(place))
                : of(value.codePointAt(value.offsetByCodePoints(0, place)));
    }

    private PyStr slice(PySlice slice) {
        PySlice.Range indices = slice.indices(size());
        int count = indices.count();
        if (count == 0) {
            return EMPTY;
        }
        if (indices.step() == 1) {
            return count == size() ? exact() : of(substring(indices.start(), indices.start() + count));
        }
        if (isFlat()) {
            if (count == value.length() && indices.step() == -1) {
                return of(new StringBuilder(value).reverse().toString());
            }
            char[] chars = new char[count];
            for (int i = 0, at = indices.start(); i < count; i++, at += indices.step()) {
                chars[i] = value.charAt(at);
            }
            return of(new String(chars));
        }
        int[] all = value.codePoints().toArray();
        int[] picked = new int[count];
        for (int i = 0, at = indices.start(); i < count; i++, at += indices.step()) {
            picked[i] = all[at];
        }
        return of(new String(picked, 0, count));
    }

    @Override
    protected boolean slotContains(PyObject item) {
        if (item instanceof PyStr part) {
            return value.contains(part.value);
        }
        throw Errors.typeError("'in <string>' requires string as left operand, not " + item.type.name());
    }

    @Override
    protected PyObject slotIterator() {
        return new StrIterator(value);
    }

    // ---- operators -----------------------------------------------------------------------------------------------

    @Override
    protected PyObject slotAdd(PyObject right) {
        return right instanceof PyStr other ? of(value.concat(other.value)) : null;
    }

    @Override
    protected PyException concatenationError(PyObject right) {
        return Errors.typeError("can only concatenate str (not \"" + right.type.name() + "\") to str");
    }

    @Override
    protected boolean isRepeatable() {
        return true;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        if (!Operators.has(right, SpecialMethod.INDEX)) {
            return null;
        }
        int times = Indexing.times(right, value.length());
        return times == 1 ? exact() : of(value.repeat(times));
    }

    @Override
    protected PyObject slotModulo(PyObject right) {
        return TYPE.extension(SpecialMethod.MOD).apply(this, right);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return switch (operator) {
            case MUL -> slotMultiply(left);
            case MOD -> left instanceof PyStr format ? format.slotModulo(this) : null;
            default -> null;
        };
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (right instanceof PyStr other) {
            return switch (comparison) {
                case EQ -> PyBool.of(value.equals(other.value));
                case NE -> PyBool.of(!value.equals(other.value));
                default -> PyBool.of(comparison.holds(Characters.compare(value, other.value)));
            };
        }
        return null;
    }

    @Override
    protected long slotHash() {
        return value.hashCode();
    }

    // ---- text ----------------------------------------------------------------------------------------------------

    @Override
    protected String slotStr() {
        return value;
    }

    @Override
    protected String slotRepr() {
        return TextRepresentation.of(value);
    }

    @Override
    protected String slotFormat(String spec) {
        return spec.isEmpty() ? value : TextFormat.format(value, spec, type.name());
    }

    /** An instance of a Python subclass. */
    static final class StrSubclassInstance extends PyStr {
        private final InstanceAttributes attributes = new InstanceAttributes();

        StrSubclassInstance(PyType type, String value) {
            super(type, value);
        }

        @Override
        public PyObject ownAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        protected InstanceAttributes instanceAttributes() {
            return attributes;
        }
    }
}
