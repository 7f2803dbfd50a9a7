package ouro.loop;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SpecialMethod;
import ouro.object.ThreadState;

/** A mapping of context variables to values (PEP 567). Copying shares the arrays; setting replaces them. */
public final class PyContext extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "Context",
                    PyType.OBJECT,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER)
            .in("_contextvars")
            .constructor((cls, arguments, keywords) -> new PyContext())
            .isFinal()
            .populate(PyContext.class, PyContextMethods::fill);

    private static final PyContextVar[] NO_VARIABLES = {};

    private PyContextVar[] variables = NO_VARIABLES;
    private PyObject[] values = NO_ARGUMENTS;
    private boolean entered;

    public PyContext() {
        super(TYPE);
    }

    /** The context of the running thread. */
    public static PyContext current() {
        ThreadState thread = ThreadState.current;
        if (thread.context == null) {
            thread.context = new PyContext();
        }
        return (PyContext) thread.context;
    }

    /** {@code copy_context()}. */
    public PyContext copy() {
        PyContext copy = new PyContext();
        copy.variables = variables;
        copy.values = values;
        return copy;
    }

    /** The value, or null. */
    public PyObject get(PyContextVar variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return values[i];
            }
        }
        return null;
    }

    void set(PyContextVar variable, PyObject value) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                values = values.clone();
                values[i] = value;
                return;
            }
        }
        variables = Arrays.copyOf(variables, variables.length + 1);
        values = Arrays.copyOf(values, values.length + 1);
        variables[variables.length - 1] = variable;
        values[values.length - 1] = value;
    }

    void unset(PyContextVar variable) {
        int kept = 0;
        PyContextVar[] newVariables = new PyContextVar[variables.length];
        PyObject[] newValues = new PyObject[values.length];
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] != variable) {
                newVariables[kept] = variables[i];
                newValues[kept++] = values[i];
            }
        }
        variables = Arrays.copyOf(newVariables, kept);
        values = Arrays.copyOf(newValues, kept);
    }

    PyContextVar[] variables() {
        return variables;
    }

    /** Whether {@code run} is under way in it. */
    boolean isEntered() {
        return entered;
    }

    void setEntered(boolean isEntered) {
        entered = isEntered;
    }

    @Override
    protected int slotLength() {
        return variables.length;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        PyObject value = key instanceof PyContextVar variable ? get(variable) : null;
        if (value == null) {
            throw Errors.keyError(key);
        }
        return value;
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return item instanceof PyContextVar variable && get(variable) != null;
    }

    @Override
    protected PyObject slotIterator() {
        return PyTuple.of((PyObject[]) variables.clone()).iterator();
    }
}
