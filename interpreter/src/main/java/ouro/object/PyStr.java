package ouro.object;

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
            SpecialMethod.HASH,
            SpecialMethod.LEN,
            SpecialMethod.EQ,
            SpecialMethod.NE,
            SpecialMethod.ADD);

    public static final PyStr EMPTY = new PyStr(TYPE, "");

    public final String value;

    protected PyStr(PyType type, String value) {
        super(type);
        this.value = value;
    }

    public static PyStr of(String value) {
        return new PyStr(TYPE, value);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        return right instanceof PyStr other ? of(value.concat(other.value)) : null;
    }

    @Override
    protected boolean slotBool() {
        return !value.isEmpty();
    }

    @Override
    protected int slotLength() {
        return value.codePointCount(0, value.length());
    }

    @Override
    protected long slotHash() {
        return value.hashCode();
    }

    @Override
    protected PyObject slotCompare(Comparison comparison, PyObject right) {
        if (right instanceof PyStr other) {
            return switch (comparison) {
                case EQ -> PyBool.of(value.equals(other.value));
                case NE -> PyBool.of(!value.equals(other.value));
                default -> PyBool.of(comparison.holds(value.compareTo(other.value)));
            };
        }
        return null;
    }

    @Override
    protected String slotStr() {
        return value;
    }

    @Override
    protected String slotRepr() {
        return "'" + value + "'";
    }
}
