package ouro.loop;

import ouro.loop.scripted.FutureLike;
import ouro.object.PyBaseException;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** A step of a task as a function, for loops and futures that a script has written itself. */
final class TaskStep extends PyObject {
    private static final PyType TYPE = PyType.declare("TaskStepMethWrapper", PyType.OBJECT, SpecialMethod.CALL)
            .in("_asyncio");
    private static final PyType WAKEUP_TYPE = PyType.declare(
                    "builtin_function_or_method", PyType.OBJECT, SpecialMethod.CALL)
            .populate(
                    TaskStep.class,
                    t -> t.attribute(
                            "__qualname__", self -> PyStr.of(self.task.type().qualifiedName() + ".task_wakeup")));

    final PyTask task;
    private final PyBaseException thrown;

    private TaskStep(PyType type, PyTask task, PyBaseException thrown) {
        super(type);
        this.task = task;
        this.thrown = thrown;
    }

    /** The next step, called without arguments; {@code thrown} is thrown in, null for nothing. */
    static TaskStep next(PyTask task, PyBaseException thrown) {
        return new TaskStep(TYPE, task, thrown);
    }

    /** The step once the future that the task waits for is done: called with that. */
    static TaskStep wakeup(PyTask task) {
        return new TaskStep(WAKEUP_TYPE, task, null);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        task.step(arguments.length == 0 ? thrown : failure(arguments[0]));
        return PyNone.NONE;
    }

    private static PyBaseException failure(PyObject done) {
        if (done instanceof PyFuture future) {
            return future.failure();
        }
        PyException failure = FutureLike.failureOf(done);
        return failure == null ? null : failure.value;
    }
}
