package ouro.object.number;

import ouro.object.Errors;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.arithmetic.FloatLiteral;
import ouro.object.arithmetic.NumberText;
import ouro.object.format.FormatSpec;
import ouro.object.format.NumberFormat;
import ouro.text.FloatText;

/** Complex numbers as text. */
public final class ComplexText {
    private ComplexText() {}

    static String repr(PyComplex number) {
        String imaginary = FloatText.shortest(number.imaginary, false, false);
        if (isPositiveZero(number.real)) {
            return imaginary + "j";
        }
        String sign = startsWithSign(imaginary) ? "" : "+";
        return "(" + FloatText.shortest(number.real, false, false) + sign + imaginary + "j)";
    }

    private static boolean isPositiveZero(double value) {
        return Double.doubleToRawLongBits(value) == 0;
    }

    private static boolean startsWithSign(String text) {
        return text.charAt(0) == '-';
    }

    static String format(PyComplex number, FormatSpec spec) {
        String typeName = number.type().name();
        if (spec.type() != 0 && (spec.type() > 127 || "eEfFgGn".indexOf(spec.type()) < 0)) {
            throw spec.unknownType(typeName);
        }
        if (spec.fill() == '0') {
            throw Errors.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (spec.align() == '=') {
            throw Errors.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        boolean bare = spec.type() == 0;
        boolean realShown = !bare || !isPositiveZero(number.real);
        StringBuilder text = new StringBuilder();
        if (realShown) {
            text.append(part(number.real, spec, spec.sign(), typeName));
        }
        text.append(part(number.imaginary, spec, realShown ? '+' : spec.sign(), typeName))
                .append('j');
        String whole = bare && realShown ? "(" + text + ")" : text.toString();
        return spec.pad(whole, '>');
    }

    private static String part(double value, FormatSpec spec, char sign, String typeName) {
        FormatSpec plain = new FormatSpec(
                ' ',
                '>',
                sign,
                spec.coerceZero(),
                spec.alternate(),
                -1,
                spec.grouping(),
                spec.precision(),
                spec.type());
        return NumberFormat.complexPart(value, plain, typeName);
    }

    // ---- parsing -------------------------------------------------------------------------------------------------

    /** {@code complex(text)}, or ValueError. */
    public static PyComplex parse(PyType cls, String source) {
        String text = NumberText.strip(source);
        if (text.startsWith("(") && text.endsWith(")")) {
            text = NumberText.strip(text.substring(1, text.length() - 1));
        }
        if (text.indexOf('_') >= 0) {
            text = FloatLiteral.withoutUnderscores(text);
            if (text == null) {
                throw Errors.valueError("could not convert string to complex: "
                        + PyStr.of(source).repr());
            }
        }
        PyComplex parsed = parts(cls, text);
        if (parsed == null) {
            throw Errors.valueError("complex() arg is a malformed string");
        }
        return parsed;
    }

    /** {@code real}, {@code imaginary j} or both; null where the text is something else. */
    private static PyComplex parts(PyType cls, String text) {
        int first = FloatLiteral.end(text, 0);
        if (first > 0 && first == text.length()) {
            return PyComplex.of(cls, FloatLiteral.value(text), 0);
        }
        if (first > 0 && (text.charAt(first) == '+' || text.charAt(first) == '-')) {
            double real = FloatLiteral.value(text.substring(0, first));
            Double imaginary = imaginary(text.substring(first));
            return imaginary == null ? null : PyComplex.of(cls, real, imaginary);
        }
        Double imaginary = imaginary(text);
        return imaginary == null ? null : PyComplex.of(cls, 0, imaginary);
    }

    private static Double imaginary(String text) {
        int end = text.length() - 1;
        if (end < 0 || (text.charAt(end) | 0x20) != 'j') {
            return null;
        }
        String number = text.substring(0, end);
        return switch (number) {
            case "", "+" -> 1.0;
            case "-" -> -1.0;
            default -> FloatLiteral.end(number, 0) == end ? FloatLiteral.value(number) : null;
        };
    }
}
