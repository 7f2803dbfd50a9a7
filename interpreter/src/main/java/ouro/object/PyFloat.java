package ouro.object;

import ouro.object.arithmetic.NumberHash;
import ouro.object.format.FormatSpec;
import ouro.object.format.NumberFormat;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;
import ouro.text.FloatText;

/** A float: an IEEE 754 double. */
public class PyFloat extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "float",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.HASH,
                    SpecialMethod.BOOL)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(SpecialMethod.ARITHMETIC)
            .implementing(SpecialMethod.DIVISIONS);

    public final double value;

    protected PyFloat(PyType type, double value) {
        super(type);
        this.value = value;
    }

    public static PyFloat of(double value) {
        return new PyFloat(TYPE, value);
    }

    /** The same number as an instance of that class, which is float or derives from it. */
    public static PyFloat of(PyType cls, double value) {
        return cls == TYPE ? of(value) : new FloatSubclassInstance(cls, value);
    }

    /** This number as a float of no subclass. */
    public final PyFloat exact() {
        return type == TYPE ? this : of(value);
    }

    // ---- slots ---------------------------------------------------------------------------------------------------

    private static boolean isReal(PyObject object) {
        return object instanceof PyFloat || object instanceof PyInt;
    }

    private static double real(PyObject object) {
        return object instanceof PyFloat number ? number.value : ((PyInt) object).toDouble();
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        if (right instanceof PyFloat other) {
            return of(value + other.value);
        }
        return right instanceof PyInt other ? of(value + other.toDouble()) : null;
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        if (right instanceof PyFloat other) {
            return of(value - other.value);
        }
        return right instanceof PyInt other ? of(value - other.toDouble()) : null;
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        if (right instanceof PyFloat other) {
            return of(value * other.value);
        }
        return right instanceof PyInt other ? of(value * other.toDouble()) : null;
    }

    @Override
    protected PyObject slotTrueDivide(PyObject right) {
        return isReal(right) ? of(FloatArithmetic.divide(value, real(right))) : null;
    }

    @Override
    protected PyObject slotFloorDivide(PyObject right) {
        return isReal(right) ? of(FloatArithmetic.floorDivide(value, real(right))) : null;
    }

    @Override
    protected PyObject slotModulo(PyObject right) {
        return isReal(right) ? of(FloatArithmetic.modulo(value, real(right))) : null;
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return switch (operator) {
            case POW -> isReal(right) ? power(value, real(right)) : null;
            case DIVMOD -> isReal(right) ? FloatArithmetic.divideModulo(value, real(right)) : null;
            default -> super.slotBinary(operator, right);
        };
    }

    private static PyObject power(double base, double exponent) {
        if (FloatArithmetic.powerIsComplex(base, exponent)) {
            return TYPE.extension(SpecialMethod.POW).apply(of(base), of(exponent));
        }
        return of(FloatArithmetic.power(base, exponent));
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return isReal(left) ? of(real(left)).slotBinary(operator, this) : null;
    }

    @Override
    protected PyObject slotPower(PyObject exponent, PyObject modulus) {
        if (modulus == PyNone.NONE) {
            return slotBinary(BinaryOperator.POW, exponent);
        }
        throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }

    @Override
    protected PyObject slotNegative() {
        return of(-value);
    }

    @Override
    protected PyObject slotPositive() {
        return exact();
    }

    @Override
    protected PyObject slotAbsolute() {
        return of(Math.abs(value));
    }

    @Override
    protected PyInt slotInt() {
        return FloatArithmetic.toInt(value);
    }

    @Override
    protected PyFloat slotFloat() {
        return exact();
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (right instanceof PyFloat other) {
            return PyBool.of(compare(comparison, value, other.value));
        }
        if (right instanceof PyInt other) {
            if (Double.isNaN(value)) {
                return PyBool.of(comparison == RichComparison.NE);
            }
            return PyBool.of(comparison.mirrored().holds(FloatArithmetic.compare(other, value)));
        }
        return null;
    }

    /** Compares as IEEE 754 does: NaN is unequal to everything. */
    public static boolean compare(RichComparison comparison, double left, double right) {
        return switch (comparison) {
            case LT -> left < right;
            case LE -> left <= right;
            case EQ -> left == right;
            case NE -> left != right;
            case GT -> left > right;
            case GE -> left >= right;
        };
    }

    @Override
    protected boolean slotBool() {
        return value != 0;
    }

    @Override
    protected long slotHash() {
        return Double.isNaN(value) ? identityHash() : NumberHash.of(value);
    }

    @Override
    protected String slotRepr() {
        return FloatText.repr(value);
    }

    @Override
    protected String slotFormat(String spec) {
        if (spec.isEmpty()) {
            return str();
        }
        return NumberFormat.format(value, FormatSpec.parse(spec, type.name(), (char) 0, '>'), type.name());
    }

    /** An instance of a Python subclass. */
    private static final class FloatSubclassInstance extends PyFloat {
        private final InstanceAttributes attributes = new InstanceAttributes();

        FloatSubclassInstance(PyType type, double value) {
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
