package ouro.builtins;

import java.util.Locale;

/** Upper, lower and title case by the full mappings of Unicode. */
final class TextCase {
    private static final int CAPITAL_SIGMA = 0x3a3;

    private TextCase() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        String head = text.substring(0, Character.charCount(first));
        return titleOf(first) + lower(text).substring(lower(head).length());
    }

    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < 128) {
                out.append((char) (inWord ? Character.toLowerCase(c) : Character.toUpperCase(c)));
            } else {
                out.append(inWord ? lowerAt(text, i, c) : titleOf(c));
            }
            inWord = isCased(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static String swapCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isUpperCase(c)) {
                out.append(lowerAt(text, i, c));
            } else if (Character.isLowerCase(c)) {
                out.append(upper(Character.toString(c)));
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Full case folding: what is equal but for its case becomes equal. */
    static String foldCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < 128) {
                out.append((char) Character.toLowerCase(c));
            } else {
                out.append(foldedCase(c));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String foldedCase(int c) {
        if (c == 0x131 || c >= 0x13a0 && c <= 0x13f5) {
            return Character.toString(c);
        }
        if (c >= 0xab70 && c <= 0xabbf) {
            return Character.toString(c - 0xab70 + 0x13a0);
        }
        if (c >= 0x13f8 && c <= 0x13fd) {
            return Character.toString(c - 8);
        }
        return lower(upper(lower(Character.toString(c)))).replace('\u03c2', '\u03c3');
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    private static String lowerAt(String text, int at, int c) {
        if (c != CAPITAL_SIGMA) {
            return lower(Character.toString(c));
        }
        // Which form it takes depends on the neighbours, so the whole text is asked.
        String before = lower(text.substring(0, at));
        return lower(text).substring(before.length(), before.length() + 1);
    }

    private static String titleOf(int c) {
        int simple = Character.toTitleCase(c);
        String upper = upper(Character.toString(c));
        if (simple != c || Character.isTitleCase(c) || upper.codePointCount(0, upper.length()) == 1) {
            return Character.toString(simple);
        }
        if (c == 0x149) {
            return upper;
        }
        int first = upper.codePointAt(0);
        int rest = Character.charCount(first);
        // The iota that stands below a vowel stays there.
        return upper.substring(0, rest) + lower(upper.substring(rest)).replace('\u03b9', '\u0345');
    }
}
