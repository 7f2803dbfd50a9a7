package ouro.repl;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import ouro.object.ScriptThread;
import ouro.object.SessionState;

/** What the editor asks the interpreter while a line is being edited: completions and hints, where it has time to answer. */
final class Assistant implements Completer, LineEditor.Hints {
    private static final int COMPLETION_MILLIS = 3000;
    private static final int HINT_MILLIS = 50;
    /** What is listed first. */
    private static final int KEYWORD_ARGUMENT = 1;

    private static final int OTHER = 2;

    private final PromptSession session;
    /** The last function that was asked for; the names may mean something else after each input. */
    private String function;

    private List<Parameter> parameters;

    Assistant(PromptSession session) {
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String text = line.line();
        int cursor = line.cursor();
        List<Completions.Suggestion> found =
                session.live().ask(() -> Completions.at(session, text, cursor), List.of(), COMPLETION_MILLIS);
        for (Completions.Suggestion each : found) {
            String description = each.description().isEmpty() ? null : each.description();
            int order = each.text().endsWith("=") ? KEYWORD_ARGUMENT : OTHER;
            candidates.add(new Candidate(each.text(), each.text(), null, description, null, null, false, order));
        }
    }

    @Override
    public AttributedString hint(String text, int cursor) {
        CursorContext.EnclosingCall call = CursorContext.of(text, cursor).call();
        if (call == null) {
            return null;
        }
        if (!call.function().equals(function)) {
            if (Thread.currentThread() instanceof ScriptThread) {
                return null;
            }
            parameters = session.live().ask(() -> SignatureHint.find(session, call.function()), null, HINT_MILLIS);
            function = parameters == null ? null : call.function();
        }
        return parameters == null ? null : SignatureHint.show(call, parameters);
    }

    /** An input is about to run: names may mean something else afterwards. */
    void forget() {
        function = null;
    }

    /** The names that are shown as built in. */
    static Set<String> builtins() {
        return new TreeSet<>(Namespaces.own(SessionState.current().builtins));
    }
}
