package ouro.object;

import java.util.Locale;
import ouro.object.format.FormatError;
import ouro.object.format.FormatSpec;
import ouro.object.format.NumberFormat;

/** {@code format(number, spec)} for ints (Library Reference, Format Specification Mini-Language). */
final class IntFormat {
    private IntFormat() {}

    static String format(PyInt number, FormatSpec spec) {
        return switch (spec.type()) {
            case 0, 'd', 'n' -> integer(number, spec, 10, "");
            case 'b' -> integer(number, spec, 2, "0b");
            case 'o' -> integer(number, spec, 8, "0o");
            case 'x' -> integer(number, spec, 16, "0x");
            case 'X' -> integer(number, spec, 16, "0X");
            case 'c' -> character(number, spec);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> NumberFormat.format(number.toDouble(), spec, number.type.name());
            default -> throw spec.unknownType(number.type.name());
        };
    }

    private static void checkInteger(FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw new FormatError("Precision not allowed in integer format specifier");
        }
        if (spec.coerceZero()) {
            throw new FormatError("Negative zero coercion (z) not allowed in integer format specifier");
        }
    }

    private static String integer(PyInt number, FormatSpec spec, int radix, String prefix) {
        checkInteger(spec);
        boolean bare = spec.sign() == 0 && spec.grouping() == 0 && !spec.alternate() && spec.align() != '=';
        if (bare && radix == 10 && number.fitsLong()) {
            return spec.pad(Long.toString(number.value), '>');
        }
        String digits = IntText.digits(number, radix);
        boolean negative = digits.charAt(0) == '-';
        if (negative) {
            digits = digits.substring(1);
        }
        if (spec.type() == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        return NumberFormat.layOut(negative, spec.alternate() ? prefix : "", digits, "", spec, radix == 10 ? 3 : 4);
    }

    private static String character(PyInt number, FormatSpec spec) {
        checkInteger(spec);
        if (spec.sign() != 0) {
            throw new FormatError("Sign not allowed with integer format specifier 'c'");
        }
        if (spec.alternate()) {
            throw new FormatError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!number.fitsLong()) {
            throw Errors.overflowError("Python int too large to convert to C long");
        }
        if (number.value < 0 || number.value > Character.MAX_CODE_POINT) {
            throw Errors.overflowError("%c arg not in range(0x110000)");
        }
        return spec.pad(Character.toString((int) number.value), '>');
    }
}
