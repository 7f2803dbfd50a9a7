package ouro.object;

/** Warns of what is deprecated, through the module {@code warnings}: filters decide what comes of it. */
public final class Deprecation {
    private Deprecation() {}

    /** Gives a DeprecationWarning for the line that is running. */
    public static void warn(String message) {
        PyObject hook = SessionState.current().builtins.get("__import__");
        if (hook != null) {
            hook.call(PyStr.of("warnings")).callMethod("warn", PyStr.of(message), Exceptions.DEPRECATION_WARNING);
        }
    }
}
