package ouro.loop.report;

import java.util.TreeSet;
import ouro.object.ErrorReporter;
import ouro.object.PyBaseException;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;

/** What the loop has to say: to the log named {@code asyncio} where the script has one, to stderr otherwise. */
public final class ErrorReport {
    private ErrorReport() {}

    /** The default exception handler. */
    public static void write(PyDict details) {
        PyObject message = details.get("message");
        StringBuilder text = new StringBuilder(
                message == null || !message.isTrue() ? "Unhandled exception in event loop" : message.str());
        TreeSet<String> keys = new TreeSet<>();
        for (int entry = details.firstEntry(); entry >= 0; entry = details.nextEntry(entry)) {
            keys.add(details.keyAt(entry).str());
        }
        keys.remove("message");
        keys.remove("exception");
        for (String key : keys) {
            text.append('\n').append(key).append(": ").append(valueText(key, details.get(key)));
        }
        log("error", text.toString(), details.get("exception") instanceof PyBaseException error ? error : null);
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
