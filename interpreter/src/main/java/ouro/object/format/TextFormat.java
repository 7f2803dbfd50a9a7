package ouro.object.format;

/** {@code format(text, spec)} (Library Reference, Format Specification Mini-Language). */
public final class TextFormat {
    private TextFormat() {}

    public static String format(String text, String specifier, String typeName) {
        FormatSpec spec = FormatSpec.parse(specifier, typeName, 's', '<');
        if (spec.type() != 0 && spec.type() != 's') {
            throw spec.unknownType(typeName);
        }
        if (spec.sign() != 0) {
            throw new FormatError(
                    spec.sign() == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (spec.coerceZero()) {
            throw new FormatError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (spec.alternate()) {
            throw new FormatError("Alternate form (#) not allowed in string format specifier");
        }
        if (spec.align() == '=') {
            throw new FormatError("'=' alignment not allowed in string format specifier");
        }
        String shown = text;
        if (spec.precision() >= 0 && spec.precision() < text.length()) {
            int length = text.codePointCount(0, text.length());
            if (spec.precision() < length) {
                shown = text.substring(0, text.offsetByCodePoints(0, spec.precision()));
            }
        }
        return spec.pad(shown, '<');
    }
}
