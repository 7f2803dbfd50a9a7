package ouro.loop.context;

import java.util.Arrays;
import ouro.object.ArgumentChecks;
import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;

/** The methods of contexts. */
final class PyContextMethods {
    private PyContextMethods() {}

    static void fill(TypeBuilder<PyContext> t) {
        t.methodN("run", "*args, **kwargs", PyContextMethods::run);
        t.method("copy", PyContext::copy);
        t.method("get", "key, default=None, /", (self, key, otherwise) -> {
            PyObject value = self.get(PyContext.variable(key));
            return value == null ? otherwise : value;
        });
        t.method("keys", self -> PyTuple.of((PyObject[]) self.variables().clone()));
        t.method("items", self -> {
            PyContextVar[] variables = self.variables();
            PyObject[] items = new PyObject[variables.length];
            for (int i = 0; i < items.length; i++) {
                items[i] = PyTuple.of(variables[i], self.get(variables[i]));
            }
            return PyTuple.of(items);
        });
        t.method("values", self -> {
            PyContextVar[] variables = self.variables();
            PyObject[] values = new PyObject[variables.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = self.get(variables[i]);
            }
            return PyTuple.of(values);
        });
    }

    private static PyObject run(PyContext self, PyObject[] a) {
        PyObject[] given = ((PyTuple) a[0]).items();
        if (given.length == 0) {
            throw Errors.typeError("run() missing 1 required positional argument");
        }
        if (self.isEntered()) {
            throw Errors.runtimeError("cannot enter context: " + self.repr() + " is already entered");
        }
        ThreadState thread = ThreadState.current();
        Object before = thread.context;
        thread.context = self;
        self.setEntered(true);
        try {
            return ArgumentChecks.call(given[0], Arrays.copyOfRange(given, 1, given.length), (PyDict) a[1]);
        } finally {
            self.setEntered(false);
            ThreadState.current().context = before;
        }
    }
}
