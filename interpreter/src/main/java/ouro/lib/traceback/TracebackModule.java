package ouro.lib.traceback;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBaseException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.introspection.PyFrame;

/** The module {@code _traceback}: what {@code traceback} has the interpreter's own printer do. */
public final class TracebackModule {
    private TracebackModule() {}

    public static void populate(ModuleBuilder m) {
        TracebackFormat format = TracebackFormat.LOCAL.get();
        m.function("format_chain", "exception, /", error -> PyStr.of(format.chain(exception(error))));
        m.function("format_only", "exception, /", error -> PyStr.of(format.message(exception(error))));
        m.function("format_frames", "traceback, /", traceback -> PyStr.of(format.frames((PyTraceback) traceback)));
        m.function("source_line", "frame, line, /", (frame, line) -> {
            String text = frame instanceof PyFrame known ? known.frame.code.sourceLine(line.indexClamped()) : null;
            return text == null ? PyNone.NONE : PyStr.of(text);
        });
    }

    private static PyBaseException exception(PyObject value) {
        if (value instanceof PyBaseException exception) {
            return exception;
        }
        throw Errors.typeError("Exception expected for value, " + value.type().name() + " found");
    }
}
