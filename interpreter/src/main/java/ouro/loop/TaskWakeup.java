package ouro.loop;

import ouro.loop.scripted.ForeignFuture;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** What goes on with a task once the future it waits for is done, for loops that a script has written itself. */
final class TaskWakeup extends PyObject {
    static final PyType TYPE = PyType.declare("builtin_function_or_method", PyType.OBJECT, SpecialMethod.CALL)
            .populate(
                    TaskWakeup.class,
                    t -> t.attribute(
                            "__qualname__", self -> PyStr.of(self.task.type().qualifiedName() + ".task_wakeup")));

    private final PyTask task;

    TaskWakeup(PyTask task) {
        super(TYPE);
        this.task = task;
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        if (arguments[0] instanceof PyFuture done) {
            task.wake(done);
        } else {
            PyException failure = ForeignFuture.failureOf(arguments[0]);
            task.step(failure == null ? null : failure.value);
        }
        return PyNone.NONE;
    }
}
