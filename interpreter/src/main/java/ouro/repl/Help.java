package ouro.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.documentation.Resources;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;

/** {@code x?}: what the value of an expression is, told by {@link #SOURCE}, which is written in Ouro itself. */
final class Help {
    private static final String SOURCE = "/prompt/explanation.py";

    private final PromptSession session;
    /** The names of what is written in Ouro, read when the first question comes. */
    private PyDict names;

    Help(PromptSession session) {
        this.session = session;
    }

    void explain(PromptInput.Question question) {
        String expression = question.expression();
        if (expression.startsWith("%")) {
            Magic magic = session.magics().find(expression.substring(1));
            session.print(
                    magic == null
                            ? "there is no magic " + expression + "; %help lists those there are\n"
                            : expression + " " + magic.arguments() + "\n    " + magic.purpose() + "\n");
            return;
        }
        PyObject value;
        try {
            value = session.value(expression);
        } catch (PyException e) {
            if (!e.is(Exceptions.NAME_ERROR) && !e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            session.print("there is no " + expression + "\n");
            return;
        } catch (PythonSyntaxError e) {
            session.print("there is no " + expression + "\n");
            return;
        }
        names().get("explain").call(value, PyBool.of(question.withSource()));
    }

    private PyDict names() {
        if (names == null) {
            PyDict read = new PyModule("explanation").dictionary;
            session.interactive().runScript(source(), read);
            names = read;
        }
        return names;
    }

    private static SourceFile source() {
        try (InputStream stream = Resources.open(SOURCE)) {
            return SourceFile.decode("<ouro" + SOURCE + ">", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
