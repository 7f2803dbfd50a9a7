package ouro.object.arithmetic;

import ouro.text.Characters;

/** What the literals of all numbers share when they come as a str. */
public final class NumberText {
    private NumberText() {}

    /** The text without white space around it, and with every decimal digit of Unicode as an ASCII one. */
    public static String strip(String text) {
        String literal = Characters.strip(text, Characters::isSpace);
        return Characters.isAscii(literal) ? literal : toAscii(literal);
    }

    private static String toAscii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = c >= 128 ? Character.digit(c, 10) : -1;
            ascii.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return ascii.toString();
    }
}
