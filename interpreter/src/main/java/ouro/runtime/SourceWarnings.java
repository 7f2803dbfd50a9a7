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
import ouro.syntax.WarningReporter;
import ouro.syntax.ast.Position;

/**
 * Gives a compilation's warnings through the module {@code warnings}; where its filters make an error of one, that is a
 * SyntaxError.
 */
final class SourceWarnings implements WarningReporter {
    private final Interpreter interpreter;

    SourceWarnings(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The filters that are there from the start show none that arise in a text. */
    @Override
    public boolean showsDeprecations() {
        return SessionState.current().modules.get("warnings") != null
                || SessionState.current()
                        .modules
                        .get("sys")
                        .getAttribute("warnoptions")
                        .isTrue();
    }

    @Override
    public void deprecatedLiteral(String message, SourceFile source, Position at) {
        if (!warn(Exceptions.DEPRECATION_WARNING, message, source, at)) {
            throw PythonSyntaxError.inText(message, source, at);
        }
    }

    @Override
    public void doubtfulLiteral(String message, SourceFile source, Position at) {
        if (!warn(Exceptions.SYNTAX_WARNING, message, source, at)) {
            throw PythonSyntaxError.inText(message, source, at);
        }
    }

    @Override
    public void doubtful(String message, SourceFile source, Position at) {
        if (!warn(Exceptions.SYNTAX_WARNING, message, source, at)) {
            throw PythonSyntaxError.afterParsing(message, source, at);
        }
    }

    /** Whether the filters leave it a warning; false where they make an error of it. */
    private boolean warn(PyType category, String message, SourceFile source, Position at) {
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
}
