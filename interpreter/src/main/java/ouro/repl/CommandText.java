package ouro.repl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.syntax.PythonSyntaxError;

/** A command for the shell with the values of Python's names in it: {@code {expression}} and {@code $name}. */
final class CommandText {
    private static final Pattern PLACE = Pattern.compile("\\$\\$|\\$(\\w+)|\\{([^{}\\n]+)\\}");

    private CommandText() {}

    /** What has no value stays as it is: it is the shell's. */
    static String of(String command, PromptSession session) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(command);
        while (place.find()) {
            String written = place.group();
            PyObject value = null;
            if (place.group(1) != null) {
                value = session.names().get(place.group(1));
            } else if (place.group(2) != null) {
                value = value(place.group(2), session);
            }
            String shown = written.equals("$$") ? "$" : value == null ? written : value.str();
            place.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return place.appendTail(text).toString();
    }

    private static PyObject value(String expression, PromptSession session) {
        try {
            return session.value(expression);
        } catch (PyException | PythonSyntaxError e) {
            return null;
        }
    }
}
