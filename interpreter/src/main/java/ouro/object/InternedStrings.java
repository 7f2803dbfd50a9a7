package ouro.object;

import java.util.HashMap;
import java.util.Map;

/** The strings of a session of which there is one object each: those that {@code sys.intern} was given, and names in scripts. */
public final class InternedStrings {
    private static final SessionLocal<InternedStrings> LOCAL = SessionLocal.of(InternedStrings::new);

    private final Map<String, PyStr> strings = new HashMap<>();

    private InternedStrings() {}

    /** The one object for a constant of a script: where it looks like a name. */
    public static PyStr ofConstant(String text) {
        return looksLikeName(text) ? LOCAL.get().strings.computeIfAbsent(text, PyStr::of) : PyStr.of(text);
    }

    /** The one object that is equal to a string, this one where there was none. */
    public static PyStr intern(PyStr text) {
        PyStr known = LOCAL.get().strings.putIfAbsent(text.value, text);
        return known == null ? text : known;
    }

    private static boolean looksLikeName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
