package ouro.repl;

import ouro.object.Exceptions;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.syntax.PythonSyntaxError;

/** {@code x?}: what the value of an expression is, told by {@code prompt/explanation.py}. */
final class Help {
    private final PromptSession session;
    private final PromptModule explanation = new PromptModule("explanation");

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
        explanation.function(session, "explain").call(value, PyBool.of(question.withSource()));
    }
}
