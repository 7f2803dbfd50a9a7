package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;

/** What an {@code await}, a {@code yield from} or a task drives: coroutines, futures' iterators and the like. */
public interface AwaitIterator {
    /**
     * Starts or goes on.
     *
     * @param sent what the driver sent; None or null at first
     * @param thrown raised at the await instead, or null
     * @return what the driver gets, or null when it is over: then see {@link #result}
     */
    PyObject poll(PyObject sent, PyException thrown);

    /** What the await expression gives, once {@link #poll} has answered null. */
    PyObject result();

    /** As {@link #poll}, for a script that drives it by {@code send} or {@code throw}: its end is a StopIteration. */
    default PyObject pollOrStop(PyObject sent, PyException thrown) {
        PyObject yielded = poll(sent, thrown);
        if (yielded == null) {
            throw stopIteration(result());
        }
        return yielded;
    }

    /** The StopIteration that carries a result. */
    static PyException stopIteration(PyObject result) {
        return result == null || result == PyNone.NONE
                ? Errors.raise(Exceptions.STOP_ITERATION)
                : Errors.raise(Exceptions.STOP_ITERATION, result);
    }
}
