package ouro.repl;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code %config} can turn on and off. */
final class Settings {
    static final String BRACKETS = "brackets";
    static final String COLOURS = "colours";
    static final String HINTS = "hints";
    static final String PAGER = "pager";
    static final String PPRINT = "pprint";
    static final String SUGGESTIONS = "suggestions";

    private static final Map<String, String> PURPOSES = Map.of(
            BRACKETS, "mark the bracket that belongs to the one at the cursor",
            COLOURS, "colour what is typed, and tracebacks",
            HINTS, "show the parameters of the call that is being written",
            PAGER, "show help and long tracebacks a screen at a time",
            PPRINT, "break long values over several lines",
            SUGGESTIONS, "suggest from the history while a line is typed");

    /** The editor reads what the interpreter's thread sets. */
    private final Map<String, Boolean> values = new ConcurrentHashMap<>();

    /** The names, in alphabetical order. */
    static Iterable<String> names() {
        return new TreeSet<>(PURPOSES.keySet());
    }

    /** One line that says what a setting does. */
    static String purpose(String name) {
        return PURPOSES.get(name);
    }

    /** All are on to begin with. */
    boolean isOn(String name) {
        return values.getOrDefault(name, true);
    }

    /** @throws Magic.MagicError where there is no such setting */
    void set(String name, boolean on) {
        if (!PURPOSES.containsKey(name)) {
            throw new Magic.MagicError("there is no setting " + name + "; %config lists those there are");
        }
        values.put(name, on);
    }
}
