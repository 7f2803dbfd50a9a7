package ouro.object;

import ouro.text.Characters;

/** Iterates over the characters of a str. */
public final class StrIterator extends NativeIterator {
    public static final PyType TYPE = declare("str_iterator");
    public static final PyType ASCII_TYPE = declare("str_ascii_iterator");

    private final String text;
    private int position;

    StrIterator(String text) {
        super(Characters.isAscii(text) ? ASCII_TYPE : TYPE);
        this.text = text;
    }

    @Override
    protected PyObject slotNext() {
        if (position >= text.length()) {
            return null;
        }
        char c = text.charAt(position);
        if (!Character.isHighSurrogate(c)) {
            position++;
            return PyStr.of(c);
        }
        int codePoint = text.codePointAt(position);
        position += Character.charCount(codePoint);
        return PyStr.of(codePoint);
    }

    @Override
    protected long lengthHint() {
        return text.codePointCount(position, text.length());
    }

    @Override
    protected PyObject remaining() {
        return PyStr.of(text.substring(position));
    }
}
