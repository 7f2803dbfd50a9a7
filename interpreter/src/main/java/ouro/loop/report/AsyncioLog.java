package ouro.loop.report;

import ouro.object.ErrorReporter;
import ouro.object.Iterables;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;

/** What the loop has to say: to the log named {@code asyncio} where the script has one, to stderr otherwise. */
public final class AsyncioLog {
    private AsyncioLog() {}

    /**
     * The default exception handler.
     *
     * @param given the details by name, a dict; what scripts give instead fails as it does where they are looked at
     */
    public static void write(PyObject given) {
        given.getAttribute("get");
        PyDict details = given instanceof PyDict dict ? dict : (PyDict) PyDict.TYPE.call(given);
        PyObject message = details.get("message");
        PyObject exception = details.get("exception");
        if (exception != null && exception != PyNone.NONE && !(exception instanceof PyBaseException)) {
            exception.getAttribute("__traceback__");
        }
        StringBuilder text = new StringBuilder(
                message == null || !message.isTrue() ? "Unhandled exception in event loop" : line(message));
        PyObject keys = SessionState.current().builtins.get("sorted").call(details);
        for (PyObject key : Iterables.toArray(keys)) {
            String name = key.str();
            if (!name.equals("message") && !name.equals("exception")) {
                text.append('\n').append(name).append(": ").append(valueText(name, details.get(key)));
            }
        }
        log("error", text.toString(), exception instanceof PyBaseException error ? error : null);
    }

    private static String line(PyObject message) {
        return PyStr.of("\n")
                .callMethod("join", PyList.of(new PyObject[] {message}))
                .str();
    }

    private static String valueText(String key, PyObject value) {
        return switch (key) {
            case "source_traceback" -> "Object created at (most recent call last):\n" + stackText(value);
            case "handle_traceback" -> "Handle created at (most recent call last):\n" + stackText(value);
            default -> value.repr();
        };
    }

    private static String stackText(PyObject stack) {
        PyObject lines = SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("traceback"))
                .callMethod("format_list", stack);
        return PyStr.of("").callMethod("join", lines).str().stripTrailing();
    }

    /**
     * Tells the log.
     *
     * @param level a method of the logger: {@code warning} or {@code error}
     * @param exception what led to it, or null
     */
    public static void log(String level, String message, PyBaseException exception) {
        PyObject logging = SessionState.current().modules.get("logging");
        if (logging == null) {
            ErrorReporter reporter = SessionState.current().reporter;
            reporter.write(message + "\n" + (exception == null ? "" : reporter.format(exception)));
            return;
        }
        PyObject logger = logging.callMethod("getLogger", PyStr.of("asyncio"));
        logger.getAttribute(level)
                .call(
                        new PyObject[] {PyStr.of(message), exception == null ? PyBool.FALSE : exception},
                        new String[] {"exc_info"});
    }
}
