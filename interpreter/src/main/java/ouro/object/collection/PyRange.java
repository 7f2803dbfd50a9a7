package ouro.object.collection;

import java.math.BigInteger;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.LongOperation;
import ouro.object.NativeIterator;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A range of ints of any size. */
public final class PyRange extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "range",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER,
                    SpecialMethod.REVERSED,
                    SpecialMethod.EQ,
                    SpecialMethod.NE)
            .constructor((cls, arguments, keywords) -> construct(arguments, keywords))
            .isFinal()
            .matchedAs(CollectionKind.SEQUENCE);

    private static final PyType ITERATOR_TYPE = NativeIterator.declare("range_iterator");
    private static final PyType BIG_ITERATOR_TYPE = NativeIterator.declare("longrange_iterator");

    public final PyInt start;
    public final PyInt stop;
    public final PyInt step;
    /** How many there are, where no step from one to the next can overflow; -1 elsewhere. */
    private final long shortCount;

    private BigInteger count;

    public PyRange(PyInt start, PyInt stop, PyInt step) {
        super(TYPE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.shortCount =
                isShort(start) && isShort(stop) && isShort(step) ? shortCount(start.value, stop.value, step.value) : -1;
    }

    private static boolean isShort(PyInt bound) {
        return bound.fitsLong() && Math.abs(bound.value) < 1L << 60;
    }

    private static long shortCount(long start, long stop, long step) {
        if (step > 0) {
            return start < stop ? (stop - start - 1) / step + 1 : 0;
        }
        return start > stop ? (start - stop - 1) / -step + 1 : 0;
    }

    private BigInteger count() {
        if (count == null) {
            count = shortCount >= 0 ? BigInteger.valueOf(shortCount) : longCount();
        }
        return count;
    }

    private BigInteger longCount() {
        BigInteger by = step.toBigInteger();
        BigInteger span = stop.toBigInteger().subtract(start.toBigInteger());
        BigInteger steps = by.signum() > 0
                ? span.subtract(BigInteger.ONE).divide(by)
                : span.add(BigInteger.ONE).divide(by);
        boolean empty = by.signum() > 0 ? span.signum() <= 0 : span.signum() >= 0;
        return empty ? BigInteger.ZERO : steps.add(BigInteger.ONE);
    }

    private static PyObject construct(PyObject[] a, String[] keywords) {
        if (keywords != null) {
            throw Errors.typeError("range() takes no keyword arguments");
        }
        PyInt step = a.length == 3 ? a[2].index() : PyInt.of(1);
        if (step.signum() == 0) {
            throw Errors.valueError("range() arg 3 must not be zero");
        }
        return switch (a.length) {
            case 0 -> throw Errors.typeError("range expected at least 1 argument, got 0");
            case 1 -> new PyRange(PyInt.of(0), a[0].index(), step);
            case 2, 3 -> new PyRange(a[0].index(), a[1].index(), step);
            default -> throw Errors.typeError("range expected at most 3 arguments, got " + a.length);
        };
    }

    private PyInt item(BigInteger place) {
        return PyInt.of(start.toBigInteger().add(place.multiply(step.toBigInteger())));
    }

    @Override
    protected int slotLength() {
        if (count().bitLength() > 31) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return count().intValue();
    }

    @Override
    protected void checkCollectable() {
        if (count().bitLength() >= Long.SIZE) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        if (count().bitLength() >= Integer.SIZE) {
            throw Errors.raise(Exceptions.MEMORY_ERROR);
        }
    }

    @Override
    protected boolean slotBool() {
        return shortCount >= 0 ? shortCount > 0 : count().signum() != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (key instanceof PySlice slice) {
            return slice(slice);
        }
        if (!(key instanceof PyInt) && !Operators.has(key, SpecialMethod.INDEX)) {
            throw Errors.typeError("range indices must be integers or slices, not "
                    + key.type().name());
        }
        PyInt index = key.index();
        if (shortCount >= 0 && index.fitsLong()) {
            long near = index.value < 0 ? index.value + shortCount : index.value;
            if (near >= 0 && near < shortCount) {
                return PyInt.of(start.value + near * step.value);
            }
        }
        BigInteger place = index.toBigInteger();
        if (place.signum() < 0) {
            place = place.add(count());
        }
        if (place.signum() < 0 || place.compareTo(count()) >= 0) {
            throw Errors.indexError("range object index out of range");
        }
        return item(place);
    }

    private PyRange slice(PySlice slice) {
        BigInteger[] indices = slice.wideIndices(count());
        return new PyRange(
                item(indices[0]), item(indices[1]), PyInt.of(step.toBigInteger().multiply(indices[2])));
    }

    /** Whether the value is compared as a number; what a subclass of int says about equality must be asked. */
    public static boolean isPlainInt(PyObject value) {
        return value instanceof PyInt && !value.type().isHeap();
    }

    /** {@code len(range)}, which may be more than Java's arrays hold. */
    public PyInt size() {
        if (count().bitLength() > 63) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return PyInt.of(count());
    }

    /** The place of a number, or null where the range does not hold it. */
    public BigInteger placeOf(PyObject item) {
        if (!(item instanceof PyInt number)) {
            return null;
        }
        BigInteger[] quotient =
                number.toBigInteger().subtract(start.toBigInteger()).divideAndRemainder(step.toBigInteger());
        boolean inside = quotient[1].signum() == 0 && quotient[0].signum() >= 0 && quotient[0].compareTo(count()) < 0;
        return inside ? quotient[0] : null;
    }

    @Override
    protected boolean slotContains(PyObject item) {
        if (!isPlainInt(item)) {
            return Dispatch.containsByIteration(this, item);
        }
        PyInt number = (PyInt) item;
        if (shortCount >= 0 && isShort(number)) {
            long distance = number.value - start.value;
            long place = distance / step.value;
            return place * step.value == distance && place >= 0 && place < shortCount;
        }
        return placeOf(item) != null;
    }

    @Override
    protected PyObject slotIterator() {
        return shortCount >= 0 ? new RangeIterator(start.value, step.value, shortCount) : new BigIterator();
    }

    @Override
    protected PyObject slotReversed() {
        if (count().signum() == 0) {
            return new RangeIterator(0, 1, 0);
        }
        PyInt last = item(count().subtract(BigInteger.ONE));
        PyInt by = PyInt.of(step.toBigInteger().negate());
        return new PyRange(last, PyInt.of(start.toBigInteger().add(by.toBigInteger())), by).iterator();
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyRange other) || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        boolean same = count().equals(other.count())
                && (count().signum() == 0
                        || (Operators.equal(start, other.start)
                                && (count().equals(BigInteger.ONE) || Operators.equal(step, other.step))));
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        PyObject none = PyNone.NONE;
        boolean empty = count().signum() == 0;
        return PyTuple.of(
                        PyInt.of(count()), empty ? none : start, empty || count().equals(BigInteger.ONE) ? none : step)
                .hash();
    }

    @Override
    protected String slotRepr() {
        boolean plain = step.fitsLong() && step.value == 1;
        return "range(" + start.repr() + ", " + stop.repr() + (plain ? "" : ", " + step.repr()) + ")";
    }

    private static final class RangeIterator extends NativeIterator {
        private final SessionState session = SessionState.current();
        private final long step;
        private long next;
        private long left;

        RangeIterator(long start, long step, long count) {
            super(ITERATOR_TYPE);
            this.next = start;
            this.step = step;
            this.left = count;
        }

        @Override
        protected PyObject slotNext() {
            if (left == 0) {
                return null;
            }
            session.checkUrgent();
            left--;
            long value = next;
            next = value + step;
            return PyInt.of(value);
        }

        @Override
        protected long lengthHint() {
            return left;
        }

        @Override
        protected PyObject remaining() {
            return new PyRange(PyInt.of(next), PyInt.of(next + step * left), PyInt.of(step));
        }
    }

    private final class BigIterator extends NativeIterator {
        private BigInteger place = BigInteger.ZERO;

        BigIterator() {
            super(BIG_ITERATOR_TYPE);
        }

        @Override
        protected PyObject slotNext() {
            LongOperation.check();
            if (place.compareTo(count()) >= 0) {
                return null;
            }
            PyInt value = item(place);
            place = place.add(BigInteger.ONE);
            return value;
        }

        @Override
        protected long lengthHint() {
            return count().subtract(place)
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValue();
        }

        @Override
        protected PyObject remaining() {
            return new PyRange(item(place), item(count()), step);
        }
    }
}
