package ouro.loop;

import ouro.loop.context.PyContext;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.TypeBuilder;
import ouro.object.annotation.PyGenericAlias;

/** The methods and attributes of futures (Library Reference, asyncio Futures), those of the C implementation's too. */
final class FutureMethods {
    private FutureMethods() {}

    static void fill(TypeBuilder<PyFuture> t) {
        fillShared(t);
        t.method("set_result", "result, /", (self, value) -> {
            self.requirePending();
            self.finish(value);
            return PyNone.NONE;
        });
        t.method("set_exception", "exception, /", (self, value) -> {
            self.setException(value);
            return PyNone.NONE;
        });
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> PyGenericAlias.of(cls, a[0]));
    }

    /** What futures and tasks have each for themselves, as in CPython: the words of errors name the class. */
    static <F extends PyFuture> void fillShared(TypeBuilder<F> t) {
        t.method("result", PyFuture::resultOrRaise);
        t.method("exception", PyFuture::exceptionOrNone);
        t.method("done", self -> PyBool.of(self.isDone()));
        t.method("cancelled", self -> PyBool.of(self.isCancelled()));
        t.methodN("cancel", "msg=None", (self, a) -> PyBool.of(self.cancel(a[0])));
        t.methodN("add_done_callback", "fn, /, *, context=None", (self, a) -> {
            self.addDoneCallback(a[0], a[1] instanceof PyContext context ? context : null);
            return PyNone.NONE;
        });
        t.method("remove_done_callback", "fn, /", (self, function) -> PyInt.of(self.removeDoneCallback(function)));
        t.method("get_loop", self -> self.requireLoop().asPyObject());
        t.method("_make_cancelled_error", self -> self.makeCancelledError());
        t.attribute(
                "_asyncio_future_blocking",
                self -> PyBool.of(self.blocking),
                (self, value) -> initialized(self).blocking = settable(value).isTrue());
        t.attribute("_loop", self -> self.loop == null ? PyNone.NONE : self.loop.asPyObject());
        t.attribute("_state", self -> PyStr.of(initialized(self).state().name()));
        t.attribute("_result", self -> orNone(initialized(self).result()));
        t.attribute("_exception", self -> orNone(initialized(self).exceptionValue()));
        t.attribute(
                "_cancel_message",
                self -> orNone(self.cancelMessage()),
                (self, value) -> self.setCancelMessage(settable(value)));
        t.attribute("_log_traceback", self -> PyBool.of(self.isUnretrieved()), (self, value) -> {
            if (settable(value).isTrue()) {
                throw Errors.valueError("_log_traceback can only be set to False");
            }
            self.markRetrieved();
        });
        t.attribute(
                "_source_traceback",
                self -> self.origin() == null ? PyNone.NONE : self.origin().stack());
        t.attribute("_callbacks", PyFuture::callbackPairs);
        t.attribute("_asyncio_awaited_by", PyFuture::awaitedByList);
    }

    /** AttributeError for {@code del}, which arrives as null. */
    private static PyObject settable(PyObject value) {
        if (value == null) {
            throw Errors.attributeError("cannot delete attribute");
        }
        return value;
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }

    private static PyFuture initialized(PyFuture future) {
        future.requireLoop();
        return future;
    }
}
