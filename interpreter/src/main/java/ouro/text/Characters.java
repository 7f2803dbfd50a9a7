package ouro.text;

import java.util.function.IntPredicate;

/** What Python asks of characters where Java's answer is another one. */
public final class Characters {
    private Characters() {}

    /** Whether all characters are ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** White space as bytes and C know it. */
    public static boolean isAsciiSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** The text without white space around it. */
    public static String strip(String text, IntPredicate isSpace) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace.test(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace.test(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** {@code str.isspace} of one character: bidirectional class WS, B or S, or category Zs. */
    public static boolean isSpace(int c) {
        if (c > ' ' && c < 0x85) {
            return false;
        }
        if (c <= ' ') {
            return isAsciiSpace(c) || c >= 0x1c && c <= 0x1f;
        }
        return switch (c) {
            case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    /** Whether {@code repr} prints the character as it is: no control, format, private or unassigned one, no odd space. */
    public static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Compares by code points; Java's own order would put surrogate pairs before the end of the basic plane. */
    public static int compare(String left, String right) {
        int end = Math.min(left.length(), right.length());
        for (int i = 0; i < end; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return mixed ? (Character.isSurrogate(a) ? 1 : -1) : a - b;
            }
        }
        return left.length() - right.length();
    }
}
