package ouro.builtins;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import ouro.object.PyBool;
import ouro.object.PyObject;
import ouro.object.TypeBuilder;
import ouro.object.binary.ByteSequence;
import ouro.text.Characters;

/** The methods of bytes and bytearray that take the bytes for ASCII letters. */
final class AsciiMethods {
    private AsciiMethods() {}

    static void fill(TypeBuilder<ByteSequence> t) {
        t.method("upper", self -> mapped(self, AsciiMethods::upper));
        t.method("lower", self -> mapped(self, AsciiMethods::lower));
        t.method("swapcase", self -> mapped(self, c -> isUpper(c) ? lower(c) : upper(c)));
        t.method("capitalize", self -> {
            byte[] bytes = mapped(self, AsciiMethods::lower).toBytes();
            byte[] copy = bytes.clone();
            if (copy.length > 0) {
                copy[0] = (byte) upper(copy[0] & 0xff);
            }
            return self.make(copy);
        });
        t.method("title", AsciiMethods::title);
        t.method("isalpha", self -> all(self, AsciiMethods::isLetter));
        t.method("isdigit", self -> all(self, AsciiMethods::isDigit));
        t.method("isalnum", self -> all(self, c -> isLetter(c) || isDigit(c)));
        t.method("isspace", self -> all(self, Characters::isAsciiSpace));
        t.method("isascii", self -> PyBool.of(self.size() == 0 || all(self, c -> c < 128) == PyBool.TRUE));
        t.method("islower", self -> PyBool.of(TextPredicates.isLower(letters(self))));
        t.method("isupper", self -> PyBool.of(TextPredicates.isUpper(letters(self))));
        t.method("istitle", self -> PyBool.of(TextPredicates.isTitle(letters(self))));
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(int c) {
        return isUpper(c) || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int upper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    private static int lower(int c) {
        return isUpper(c) ? c + 32 : c;
    }

    private static ByteSequence mapped(ByteSequence self, IntUnaryOperator map) {
        byte[] out = new byte[self.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) map.applyAsInt(self.at(i));
        }
        return self.make(out);
    }

    private static PyObject title(ByteSequence self) {
        byte[] out = new byte[self.size()];
        boolean inWord = false;
        for (int i = 0; i < out.length; i++) {
            int c = self.at(i);
            out[i] = (byte) (inWord ? lower(c) : upper(c));
            inWord = isLetter(c);
        }
        return self.make(out);
    }

    private static PyBool all(ByteSequence self, IntPredicate predicate) {
        for (int i = 0; i < self.size(); i++) {
            if (!predicate.test(self.at(i))) {
                return PyBool.FALSE;
            }
        }
        return PyBool.of(self.size() > 0);
    }

    /** The bytes as text in which only ASCII letters are letters. */
    private static String letters(ByteSequence self) {
        return new String(mapped(self, c -> c < 128 ? c : '?').toBytes(), StandardCharsets.US_ASCII);
    }
}
