package ouro.object;

import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;

/**
 * How a native type does what operators mean: the part of {@link PyObject} that numbers, sequences and sets override.
 * All answer null for NotImplemented.
 */
abstract sealed class OperatorSlots permits PyObject {
    protected PyObject slotAdd(PyObject right) {
        return null;
    }

    protected PyObject slotSubtract(PyObject right) {
        return null;
    }

    protected PyObject slotMultiply(PyObject right) {
        return null;
    }

    protected PyObject slotModulo(PyObject right) {
        return null;
    }

    protected PyObject slotFloorDivide(PyObject right) {
        return null;
    }

    protected PyObject slotTrueDivide(PyObject right) {
        return null;
    }

    /**
     * {@code self op right} for every operator; the six commonest have a slot of their own, to which this leads. A type
     * with further operators overrides this and leaves the rest to {@code super}.
     */
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return switch (operator) {
            case ADD -> slotAdd(right);
            case SUB -> slotSubtract(right);
            case MUL -> slotMultiply(right);
            case MOD -> slotModulo(right);
            case FLOORDIV -> slotFloorDivide(right);
            case TRUEDIV -> slotTrueDivide(right);
            default -> null;
        };
    }

    /** {@code left op self}, asked when {@code left} answered NotImplemented. */
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return null;
    }

    /** {@code self op= right}; null where the type has no such in-place operator. */
    protected PyObject slotInPlace(BinaryOperator operator, PyObject right) {
        return null;
    }

    /** What to raise where {@code self + right} means nothing, from sequences; null for the usual error. */
    protected PyException concatenationError(PyObject right) {
        return null;
    }

    /** Whether this is a sequence that {@code *} repeats, which errors tell apart from numbers. */
    protected boolean isRepeatable() {
        return false;
    }

    /** {@code pow(self, exponent, modulus)}. */
    protected PyObject slotPower(PyObject exponent, PyObject modulus) {
        return null;
    }

    protected PyObject slotNegative() {
        return null;
    }

    protected PyObject slotPositive() {
        return null;
    }

    protected PyObject slotInvert() {
        return null;
    }

    protected PyObject slotAbsolute() {
        return null;
    }

    /** {@code __int__}; null where there is none. */
    protected PyInt slotInt() {
        return null;
    }

    /** {@code __float__}; null where there is none. */
    protected PyFloat slotFloat() {
        return null;
    }

    /** {@code self op right}; null for NotImplemented. By default only identity is equal. */
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        return switch (comparison) {
            case EQ -> this == right ? PyBool.TRUE : null;
            case NE -> this == right ? PyBool.FALSE : null;
            default -> null;
        };
    }
}
