package ouro.repl;

import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import ouro.object.PyException;
import ouro.syntax.PythonSyntaxError;

/** The parameters of the call that is being written, the one at the cursor in bold. */
final class SignatureHint {
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    private static final AttributedStyle CURRENT = AttributedStyle.DEFAULT.bold();

    private SignatureHint() {}

    /** The parameters of what an expression names, or null; in the interpreter's thread. */
    static List<Parameter> find(PromptSession session, String function) {
        try {
            return Parameter.of(session.value(function));
        } catch (PyException | PythonSyntaxError e) {
            return null;
        }
    }

    static AttributedString show(CursorContext.EnclosingCall call, List<Parameter> parameters) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        text.styled(FAINT, call.function() + "(");
        int position = 0;
        boolean byPosition = call.keyword() == null;
        boolean first = true;
        for (Parameter parameter : parameters) {
            String shown = parameter.text();
            boolean marker = shown.equals("/") || shown.equals("*");
            if (shown.startsWith("*")) {
                // From here on nothing is given by position, except to the star itself.
                boolean takes = !marker && !shown.startsWith("**") && byPosition && call.argument() >= position;
                position = Integer.MAX_VALUE;
                text.styled(FAINT, first ? "" : ", ").styled(takes ? CURRENT : FAINT, shown);
            } else {
                boolean current = byPosition
                        ? !marker && position == call.argument()
                        : call.keyword().equals(parameter.keyword());
                text.styled(FAINT, first ? "" : ", ").styled(current ? CURRENT : FAINT, shown);
                position += marker || position == Integer.MAX_VALUE ? 0 : 1;
            }
            first = false;
        }
        return text.styled(FAINT, ")").toAttributedString();
    }
}
