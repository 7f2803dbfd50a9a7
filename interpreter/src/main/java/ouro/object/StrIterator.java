package ouro.object;

/** Iterates over the characters of a str. */
public final class StrIterator extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "str_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .populate(StrIterator.class, StrIterator::fill);
    public static final PyType ASCII_TYPE = PyType.declare(
                    "str_ascii_iterator", PyType.OBJECT, SpecialMethod.ITER, SpecialMethod.NEXT)
            .populate(StrIterator.class, StrIterator::fill);

    private final String text;
    private int position;

    StrIterator(String text) {
        super(Text.isAscii(text) ? ASCII_TYPE : TYPE);
        this.text = text;
    }

    @Override
    protected PyObject slotIterator() {
        return this;
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

    private static void fill(TypeBuilder<StrIterator> t) {
        t.method("__length_hint__", self -> PyInt.of(self.text.codePointCount(self.position, self.text.length())));
    }
}
