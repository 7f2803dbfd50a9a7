package ouro.coroutine;

import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.TypeBuilder;
import ouro.object.introspection.PyCode;
import ouro.object.introspection.PyFrame;

/** The methods and attributes of generators, coroutines and asynchronous generators. */
final class SuspendableMethods {
    private SuspendableMethods() {}

    private static <S extends Suspendable> void fillAll(TypeBuilder<S> t, String prefix) {
        t.attribute("__name__", self -> PyStr.of(self.name()), (self, value) -> self.setName(text(value, "__name__")));
        t.attribute(
                "__qualname__",
                self -> PyStr.of(self.qualifiedName()),
                (self, value) -> self.setQualifiedName(text(value, "__qualname__")));
        t.attribute(prefix + "_frame", self -> self.frame() == null ? PyNone.NONE : PyFrame.of(self.frame()));
        t.attribute(prefix + "_code", self -> PyCode.of(self.code()));
    }

    /** What an await waits for: another frame, or the future at the end of the chain. */
    private static PyObject awaited(AsyncSuspendable self) {
        if (self.awaited() != null) {
            return self.awaited();
        }
        boolean waits = !self.hasEnded() && self.isStarted() && !self.isRunning() && self.isAwaiting();
        PyObject future = waits ? self.frame().yielded : null;
        return future == null ? PyNone.NONE : future;
    }

    private static String text(PyObject value, String name) {
        if (value instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(name + " must be set to a string object");
    }

    static void fillGenerator(TypeBuilder<PyGenerator> t) {
        fillAll(t, "gi");
        t.attribute("gi_running", self -> PyBool.of(self.isRunning()));
        t.method("send", "value, /", PyGenerator::send);
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.throwIn(type, value));
        t.method("close", self -> {
            self.close();
            return PyNone.NONE;
        });
        t.attribute("gi_yieldfrom", self -> {
            PyObject delegate = self.delegate();
            return delegate == null ? PyNone.NONE : delegate;
        });
        t.attribute("gi_suspended", self -> PyBool.of(self.isSuspended()));
    }

    static void fillCoroutine(TypeBuilder<PyCoroutine> t) {
        fillAll(t, "cr");
        t.attribute("cr_running", self -> PyBool.of(self.isRunning()));
        t.method("send", "value, /", PyCoroutine::send);
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.throwIn(type, value));
        t.method("close", self -> {
            self.close();
            return PyNone.NONE;
        });
        t.attribute("cr_await", self -> awaited(self));
        t.attribute("cr_origin", self -> CoroutineOrigins.current().of(self));
        t.attribute("cr_suspended", self -> PyBool.of(self.isSuspended()));
    }

    static void fillAsyncGenerator(TypeBuilder<PyAsyncGenerator> t) {
        fillAll(t, "ag");
        t.attribute("ag_running", self -> PyBool.of(self.isStepping()));
        t.method("asend", "value, /", PyAsyncGenerator::send);
        t.method(
                "athrow",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.throwIn(type, value));
        t.method("aclose", PyAsyncGenerator::close);
        t.attribute("ag_await", self -> self.isStepping() ? awaited(self) : PyNone.NONE);
    }

    static void fillStep(TypeBuilder<AsyncGeneratorStep> t) {
        t.method("send", "value, /", AsyncGeneratorStep::send);
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.throwIn(type, value));
        t.action("close", AsyncGeneratorStep::close);
    }
}
