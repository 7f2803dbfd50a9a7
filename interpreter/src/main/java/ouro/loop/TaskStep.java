package ouro.loop;

import ouro.object.PyBaseException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** A step of a task as a callable, for loops that a script has written itself. */
final class TaskStep extends PyObject {
    static final PyType TYPE = PyType.declare("TaskStepMethWrapper", PyType.OBJECT, SpecialMethod.CALL)
            .in("_asyncio");

    private final PyTask task;
    private final PyBaseException thrown;

    TaskStep(PyTask task, PyBaseException thrown) {
        super(TYPE);
        this.task = task;
        this.thrown = thrown;
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        task.step(thrown);
        return PyNone.NONE;
    }
}
