package ouro.object;

import java.math.BigInteger;

/** An int that does not fit a Java long. */
public final class PyBigInt extends PyInt {
    private final BigInteger number;

    PyBigInt(PyType type, BigInteger number) {
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
}
