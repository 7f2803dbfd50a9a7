package ouro.repl;

import ouro.object.Environment;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** {@code x?}: what the value of an expression is, told by the library's own {@code _prompt}. */
final class Help {
    private Help() {}

    static void explain(Session session, Input.Question question) {
        String expression = question.expression();
        if (expression.startsWith("%")) {
            Magic magic = session.magics().find(expression.substring(1));
            session.print(
                    magic == null
                            ? "there is no magic " + expression + "; %help lists those there are\n"
                            : expression + " " + magic.arguments() + "\n    " + magic.purpose() + "\n");
            return;
        }
        library().getAttribute("explain").call(session.value(expression), PyBool.of(question.withSource()));
    }

    /** The half of the prompt that is written in Ouro itself. */
    static PyObject library() {
        return Environment.builtins.get("__import__").call(PyStr.of("_prompt"));
    }
}
