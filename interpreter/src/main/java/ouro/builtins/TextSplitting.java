package ouro.builtins;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import ouro.object.Errors;

/** Splitting, for str and (as Latin-1) for bytes. */
final class TextSplitting {
    private TextSplitting() {}

    /** Splits at runs of white space; none at the ends. */
    static void atSpaces(String text, int limit, IntPredicate isSpace, Consumer<String> out) {
        int length = text.length();
        int at = 0;
        int splits = 0;
        while (true) {
            while (at < length && isSpace.test(text.charAt(at))) {
                at++;
            }
            if (at == length) {
                return;
            }
            if (splits++ == limit) {
                out.accept(text.substring(at));
                return;
            }
            int start = at;
            while (at < length && !isSpace.test(text.charAt(at))) {
                at++;
            }
            out.accept(text.substring(start, at));
        }
    }

    /** As {@link #atSpaces}, from the right; the parts come last first. */
    static void atSpacesFromRight(String text, int limit, IntPredicate isSpace, Consumer<String> out) {
        int end = text.length();
        int splits = 0;
        while (true) {
            end = trimmedEnd(text, end, isSpace);
            if (end == 0) {
                return;
            }
            if (splits++ == limit) {
                out.accept(text.substring(0, end));
                return;
            }
            int start = end;
            while (start > 0 && !isSpace.test(text.charAt(start - 1))) {
                start--;
            }
            out.accept(text.substring(start, end));
            end = start;
        }
    }

    private static int trimmedEnd(String text, int from, IntPredicate isSpace) {
        int end = from;
        while (end > 0 && isSpace.test(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    static void at(String text, String separator, int limit, Consumer<String> out) {
        requireSeparator(separator);
        int start = 0;
        for (int splits = 0; splits < limit; splits++) {
            int found = text.indexOf(separator, start);
            if (found < 0) {
                break;
            }
            out.accept(text.substring(start, found));
            start = found + separator.length();
        }
        out.accept(text.substring(start));
    }

    /** As {@link #at}, from the right; the parts come last first. */
    static void fromRight(String text, String separator, int limit, Consumer<String> out) {
        requireSeparator(separator);
        int end = text.length();
        for (int splits = 0; splits < limit; splits++) {
            int found = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
            if (found < 0) {
                break;
            }
            out.accept(text.substring(found + separator.length(), end));
            end = found;
        }
        out.accept(text.substring(0, end));
    }

    static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw Errors.valueError("empty separator");
        }
    }

    /** Splits at line ends; {@code isEnd} says which characters end a line, CR LF counts as one. */
    static void lines(String text, boolean keepEnds, IntPredicate isEnd, Consumer<String> out) {
        int start = 0;
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (!isEnd.test(c)) {
                continue;
            }
            int end = at;
            if (c == '\r' && at + 1 < length && text.charAt(at + 1) == '\n') {
                at++;
            }
            out.accept(text.substring(start, keepEnds ? at + 1 : end));
            start = at + 1;
        }
        if (start < length) {
            out.accept(text.substring(start));
        }
    }

    /** Whether a line of a str ends there. */
    static boolean isLineEnd(int c) {
        return switch (c) {
            case '\n', '\r', 0x0b, 0x0c, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** Replaces tabs by spaces up to the next column that is a multiple of {@code size}. */
    static String expandTabs(String text, int size) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = size > 0 ? size - column % size : 0;
                out.repeat(' ', spaces);
                column += spaces;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : Character.isLowSurrogate(c) ? column : column + 1;
            }
        }
        return out.toString();
    }

    /** Puts zeros behind the sign until the width is reached. */
    static String zeroFill(String text, int length, int width) {
        int missing = width - length;
        if (missing <= 0) {
            return text;
        }
        boolean signed = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        String sign = signed ? text.substring(0, 1) : "";
        return sign + "0".repeat(missing) + text.substring(sign.length());
    }
}
