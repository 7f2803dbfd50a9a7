package ouro.lib.re;

import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** The flags of patterns: ints that print by name and stay flags under {@code | & ^ ~}. */
final class RegexFlag extends PyInt {
    static final PyType TYPE = PyType.declare(
                    "RegexFlag",
                    PyInt.TYPE,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.AND,
                    SpecialMethod.RAND,
                    SpecialMethod.OR,
                    SpecialMethod.ROR,
                    SpecialMethod.XOR,
                    SpecialMethod.RXOR,
                    SpecialMethod.INVERT)
            .in("re")
            .isFinal()
            .constructor((cls, arguments, keywords) -> make(member(arguments, keywords)))
            .populate(RegexFlag.class, t -> {
                t.attribute("value", self -> PyInt.of(self.value));
                t.attribute("name", self -> PyStr.of(names(self.value, "")));
                fillMembers(t);
            });

    private static final Signature CONSTRUCTOR = Signature.ofFunction("EnumType.__call__", true, "value, names=None");

    static final int TEMPLATE = 1;
    static final int IGNORECASE = 2;
    static final int LOCALE = 4;
    static final int MULTILINE = 8;
    static final int DOTALL = 16;
    static final int UNICODE = 32;
    static final int VERBOSE = 64;
    static final int DEBUG = 128;
    static final int ASCII = 256;

    /** The names by bit, lowest first. */
    private static final String[] NAMES = {
        "TEMPLATE", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"
    };

    private static final int ALL = 511;

    /** The bits in the order in which Python's own class declares its members. */
    private static final int[] DECLARED = {8, 1, 2, 5, 3, 4, 6, 0, 7};

    private static void fillMembers(TypeBuilder<RegexFlag> t) {
        t.constant("NOFLAG", make(0));
        for (int bit = 0; bit < NAMES.length; bit++) {
            t.constant(NAMES[bit], make(1 << bit));
        }
    }

    private RegexFlag(long value) {
        super(TYPE, value);
    }

    /** The bits of a number that becomes a flag; ValueError for what is no number, or one beyond all flags. */
    private static long member(PyObject[] arguments, String[] keywords) {
        PyObject value = CONSTRUCTOR.bind("__call__", arguments, keywords)[0];
        if (value instanceof PyInt number && number.fitsLong()) {
            return number.value < 0 ? number.value & ALL : number.value;
        }
        throw Errors.valueError(value.repr() + " is not a valid RegexFlag");
    }

    static RegexFlag make(long value) {
        return new RegexFlag(value);
    }

    /** The names of the set bits, joined by {@code |}; bits without a name come as a number. */
    static String names(long value, String prefix) {
        return names(value, prefix, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
    }

    private static String names(long value, String prefix, int[] order) {
        StringBuilder text = new StringBuilder();
        for (int bit : order) {
            if ((value & 1L << bit) != 0) {
                text.append(text.isEmpty() ? "" : "|").append(prefix).append(NAMES[bit]);
            }
        }
        long rest = value & ~ALL;
        if (rest != 0) {
            text.append(text.isEmpty() ? "" : "|").append("0x").append(Long.toHexString(rest));
        }
        return text.toString();
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        PyObject result = super.slotBinary(operator, right);
        boolean flags =
                operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.XOR;
        return flags && result instanceof PyInt number ? make(number.value) : result;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        boolean flags =
                operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.XOR;
        return flags ? slotBinary(operator, left) : super.slotReflected(operator, left);
    }

    @Override
    protected PyObject slotInvert() {
        return make(~value & ALL);
    }

    @Override
    protected String slotRepr() {
        return value == 0 ? "re.NOFLAG" : names(value, "re.", DECLARED);
    }

    @Override
    protected String slotStr() {
        return value == 0 ? "re.NOFLAG" : names(value, "re.", DECLARED);
    }

    @Override
    protected String slotFormat(String spec) {
        return PyInt.of(value).format(spec);
    }
}
