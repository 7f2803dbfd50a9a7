package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyType;

/** The exceptions of the module. */
final class PickleErrors {
    static final PyType PICKLE_ERROR =
            PyType.declare("PickleError", Exceptions.EXCEPTION).in("_pickle");
    static final PyType PICKLING_ERROR =
            PyType.declare("PicklingError", PICKLE_ERROR).in("_pickle");
    static final PyType UNPICKLING_ERROR =
            PyType.declare("UnpicklingError", PICKLE_ERROR).in("_pickle");

    private PickleErrors() {}

    static PyException pickling(String message) {
        return Errors.raise(PICKLING_ERROR, message);
    }

    static PyException unpickling(String message) {
        return Errors.raise(UNPICKLING_ERROR, message);
    }
}
