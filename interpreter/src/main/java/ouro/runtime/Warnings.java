package ouro.runtime;

import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Position;

/** Warnings that the interpreter itself gives, through the module {@code warnings}: its filters decide what comes of them. */
final class Warnings {
    private Warnings() {}

    /** Warns of dubious source text; where the filters make an error of it, it is a SyntaxError. */
    static void syntax(Interpreter interpreter, String message, SourceFile source, Position at) {
        if (!ofSource(interpreter, Exceptions.SYNTAX_WARNING, message, source, at)) {
            throw PythonSyntaxError.afterParsing(message, source, at);
        }
    }

    /** Warns of a literal. */
    static void literal(Interpreter interpreter, boolean deprecation, String message, SourceFile source, Position at) {
        PyType category = deprecation ? Exceptions.DEPRECATION_WARNING : Exceptions.SYNTAX_WARNING;
        if (!ofSource(interpreter, category, message, source, at)) {
            throw PythonSyntaxError.inText(message, source, at);
        }
    }

    /** Whether filters may show a DeprecationWarning of source text: those that are there from the start do not. */
    static boolean deprecationsShow() {
        return SessionState.current().modules.get("warnings") != null
                || SessionState.current()
                        .modules
                        .get("sys")
                        .getAttribute("warnoptions")
                        .isTrue();
    }

    /** Whether the filters leave it a warning; false where they make an error of it. */
    private static boolean ofSource(
            Interpreter interpreter, PyType category, String message, SourceFile source, Position at) {
        PyObject warnings = interpreter.imports().find("warnings");
        try {
            warnings.callMethod(
                    "warn_explicit", PyStr.of(message), category, PyStr.of(source.name()), PyInt.of(at.line()));
            return true;
        } catch (PyException e) {
            if (e.is(category)) {
                return false;
            }
            throw e;
        }
    }

    /** Says that a coroutine was dropped before it ran. */
    static void neverAwaited(Interpreter interpreter, PyObject coroutine) {
        if (SessionState.current().modules.get("sys") == null) {
            return;
        }
        PyObject warnings = interpreter.imports().find("warnings");
        try {
            warnings.callMethod("_warn_unawaited_coroutine", coroutine);
        } catch (PyException e) {
            // Nobody could catch it: CPython too only tells of it.
            SessionState.current().reporter.ignored(coroutine, e.value);
        }
    }
}
