package ouro.lib.re;

import java.util.regex.Pattern;
import ouro.object.LongOperation;

/**
 * A text that looks up from time to time while it is read, since nothing else can end a matcher of the JDK that backtracks
 * for ever. Patterns that cannot go on for long read the text itself, which is faster.
 */
final class WatchedText implements CharSequence {
    /** A repeated group, or several repetitions: what may try a number of ways that grows beyond all measure. */
    private static final Pattern MAY_GO_ON = Pattern.compile("\\)[*+{]|(?:[*+}].*?){4}", Pattern.DOTALL);

    /** How many characters are read from one look to the next. A mask. */
    private static final int CHECK_EVERY = 0xFFFF;

    private final String text;
    private int reads;

    private WatchedText(String text) {
        this.text = text;
    }

    /** Whether matching that pattern, in Java's words, may go on for long. */
    static boolean needs(String pattern) {
        return MAY_GO_ON.matcher(pattern).find();
    }

    static CharSequence of(String text) {
        return new WatchedText(text);
    }

    @Override
    public char charAt(int index) {
        if ((++reads & CHECK_EVERY) == 0) {
            LongOperation.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
