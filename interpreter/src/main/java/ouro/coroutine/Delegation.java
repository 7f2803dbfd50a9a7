package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.protocol.SpecialMethod;

/** What {@code yield from} and {@code await} delegate to (PEP 380, PEP 492), and what drives it. */
public final class Delegation {
    private Delegation() {}

    /** What {@code await object} drives: {@code object.__await__()}, checked. */
    public static PyObject awaitIterator(PyObject object) {
        return awaitIterator(object, null);
    }

    /**
     * As {@link #awaitIterator(PyObject)}.
     *
     * @param complaint how the TypeError begins where it cannot be awaited, before the name of its class; null for
     *     {@code await} itself
     */
    public static PyObject awaitIterator(PyObject object, String complaint) {
        if (object instanceof CoroutineLike || object instanceof PyGenerator generator && generator.isCoroutine()) {
            return object;
        }
        PyObject method = Operators.boundSpecial(object, SpecialMethod.AWAIT);
        if (method == null) {
            if (complaint != null) {
                throw Errors.typeError(complaint + object.type().name());
            }
            throw Errors.typeError("object " + object.type().name() + " can't be used in 'await' expression");
        }
        return checkedIterator(method.call());
    }

    private static PyObject checkedIterator(PyObject iterator) {
        // PEP 492: an __await__ that answers a coroutine would hide an await that somebody forgot.
        if (iterator instanceof CoroutineLike) {
            throw Errors.typeError("__await__() returned a coroutine");
        }
        if (!(iterator instanceof AwaitIterator) && !Operators.has(iterator, SpecialMethod.NEXT)) {
            throw Errors.typeError("__await__() returned non-iterator of type '"
                    + iterator.type().name() + "'");
        }
        return iterator;
    }

    /** What {@code yield from object} drives. */
    public static PyObject yieldFromIterator(PyObject object, boolean inCoroutine) {
        if (object instanceof CoroutineLike) {
            if (!inCoroutine) {
                throw Errors.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            return object;
        }
        return object instanceof PyGenerator ? object : object.iterator();
    }

    /** What drives an iterator: the iterator itself where it is native. */
    public static AwaitIterator of(PyObject iterator) {
        return iterator instanceof AwaitIterator awaiting ? awaiting : new OfIterator(iterator);
    }

    /** What drives that which {@code await object} awaits. */
    public static AwaitIterator awaiting(PyObject object) {
        return of(awaitIterator(object));
    }

    /** Drives any iterator, as PEP 380 has it. */
    private static final class OfIterator implements AwaitIterator {
        private final PyObject iterator;
        private PyObject result;

        OfIterator(PyObject iterator) {
            this.iterator = iterator;
        }

        @Override
        public PyObject poll(PyObject sent, PyException thrown) {
            if (thrown != null && thrown.is(Exceptions.GENERATOR_EXIT)) {
                // PEP 380: closing is handed on as close(), not as throw(GeneratorExit), and then raised here as
                // well.
                PyObject close = iterator.findAttribute("close");
                if (close != null) {
                    close.call();
                }
                throw thrown;
            }
            PyObject method = thrown == null ? null : iterator.findAttribute("throw");
            // An iterator that knows no throw() has no say: the exception is raised at the yield from itself (PEP
            // 380).
            if (thrown != null && method == null) {
                throw thrown;
            }
            try {
                return method == null ? send(sent) : method.call(thrown.value);
            } catch (PyException e) {
                result = stopValue(e);
                return null;
            }
        }

        private PyObject send(PyObject sent) {
            // None goes to __next__, as plain iterators have no send() (PEP 380).
            if (sent != null && sent != PyNone.NONE) {
                return iterator.callMethod("send", sent);
            }
            if (iterator.type().isHeap()) {
                // Its StopIteration may carry the result.
                return Operators.has(iterator, SpecialMethod.NEXT)
                        ? iterator.callMethod("__next__")
                        : iterator.callMethod("send", PyNone.NONE);
            }
            PyObject yielded = iterator.next();
            if (yielded == null) {
                throw iterator.stopIteration();
            }
            return yielded;
        }

        @Override
        public PyObject result() {
            return result;
        }
    }

    /** The value of a StopIteration; any other exception goes on. */
    private static PyObject stopValue(PyException error) {
        if (!error.is(Exceptions.STOP_ITERATION)) {
            throw error;
        }
        PyBaseException stop = error.value;
        PyObject value = stop.findAttribute("value");
        return value == null ? PyNone.NONE : value;
    }
}
