package ouro.loop;

import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyObject;

/** What the default exception handler says, on stderr as logging's last resort would. */
public final class ErrorReport {
    /** Writes text to the script's stderr; set by the runtime. */
    public static Consumer<String> writer = text -> {};

    /** Formats an exception with its traceback; set by the runtime. */
    public static Function<PyBaseException, String> formatter = PyBaseException::repr;

    private ErrorReport() {}

    static void write(PyDict details) {
        PyObject message = details.get("message");
        StringBuilder text = new StringBuilder(message == null ? "Unhandled exception in event loop" : message.str());
        TreeSet<String> keys = new TreeSet<>();
        for (int entry = details.firstEntry(); entry >= 0; entry = details.nextEntry(entry)) {
            keys.add(details.keyAt(entry).str());
        }
        keys.remove("message");
        keys.remove("exception");
        for (String key : keys) {
            text.append('\n').append(key).append(": ").append(details.get(key).repr());
        }
        text.append('\n');
        if (details.get("exception") instanceof PyBaseException exception) {
            text.append(formatter.apply(exception));
        }
        writer.accept(text.toString());
    }
}
