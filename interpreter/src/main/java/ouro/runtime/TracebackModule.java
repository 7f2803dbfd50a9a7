package ouro.runtime;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBaseException;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.introspection.PyFrame;

/** The module {@code _traceback}: what {@code traceback} has the interpreter's own printer do. */
final class TracebackModule {
    private TracebackModule() {}

    static PyModule create() {
        PyModule module = new PyModule("_traceback");
        ModuleBuilder m = new ModuleBuilder(module);
        m.function("format_chain", "exception, /", error -> PyStr.of(TracebackPrinter.format(exception(error), true)));
        m.function("format_only", "exception, /", error -> PyStr.of(TracebackPrinter.formatOnly(exception(error))));
        m.function(
                "format_frames",
                "traceback, /",
                traceback -> PyStr.of(TracebackPrinter.formatFrames((PyTraceback) traceback)));
        m.function("source_line", "frame, line, /", (frame, line) -> {
            String text = frame instanceof PyFrame known ? known.frame.code.sourceLine(line.indexClamped()) : null;
            return text == null ? PyNone.NONE : PyStr.of(text);
        });
        return module;
    }

    private static PyBaseException exception(PyObject value) {
        if (value instanceof PyBaseException exception) {
            return exception;
        }
        throw Errors.typeError("Exception expected for value, " + value.type().name() + " found");
    }
}
