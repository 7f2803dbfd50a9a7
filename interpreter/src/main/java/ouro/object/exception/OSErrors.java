package ouro.object.exception;

import java.util.List;
import ouro.object.Exceptions;
import ouro.object.PyType;

/** OSError and its subclasses (Library Reference, OS exceptions; PEP 3151). */
public final class OSErrors {
    public static final PyType OS_ERROR = PyType.declare("OSError", Exceptions.EXCEPTION)
            .constructor(OSErrorValue::construct)
            .populate(OSErrorValue.class, OSErrorValue::fill);
    public static final PyType BLOCKING_IO_ERROR = PyType.declare("BlockingIOError", OS_ERROR);
    public static final PyType CHILD_PROCESS_ERROR = PyType.declare("ChildProcessError", OS_ERROR);
    public static final PyType CONNECTION_ERROR = PyType.declare("ConnectionError", OS_ERROR);
    public static final PyType BROKEN_PIPE_ERROR = PyType.declare("BrokenPipeError", CONNECTION_ERROR);
    public static final PyType CONNECTION_ABORTED_ERROR = PyType.declare("ConnectionAbortedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_REFUSED_ERROR = PyType.declare("ConnectionRefusedError", CONNECTION_ERROR);
    public static final PyType CONNECTION_RESET_ERROR = PyType.declare("ConnectionResetError", CONNECTION_ERROR);
    public static final PyType FILE_EXISTS_ERROR = PyType.declare("FileExistsError", OS_ERROR);
    public static final PyType FILE_NOT_FOUND_ERROR = PyType.declare("FileNotFoundError", OS_ERROR);
    public static final PyType INTERRUPTED_ERROR = PyType.declare("InterruptedError", OS_ERROR);
    public static final PyType IS_A_DIRECTORY_ERROR = PyType.declare("IsADirectoryError", OS_ERROR);
    public static final PyType NOT_A_DIRECTORY_ERROR = PyType.declare("NotADirectoryError", OS_ERROR);
    public static final PyType PERMISSION_ERROR = PyType.declare("PermissionError", OS_ERROR);
    public static final PyType PROCESS_LOOKUP_ERROR = PyType.declare("ProcessLookupError", OS_ERROR);
    public static final PyType TIMEOUT_ERROR = PyType.declare("TimeoutError", OS_ERROR);

    private OSErrors() {}

    /** All of them, for the built-in namespace. */
    public static List<PyType> all() {
        return List.of(
                OS_ERROR,
                BLOCKING_IO_ERROR,
                CHILD_PROCESS_ERROR,
                CONNECTION_ERROR,
                BROKEN_PIPE_ERROR,
                CONNECTION_ABORTED_ERROR,
                CONNECTION_REFUSED_ERROR,
                CONNECTION_RESET_ERROR,
                FILE_EXISTS_ERROR,
                FILE_NOT_FOUND_ERROR,
                INTERRUPTED_ERROR,
                IS_A_DIRECTORY_ERROR,
                NOT_A_DIRECTORY_ERROR,
                PERMISSION_ERROR,
                PROCESS_LOOKUP_ERROR,
                TIMEOUT_ERROR);
    }
}
