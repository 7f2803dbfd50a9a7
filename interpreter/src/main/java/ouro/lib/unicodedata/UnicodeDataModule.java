package ouro.lib.unicodedata;

import java.text.Normalizer;
import java.util.Locale;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** The module {@code unicodedata}, as far as Java's own tables go. */
public final class UnicodeDataModule {
    /** Abbreviations by the numbers of {@link Character#getType}. */
    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cn",
        "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    /** Abbreviations by the numbers of {@link Character#getDirectionality}. */
    private static final String[] DIRECTIONS = {
        "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO",
        "PDF", "LRI", "RLI", "FSI", "PDI"
    };

    private static final LazyTable COMBINING = new LazyTable("combining_class", "0");
    private static final LazyTable LETTERS = new LazyTable("numeric_letters", "-1");
    private static final LazyTable WIDTHS = new LazyTable("east_asian_width", "N");

    /** A table that is loaded when it is first asked. */
    private static final class LazyTable {
        private final String name;
        private final String otherwise;
        private CharacterRanges ranges;

        LazyTable(String name, String otherwise) {
            this.name = name;
            this.otherwise = otherwise;
        }

        synchronized CharacterRanges get() {
            if (ranges == null) {
                ranges = CharacterRanges.load(name, otherwise);
            }
            return ranges;
        }
    }

    private UnicodeDataModule() {}

    /** Whether a character is as wide as two others on a terminal (UAX #11: wide, full width). */
    public static boolean isWide(int character) {
        String width = WIDTHS.get().of(character);
        return width.equals("W") || width.equals("F");
    }

    public static void populate(ModuleBuilder m) {
        m.documentation("What Unicode knows of characters.");
        m.constant("unidata_version", PyStr.of("14.0.0"));
        m.function("category", "chr, /", c -> PyStr.of(CATEGORIES[Character.getType(codePoint(c, "category"))]));
        m.function("bidirectional", "chr, /", c -> {
            int direction = Character.getDirectionality(codePoint(c, "bidirectional"));
            return PyStr.of(direction < 0 ? "" : DIRECTIONS[direction]);
        });
        m.function("mirrored", "chr, /", c -> PyInt.of(Character.isMirrored(codePoint(c, "mirrored")) ? 1 : 0));
        m.function("name", "chr, default=, /", (c, otherwise) -> {
            int codePoint = codePoint(c, "name");
            String name = name(codePoint);
            if (name == null && otherwise == null) {
                throw Errors.valueError("no such name");
            }
            return name == null ? otherwise : PyStr.of(name);
        });
        m.function("lookup", "name, /", UnicodeDataModule::find);
        m.function("decimal", "chr, default=, /", (c, otherwise) -> {
            int digit = Character.digit(codePoint(c, "decimal"), 10);
            boolean decimal = Character.getType(codePoint(c, "decimal")) == Character.DECIMAL_DIGIT_NUMBER;
            return decimal ? PyInt.of(digit) : orElse(otherwise, "not a decimal");
        });
        m.function("digit", "chr, default=, /", (c, otherwise) -> {
            boolean isDigit = c.callMethod("isdigit").isTrue();
            int value = Character.getNumericValue(codePoint(c, "digit"));
            return isDigit && value >= 0 ? PyInt.of(value) : orElse(otherwise, "not a digit");
        });
        m.function("numeric", "chr, default=, /", (c, otherwise) -> {
            double value = numeric(codePoint(c, "numeric"));
            return value >= 0 ? PyFloat.of(value) : orElse(otherwise, "not a numeric character");
        });
        m.function(
                "normalize",
                "form, unistr, /",
                (form, text) -> PyStr.of(Normalizer.normalize(text(text, "normalize", 2), form(form))));
        m.function(
                "is_normalized",
                "form, unistr, /",
                (form, text) -> PyBool.of(Normalizer.isNormalized(text(text, "is_normalized", 2), form(form))));
        m.function(
                "combining",
                "chr, /",
                c -> PyInt.of(Integer.parseInt(COMBINING.get().of(codePoint(c, "combining")))));
        m.function("east_asian_width", "chr, /", c -> PyStr.of(WIDTHS.get().of(codePoint(c, "east_asian_width"))));
    }

    private static int codePoint(PyObject character, String function) {
        if (!(character instanceof PyStr text)) {
            throw Errors.typeError(function + "() argument 1 must be a unicode character, not "
                    + character.type().name());
        }
        if (text.size() != 1) {
            throw Errors.typeError(function + "() argument 1 must be a unicode character, not str");
        }
        return text.value.codePointAt(0);
    }

    private static String text(PyObject argument, String function, int place) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(function + "() argument " + place + " must be str, not "
                + argument.type().name());
    }

    private static PyObject orElse(PyObject otherwise, String message) {
        if (otherwise == null) {
            throw Errors.valueError(message);
        }
        return otherwise;
    }

    private static Normalizer.Form form(PyObject form) {
        return switch (text(form, "normalize", 1)) {
            case "NFC" -> Normalizer.Form.NFC;
            case "NFD" -> Normalizer.Form.NFD;
            case "NFKC" -> Normalizer.Form.NFKC;
            case "NFKD" -> Normalizer.Form.NFKD;
            default -> throw Errors.valueError("invalid normalization form");
        };
    }

    /** The name, or null; ideographs and syllables are named as the standard composes them, controls have none. */
    private static String name(int c) {
        int type = Character.getType(c);
        if (type == Character.CONTROL
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED) {
            return null;
        }
        if (Character.isIdeographic(c) && c >= 0x3400 && c != 0x3006 && c != 0x3007) {
            return "CJK UNIFIED IDEOGRAPH-" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
        }
        String name = Character.getName(c);
        return name != null && name.startsWith("HANGUL SYLLABLES ") ? HangulName.of(c) : name;
    }

    private static PyObject find(PyObject name) {
        String wanted = text(name, "lookup", 1);
        try {
            if (wanted.regionMatches(true, 0, "CJK UNIFIED IDEOGRAPH-", 0, 22)) {
                return PyStr.of(Integer.parseInt(wanted.substring(22), 16));
            }
            return PyStr.of(Character.codePointOf(wanted));
        } catch (IllegalArgumentException e) {
            throw Errors.raise(Exceptions.KEY_ERROR, "undefined character name '" + wanted + "'");
        }
    }

    /** The numeric value, or -1. */
    private static double numeric(int c) {
        if (Character.isLetter(c)) {
            return Double.parseDouble(LETTERS.get().of(c));
        }
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        int slash = decomposed.indexOf('\u2044');
        if (slash > 0 && slash + 1 < decomposed.length()) {
            return Double.parseDouble(decomposed.substring(0, slash))
                    / Double.parseDouble(decomposed.substring(slash + 1));
        }
        return Character.getNumericValue(c);
    }
}
