package ouro.object.number;

import ouro.object.Errors;
import ouro.object.FloatArithmetic;
import ouro.object.InstanceAttributes;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.arithmetic.NumberHash;
import ouro.object.format.FormatSpec;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A complex number. */
public class PyComplex extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "complex",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.FORMAT,
                    SpecialMethod.HASH,
                    SpecialMethod.BOOL)
            .implementing(SpecialMethod.COMPARISONS)
            .implementing(
                    SpecialMethod.ADD,
                    SpecialMethod.RADD,
                    SpecialMethod.SUB,
                    SpecialMethod.RSUB,
                    SpecialMethod.MUL,
                    SpecialMethod.RMUL,
                    SpecialMethod.POW,
                    SpecialMethod.RPOW,
                    SpecialMethod.NEG,
                    SpecialMethod.POS,
                    SpecialMethod.ABS,
                    SpecialMethod.TRUEDIV,
                    SpecialMethod.RTRUEDIV);

    public final double real;
    public final double imaginary;

    protected PyComplex(PyType type, double real, double imaginary) {
        super(type);
        this.real = real;
        this.imaginary = imaginary;
    }

    public static PyComplex of(double real, double imaginary) {
        return new PyComplex(TYPE, real, imaginary);
    }

    /** The same number as an instance of that class, which is complex or derives from it. */
    public static PyComplex of(PyType cls, double real, double imaginary) {
        return cls == TYPE ? of(real, imaginary) : new ComplexSubclassInstance(cls, real, imaginary);
    }

    /** This number as a complex of no subclass. */
    public final PyComplex exact() {
        return type() == TYPE ? this : of(real, imaginary);
    }

    /** A built-in number as a complex one, or null. */
    static PyComplex from(PyObject object) {
        return switch (object) {
            case PyComplex number -> number;
            case PyFloat number -> of(number.value, 0);
            case PyInt number -> of(number.toDouble(), 0);
            default -> null;
        };
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        PyComplex other = from(right);
        return other == null ? null : ComplexArithmetic.binary(operator, this, other);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        PyComplex other = from(left);
        return other == null ? null : ComplexArithmetic.binary(operator, other, this);
    }

    @Override
    protected PyObject slotAdd(PyObject right) {
        return slotBinary(BinaryOperator.ADD, right);
    }

    @Override
    protected PyObject slotSubtract(PyObject right) {
        return slotBinary(BinaryOperator.SUB, right);
    }

    @Override
    protected PyObject slotMultiply(PyObject right) {
        return slotBinary(BinaryOperator.MUL, right);
    }

    @Override
    protected PyObject slotTrueDivide(PyObject right) {
        return slotBinary(BinaryOperator.TRUEDIV, right);
    }

    @Override
    protected PyObject slotPower(PyObject exponent, PyObject modulus) {
        if (modulus == PyNone.NONE) {
            return slotBinary(BinaryOperator.POW, exponent);
        }
        throw Errors.valueError("complex modulo");
    }

    @Override
    protected PyObject slotNegative() {
        return of(-real, -imaginary);
    }

    @Override
    protected PyObject slotPositive() {
        return exact();
    }

    @Override
    protected PyObject slotAbsolute() {
        double size = ComplexArithmetic.absolute(this);
        if (Double.isInfinite(size) && !Double.isInfinite(real) && !Double.isInfinite(imaginary)) {
            throw Errors.overflowError("absolute value too large");
        }
        return PyFloat.of(size);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (comparison != RichComparison.EQ && comparison != RichComparison.NE) {
            return null;
        }
        boolean equal;
        switch (right) {
            case PyComplex other -> equal = real == other.real && imaginary == other.imaginary;
            case PyFloat other -> equal = imaginary == 0 && real == other.value;
            case PyInt other ->
                equal = imaginary == 0 && !Double.isNaN(real) && FloatArithmetic.compare(other, real) == 0;
            default -> {
                return null;
            }
        }
        return PyBool.of(equal == (comparison == RichComparison.EQ));
    }

    @Override
    protected boolean slotBool() {
        return real != 0 || imaginary != 0;
    }

    @Override
    protected long slotHash() {
        return NumberHash.complex(hash(real), hash(imaginary));
    }

    private long hash(double part) {
        return Double.isNaN(part) ? identityHash() : NumberHash.of(part);
    }

    @Override
    protected String slotRepr() {
        return ComplexText.repr(this);
    }

    @Override
    protected String slotFormat(String spec) {
        return spec.isEmpty() ? str() : ComplexText.format(this, FormatSpec.parse(spec, type().name(), (char) 0, '>'));
    }

    /** An instance of a Python subclass. */
    private static final class ComplexSubclassInstance extends PyComplex {
        private final InstanceAttributes attributes = new InstanceAttributes();

        ComplexSubclassInstance(PyType type, double real, double imaginary) {
            super(type, real, imaginary);
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
