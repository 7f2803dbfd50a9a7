package ouro.loop;

import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/**
 * Where a handle, a future or a task was made, as the debug mode remembers it.
 *
 * @param place {@code file:line}; null outside of script code
 * @param stack as {@code traceback.extract_stack()} gives it
 */
record SourceTraceback(String place, PyObject stack) {
    /** That of what runs. */
    static SourceTraceback capture() {
        Frame frame = ThreadState.current().frame;
        PyObject stack = SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("traceback"))
                .callMethod("extract_stack");
        return new SourceTraceback(frame == null ? null : frame.code.fileName + ":" + frame.line(), stack);
    }

    /** What reprs end with. */
    static String text(SourceTraceback origin) {
        return origin == null || origin.place == null ? "" : " created at " + origin.place;
    }

    /** Adds the stack to the details of an error, where it is known. */
    static void addTo(SourceTraceback origin, PyDict details) {
        if (origin != null) {
            details.put("source_traceback", origin.stack);
        }
    }
}
