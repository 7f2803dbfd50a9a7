package ouro.coroutine;

import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** What {@code coroutine.__await__()} gives: an iterator over the coroutine. */
final class CoroutineWrapper extends AwaitIteratorObject {
    private static final PyType TYPE = PyType.declare(
                    "coroutine_wrapper", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .isFinal()
            .populate(CoroutineWrapper.class, CoroutineWrapper::fill);

    private final CoroutineLike coroutine;

    CoroutineWrapper(CoroutineLike coroutine) {
        super(TYPE);
        this.coroutine = coroutine;
    }

    private static void fill(TypeBuilder<CoroutineWrapper> t) {
        t.method("send", "value, /", (self, value) -> self.pollOrStop(value, null));
        t.method(
                "throw",
                "type, value=None, traceback=None, /",
                (self, type, value, traceback) -> self.pollOrStop(null, Suspendable.toThrow(type, value)));
        t.action("close", self -> self.coroutine.close());
    }

    @Override
    public PyObject poll(PyObject sent, PyException thrown) {
        return coroutine.poll(sent, thrown);
    }

    @Override
    public PyObject result() {
        return coroutine.result();
    }
}
