package ouro.object;

/** Makes exceptions for native code to throw: {@code throw Errors.typeError("…")}. */
public final class Errors {
    private Errors() {}

    /** An exception of any class with one message. */
    public static PyException raise(PyType type, String message) {
        return raise(type, PyStr.of(message));
    }

    /** An exception of any class with these arguments, made as {@code type(*arguments)} would. */
    public static PyException raise(PyType type, PyObject... arguments) {
        PyObject made = type.call(arguments, null);
        if (made instanceof PyBaseException exception) {
            return new PyException(exception);
        }
        // A class of the script's may make what it likes.
        return typeError("calling " + type.repr() + " should have returned an instance of BaseException, not "
                + made.type().name());
    }

    public static PyException typeError(String message) {
        return raise(Exceptions.TYPE_ERROR, message);
    }

    public static PyException valueError(String message) {
        return raise(Exceptions.VALUE_ERROR, message);
    }

    public static PyException runtimeError(String message) {
        return raise(Exceptions.RUNTIME_ERROR, message);
    }

    public static PyException indexError(String message) {
        return raise(Exceptions.INDEX_ERROR, message);
    }

    public static PyException keyError(PyObject key) {
        return raise(Exceptions.KEY_ERROR, key);
    }

    public static PyException overflowError(String message) {
        return raise(Exceptions.OVERFLOW_ERROR, message);
    }

    public static PyException zeroDivision(String message) {
        return raise(Exceptions.ZERO_DIVISION_ERROR, message);
    }

    public static PyException nameError(String name) {
        PyException error = raise(Exceptions.NAME_ERROR, "name '" + name + "' is not defined");
        ((FieldException) error.value).set(0, PyStr.of(name));
        return error;
    }

    public static PyException recursionError() {
        return raise(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    /** What a script sees where Java's stack or memory is at its end. */
    public static PyException exhausted(VirtualMachineError e) {
        return e instanceof StackOverflowError ? recursionError() : raise(Exceptions.MEMORY_ERROR);
    }

    public static PyException attributeError(String message) {
        return raise(Exceptions.ATTRIBUTE_ERROR, message);
    }

    /** An AttributeError that knows what was asked of what, for suggestions. */
    public static PyException attributeError(PyObject object, String name, String message) {
        PyException error = raise(Exceptions.ATTRIBUTE_ERROR, message);
        FieldException value = (FieldException) error.value;
        value.set(0, PyStr.of(name));
        value.set(1, object);
        return error;
    }
}
