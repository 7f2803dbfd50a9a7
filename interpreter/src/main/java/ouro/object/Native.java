package ouro.object;

/** The shapes of native functions and methods: by number of bound arguments, so that calls need no array. */
public final class Native {
    private Native() {}

    @FunctionalInterface
    public interface Function0 {
        PyObject call();
    }

    @FunctionalInterface
    public interface Function1 {
        PyObject call(PyObject a);
    }

    @FunctionalInterface
    public interface Function2 {
        PyObject call(PyObject a, PyObject b);
    }

    @FunctionalInterface
    public interface Function3 {
        PyObject call(PyObject a, PyObject b, PyObject c);
    }

    /** All arguments in an array, by the places of the signature. */
    @FunctionalInterface
    public interface FunctionN {
        PyObject call(PyObject[] arguments);
    }

    @FunctionalInterface
    public interface Method0<S extends PyObject> {
        PyObject call(S self);
    }

    @FunctionalInterface
    public interface Method1<S extends PyObject> {
        PyObject call(S self, PyObject a);
    }

    @FunctionalInterface
    public interface Method2<S extends PyObject> {
        PyObject call(S self, PyObject a, PyObject b);
    }

    @FunctionalInterface
    public interface Method3<S extends PyObject> {
        PyObject call(S self, PyObject a, PyObject b, PyObject c);
    }

    /** The arguments behind {@code self} in an array, by the places of the signature. */
    @FunctionalInterface
    public interface MethodN<S extends PyObject> {
        PyObject call(S self, PyObject[] arguments);
    }

    /** A method that answers None. */
    @FunctionalInterface
    public interface Action0<S extends PyObject> {
        void run(S self);
    }

    @FunctionalInterface
    public interface Action1<S extends PyObject> {
        void run(S self, PyObject a);
    }

    @FunctionalInterface
    public interface Action2<S extends PyObject> {
        void run(S self, PyObject a, PyObject b);
    }

    @FunctionalInterface
    public interface Setter<S extends PyObject> {
        /** Stores the value; null deletes the attribute. */
        void set(S self, PyObject value);
    }
}
