package ouro.object;

import java.math.BigInteger;

/** An int that does not fit a Java long. */
public class PyBigInt extends PyInt {
    private final BigInteger number;

    protected PyBigInt(PyType type, BigInteger number) {
        super(type, 0);
        this.number = number;
    }

    @Override
    public boolean fitsLong() {
        return false;
    }

    @Override
    public BigInteger toBigInteger() {
        return number;
    }

    @Override
    public int clampedToInt() {
        return number.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    @Override
    protected boolean slotBool() {
        return true;
    }

    @Override
    protected String slotRepr() {
        return number.toString();
    }
}
