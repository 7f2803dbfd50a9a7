package ouro.object;

import java.math.BigInteger;
import ouro.object.arithmetic.NumberText;

/** Ints as text: digits out, and the literals that {@code int()} takes (Language Reference 2.4.5). */
public final class IntText {
    private static final int SHOWN_IN_ERRORS = 200;

    /** The digits that {@code sys.get_int_max_str_digits()} allows at first. Bases that are powers of two have no limit. */
    static final int DEFAULT_MAXIMUM_DIGITS = 4300;

    private IntText() {}

    /** The decimal digits, or ValueError where there are more than allowed. */
    public static String decimal(BigInteger value) {
        int maximumDigits = SessionState.current().maximumDigits;
        // Below this many bits there cannot be more digits than allowed.
        if (maximumDigits != 0 && value.bitLength() > maximumDigits * 3.3) {
            String digits = value.bitLength() > maximumDigits * 3.4 ? null : value.toString();
            if (digits == null || digits.length() - (value.signum() < 0 ? 1 : 0) > maximumDigits) {
                throw Errors.valueError(
                        "Exceeds the limit (" + maximumDigits
                                + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
            }
            return digits;
        }
        return IntArithmetic.compute(value.bitLength(), value::toString);
    }

    /** The digits in another base, without prefix; lower case. */
    public static String digits(PyInt number, int radix) {
        if (number.fitsLong()) {
            return Long.toString(number.value, radix);
        }
        return radix == 10
                ? decimal(number.toBigInteger())
                : IntArithmetic.compute(number.toBigInteger().bitLength(), () -> number.toBigInteger()
                        .toString(radix));
    }

    /** {@code bin()}, {@code oct()} and {@code hex()}: the digits with their prefix behind the sign. */
    public static String prefixed(PyInt number, int radix, String prefix) {
        String digits = digits(number, radix);
        return digits.charAt(0) == '-' ? "-" + prefix + digits.substring(1) : prefix + digits;
    }

    /**
     * {@code int(text, base)}.
     *
     * @param argument what the error message shows by its repr
     * @throws PyException ValueError
     */
    public static PyInt parse(String text, int base, PyObject argument) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw Errors.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        PyInt value = parseOrNull(NumberText.strip(text), base);
        if (value == null) {
            String shown = argument.repr();
            throw Errors.valueError("invalid literal for int() with base " + base + ": "
                    + (shown.length() > SHOWN_IN_ERRORS ? shown.substring(0, SHOWN_IN_ERRORS) : shown));
        }
        return value;
    }

    private static PyInt parseOrNull(String text, int base) {
        int at = 0;
        boolean negative = false;
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            at = 1;
        }
        int radix = base;
        int prefixBase = prefixBase(text, at);
        if (base == 0) {
            radix = prefixBase == 0 ? 10 : prefixBase;
        }
        boolean prefixed = prefixBase != 0 && prefixBase == radix;
        if (prefixed) {
            at += 2;
            if (at < text.length() && text.charAt(at) == '_') {
                at++;
            }
        }
        String digits = digits(text, at, radix);
        if (digits == null) {
            return null;
        }
        boolean decimalLiteral = base == 0 && !prefixed;
        if (decimalLiteral && digits.charAt(0) == '0' && !isZero(digits)) {
            return null;
        }
        checkLength(digits, radix);
        if (digits.length() <= 18 && radix <= 10) {
            long value = Long.parseLong(digits, radix);
            return PyInt.of(negative ? -value : value);
        }
        BigInteger value = parseDigits(digits, radix);
        return PyInt.of(negative ? value.negate() : value);
    }

    private static BigInteger parseDigits(String digits, int radix) {
        return IntArithmetic.compute(digits.length(), () -> new BigInteger(digits, radix));
    }

    private static int prefixBase(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') {
            return 0;
        }
        return switch (text.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    /** The digits without their underscores, or null where something else stands between them. */
    private static String digits(String text, int start, int radix) {
        StringBuilder digits = new StringBuilder(text.length() - start);
        boolean digitBefore = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_') {
                if (!digitBefore) {
                    return null;
                }
                digitBefore = false;
            } else if (c < 128 && Character.digit(c, radix) >= 0) {
                digits.append(c);
                digitBefore = true;
            } else {
                return null;
            }
        }
        return digitBefore ? digits.toString() : null;
    }

    private static boolean isZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static void checkLength(String digits, int radix) {
        boolean powerOfTwo = (radix & radix - 1) == 0;
        int maximumDigits = SessionState.current().maximumDigits;
        if (!powerOfTwo && maximumDigits != 0 && digits.length() > maximumDigits) {
            throw Errors.valueError("Exceeds the limit (" + maximumDigits
                    + " digits) for integer string conversion: value has " + digits.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
    }
}
