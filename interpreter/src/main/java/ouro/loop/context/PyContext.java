package ouro.loop.context;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.ThreadState;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A mapping of context variables to values (PEP 567). Copying shares the arrays; setting replaces them. */
public final class PyContext extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "Context",
                    PyType.OBJECT,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.ITER)
            .in("_contextvars")
            .constructor((cls, arguments, keywords) -> {
                if (arguments.length > 0) {
                    throw Errors.typeError("Context() does not accept any arguments");
                }
                return new PyContext();
            })
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
        ThreadState thread = ThreadState.current();
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

    public void set(PyContextVar variable, PyObject value) {
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
        PyObject value = get(variable(key));
        if (value == null) {
            throw Errors.keyError(key);
        }
        return value;
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return get(variable(item)) != null;
    }

    /** The key as a variable; nothing else is a key. */
    static PyContextVar variable(PyObject key) {
        if (key instanceof PyContextVar variable) {
            return variable;
        }
        throw Errors.typeError("a ContextVar key was expected, got " + key.repr());
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyContext other) || comparison != RichComparison.EQ && comparison != RichComparison.NE) {
            return null;
        }
        return PyBool.of(isSame(other) == (comparison == RichComparison.EQ));
    }

    private boolean isSame(PyContext other) {
        if (variables.length != other.variables.length) {
            return false;
        }
        for (int i = 0; i < variables.length; i++) {
            PyObject value = other.get(variables[i]);
            if (value == null || !Operators.equal(values[i], value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected PyObject slotIterator() {
        return PyTuple.of((PyObject[]) variables.clone()).iterator();
    }
}
