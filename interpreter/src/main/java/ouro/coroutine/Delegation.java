package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.protocol.SpecialMethod;

/** Drives whatever {@code yield from} or {@code await} delegates to (PEP 380), native or not. */
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
        if (object instanceof PyCoroutine
                || object instanceof NativeCoroutine
                || object instanceof PyGenerator generator && generator.isCoroutine()) {
            return object;
        }
        PyObject method = Operators.boundSpecial(object, SpecialMethod.AWAIT);
        if (method == null) {
            if (complaint != null) {
                throw Errors.typeError(complaint + object.type().name());
            }
            throw Errors.typeError("object " + object.type().name() + " can't be used in 'await' expression");
        }
        PyObject iterator = method.call();
        if (iterator instanceof Awaiting) {
            return iterator;
        }
        if (iterator instanceof PyCoroutine) {
            throw Errors.typeError("__await__() returned a coroutine");
        }
        if (!Operators.has(iterator, SpecialMethod.NEXT)) {
            throw Errors.typeError("__await__() returned non-iterator of type '"
                    + iterator.type().name() + "'");
        }
        return iterator;
    }

    /** What {@code yield from object} drives. */
    public static PyObject yieldFromIterator(PyObject object, boolean inCoroutine) {
        if (object instanceof PyCoroutine || object instanceof NativeCoroutine) {
            if (!inCoroutine) {
                throw Errors.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            return object instanceof PyCoroutine coroutine ? new CoroutineWrapper(coroutine) : object;
        }
        if (object instanceof PyGenerator) {
            return object;
        }
        return object.iterator();
    }

    /**
     * Goes on with the iterator.
     *
     * @return what it yielded; null when it is over, with the result stored in {@code result[0]}
     */
    public static PyObject proceed(PyObject iterator, PyObject sent, PyException thrown, Result result) {
        if (iterator instanceof Awaiting awaiting) {
            PyObject yielded = awaiting.poll(sent, thrown);
            if (yielded == null) {
                result.value = awaiting.result();
            }
            return yielded;
        }
        if (thrown != null) {
            return proceedWith(iterator, thrown, result);
        }
        try {
            PyObject yielded;
            if (sent == null || sent == PyNone.NONE) {
                if (iterator.type().isHeap()) {
                    // Its StopIteration may carry the result.
                    return Operators.has(iterator, SpecialMethod.NEXT)
                            ? iterator.callMethod("__next__")
                            : iterator.callMethod("send", PyNone.NONE);
                }
                yielded = iterator.next();
                if (yielded == null) {
                    result.value = stopValue(iterator.stopIteration());
                }
                return yielded;
            }
            return iterator.callMethod("send", sent);
        } catch (PyException e) {
            result.value = stopValue(e);
            return null;
        }
    }

    private static PyObject proceedWith(PyObject iterator, PyException thrown, Result result) {
        if (thrown.is(Exceptions.GENERATOR_EXIT)) {
            PyObject close = iterator.findAttribute("close");
            if (close != null) {
                close.call();
            }
            throw thrown;
        }
        PyObject method = iterator.findAttribute("throw");
        if (method == null) {
            throw thrown;
        }
        try {
            return method.call(thrown.value);
        } catch (PyException e) {
            result.value = stopValue(e);
            return null;
        }
    }

    /** The value of a StopIteration; any other exception goes on. */
    static PyObject stopValue(PyException error) {
        if (!error.is(Exceptions.STOP_ITERATION)) {
            throw error;
        }
        PyBaseException stop = error.value;
        PyObject value = stop.findAttribute("value");
        return value == null ? PyNone.NONE : value;
    }

    /** Where {@link #proceed} leaves a result. */
    public static final class Result {
        public PyObject value;
    }
}
