package ouro.lib.re;

import java.util.Map;
import ouro.object.PyException;
import ouro.object.PyObject;

/**
 * Flags written in a pattern: {@code (?aiLmsux-imsx:…)}.
 *
 * @param added the bits that are turned on
 * @param removed the bits that are turned off
 * @param global whether they hold for the whole pattern: nothing but the closing parenthesis stood behind them
 */
record InlineFlags(int added, int removed, boolean global) {
    private static final Map<Character, Integer> FLAGS = Map.of(
            'i', RegexFlag.IGNORECASE,
            'L', RegexFlag.LOCALE,
            'm', RegexFlag.MULTILINE,
            's', RegexFlag.DOTALL,
            'x', RegexFlag.VERBOSE,
            'a', RegexFlag.ASCII,
            't', RegexFlag.TEMPLATE,
            'u', RegexFlag.UNICODE);

    private static final int KINDS = RegexFlag.ASCII | RegexFlag.LOCALE | RegexFlag.UNICODE;

    /** Reads flags up to the colon or parenthesis behind them; the first letter was read. */
    static InlineFlags read(PatternTokens in, int first, String text, PyObject pattern, boolean isBytes) {
        return new Reader(in, text, pattern, isBytes).read(first);
    }

    /** Whether the letter stands for a flag. */
    static boolean isLetter(int c) {
        return c < 128 && FLAGS.containsKey((char) c);
    }

    private record Reader(PatternTokens in, String text, PyObject pattern, boolean isBytes) {
        private PyException error(String message, int offset) {
            return PatternError.of(message, pattern, text, offset);
        }

        InlineFlags read(int first) {
            int added = 0;
            int removed = 0;
            int c = first;
            while (c != '-') {
                int flag = FLAGS.get((char) c);
                if (c == (isBytes ? 'u' : 'L')) {
                    throw error(
                            "bad inline flags: cannot use '" + (char) c + "' flag with a " + (isBytes ? "bytes" : "str")
                                    + " pattern",
                            in.at());
                }
                added |= flag;
                if ((flag & KINDS) != 0 && (added & KINDS) != flag) {
                    throw error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", in.at());
                }
                c = nextFlag("missing -, : or )", "-:)");
                if (c == ')') {
                    return new InlineFlags(added, 0, true);
                }
                if (c == ':') {
                    return new InlineFlags(added, 0, false);
                }
            }
            c = nextFlag("missing flag", "");
            while (c != ':') {
                int flag = FLAGS.get((char) c);
                if ((flag & KINDS) != 0) {
                    throw error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", in.at());
                }
                removed |= flag;
                c = nextFlag("missing :", ":");
            }
            if ((added & removed) != 0) {
                throw error("bad inline flags: flag turned on and off", in.at() - 1);
            }
            return new InlineFlags(added, removed, false);
        }

        private int nextFlag(String missing, String others) {
            if (in.atEnd()) {
                throw error(missing, in.at());
            }
            int c = in.next();
            if (others.indexOf(c) < 0 && (c > 127 || !FLAGS.containsKey((char) c))) {
                throw error(Character.isLetter(c) ? "unknown flag" : missing, in.at() - Character.charCount(c));
            }
            return c;
        }
    }
}
