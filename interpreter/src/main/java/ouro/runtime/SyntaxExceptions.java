package ouro.runtime;

import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.exception.SyntaxErrorValue;
import ouro.syntax.PythonSyntaxError;

/** Turns the parser's errors into Python exceptions. */
public final class SyntaxExceptions {
    private SyntaxExceptions() {}

    public static PyException toPython(PythonSyntaxError error) {
        PyType type =
                switch (error.kind()) {
                    case SYNTAX -> SyntaxErrorValue.SYNTAX_ERROR;
                    case INDENTATION -> SyntaxErrorValue.INDENTATION_ERROR;
                    case TAB -> SyntaxErrorValue.TAB_ERROR;
                };
        if (error.line() == PythonSyntaxError.UNKNOWN) {
            return Errors.raise(type, error.getMessage());
        }
        PyObject details = PyTuple.of(
                PyStr.of(error.file()),
                PyInt.of(error.line()),
                PyInt.of(error.column() + 1),
                error.sourceLine() == null ? PyNone.NONE : PyStr.of(error.sourceLine()),
                known(error.endLine(), 0),
                known(error.endColumn(), 1));
        return Errors.raise(type, PyStr.of(error.getMessage()), details);
    }

    private static PyObject known(int place, int shift) {
        return place == PythonSyntaxError.UNKNOWN ? PyNone.NONE : PyInt.of(place + shift);
    }
}
