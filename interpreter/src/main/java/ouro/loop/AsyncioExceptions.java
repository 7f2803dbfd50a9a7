package ouro.loop;

import ouro.object.Exceptions;
import ouro.object.PyType;

/** The exceptions of asyncio that the loop itself raises. */
public final class AsyncioExceptions {
    public static final PyType CANCELLED_ERROR =
            PyType.declare("CancelledError", Exceptions.BASE_EXCEPTION).in("asyncio.exceptions");
    public static final PyType INVALID_STATE_ERROR =
            PyType.declare("InvalidStateError", Exceptions.EXCEPTION).in("asyncio.exceptions");

    public static final PyType QUEUE_EMPTY =
            PyType.declare("QueueEmpty", Exceptions.EXCEPTION).in("asyncio.queues");
    public static final PyType QUEUE_FULL =
            PyType.declare("QueueFull", Exceptions.EXCEPTION).in("asyncio.queues");

    private AsyncioExceptions() {}
}
