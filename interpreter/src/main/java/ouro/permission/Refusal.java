package ouro.permission;

import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.exception.OSErrors;

/** The exceptions that tell a script what it may not do, with a note on who could let it. */
final class Refusal {
    private static final int NO_PERMISSION = 1;
    private static final int ACCESS_DENIED = 13;
    private static final int QUOTA_EXCEEDED = 122;

    private Refusal() {}

    /**
     * {@code PermissionError: [Errno 13] Permission denied}.
     *
     * @param subject the file as the script named it; null for what is none
     */
    static PyException denied(PyObject subject, String note) {
        PyInt number = PyInt.of(ACCESS_DENIED);
        PyStr text = PyStr.of("Permission denied");
        return noted(
                subject == null
                        ? Errors.raise(OSErrors.OS_ERROR, number, text)
                        : Errors.raise(OSErrors.OS_ERROR, number, text, subject),
                note);
    }

    /** {@code PermissionError: [Errno 1] Operation not permitted}, as of signals. */
    static PyException notPermitted(String note) {
        return noted(
                Errors.raise(OSErrors.OS_ERROR, PyInt.of(NO_PERMISSION), PyStr.of("Operation not permitted")), note);
    }

    /** {@code OSError: [Errno 122] Disk quota exceeded}. */
    static PyException quotaExceeded() {
        return Errors.raise(OSErrors.OS_ERROR, PyInt.of(QUOTA_EXCEEDED), PyStr.of("Disk quota exceeded"));
    }

    static PyException noted(PyException exception, String note) {
        exception.value.callMethod("add_note", PyStr.of(note));
        return exception;
    }

    /** The note for what a flag would permit. */
    static String flag(String flag) {
        return "the sandbox refuses this: " + flag + " permits it";
    }

    /** The note for what a flag takes away. */
    static String deniedBy(String flag) {
        return flag + " refuses this";
    }
}
