package ouro.coroutine;

import ouro.object.PyException;
import ouro.object.PyObject;

/** A native iterator of an {@code __await__}: a future's, for one. */
public interface Awaiting {
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
}
