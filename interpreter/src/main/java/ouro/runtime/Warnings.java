package ouro.runtime;

import ouro.coroutine.PyCoroutine;
import ouro.object.Code;
import ouro.object.Environment;
import ouro.object.Frame;
import ouro.object.Located;
import ouro.object.ThreadState;

/** Warnings that the interpreter itself gives. */
final class Warnings {
    private Warnings() {}

    /** Says that a coroutine was dropped before it ran. */
    static void neverAwaited(Interpreter interpreter, PyCoroutine coroutine) {
        String message = "coroutine '" + coroutine.qualifiedName() + "' was never awaited";
        Frame frame = ThreadState.current.frame;
        String where = frame == null ? "sys:1" : frame.code.fileName + ":" + frame.line();
        StringBuilder text = new StringBuilder(where)
                .append(": RuntimeWarning: ")
                .append(message)
                .append('\n');
        Located at = frame == null ? null : frame.at;
        if (at != null) {
            Code code = frame.code;
            String line = code.sourceLine(at.line());
            if (line != null) {
                text.append("  ").append(line.strip()).append('\n');
            }
        }
        text.append("RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
        if (Environment.modules.get("sys") != null) {
            interpreter.writeError(text.toString());
        }
    }
}
