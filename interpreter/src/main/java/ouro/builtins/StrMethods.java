package ouro.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import ouro.object.Errors;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.object.number.Conversions;
import ouro.text.Characters;

/** The methods of str (Library Reference, String Methods). */
final class StrMethods {
    private StrMethods() {}

    static void fill(TypeBuilder<PyStr> t) {
        caseMethods(t);
        searchMethods(t);
        shapeMethods(t);
        predicates(t);
        t.method("join", "iterable, /", StrMethods::join);
        t.method("split", "sep=None, maxsplit=-1", StrMethods::split);
        t.method("rsplit", "sep=None, maxsplit=-1", StrMethods::splitFromRight);
        t.method("splitlines", "keepends=False", (self, keepEnds) -> {
            PyList lines = new PyList();
            TextSplitting.lines(
                    self.value, keepEnds.isTrue(), TextSplitting::isLineEnd, line -> lines.append(PyStr.of(line)));
            return lines;
        });
        t.method("partition", "sep, /", (self, separator) -> {
            String text = separator(separator);
            int found = self.value.indexOf(text);
            return found < 0
                    ? PyTuple.of(self.exact(), PyStr.EMPTY, PyStr.EMPTY)
                    : parts(self.value, found, text, separator);
        });
        t.method("rpartition", "sep, /", (self, separator) -> {
            String text = separator(separator);
            int found = self.value.lastIndexOf(text);
            return found < 0
                    ? PyTuple.of(PyStr.EMPTY, PyStr.EMPTY, self.exact())
                    : parts(self.value, found, text, separator);
        });
        t.methodN(
                "format",
                "*args, **kwargs",
                (self, a) -> PyStr.of(FormatTemplate.format(self.value, (PyTuple) a[0], a[1])));
        t.method(
                "format_map", "mapping, /", (self, mapping) -> PyStr.of(FormatTemplate.formatMap(self.value, mapping)));
        t.method(
                "encode",
                "encoding='utf-8', errors='strict'",
                (self, encoding, errors) -> PyBytes.of(Codecs.encode(
                        self.value,
                        TextArguments.text(encoding, "encode", "'encoding'"),
                        TextArguments.text(errors, "encode", "'errors'"))));
        t.method("translate", "table, /", TextTranslation::translate);
        t.staticMethod("maketrans", "x, y=, z=, /", TextTranslation::makeTable);
        t.method("__getnewargs__", self -> PyTuple.of(self.exact()));
    }

    private static void caseMethods(TypeBuilder<PyStr> t) {
        t.method("upper", self -> PyStr.of(TextCase.upper(self.value)));
        t.method("lower", self -> PyStr.of(TextCase.lower(self.value)));
        t.method("capitalize", self -> PyStr.of(TextCase.capitalize(self.value)));
        t.method("title", self -> PyStr.of(TextCase.title(self.value)));
        t.method("swapcase", self -> PyStr.of(TextCase.swapCase(self.value)));
        t.method("casefold", self -> PyStr.of(TextCase.foldCase(self.value)));
    }

    private static void searchMethods(TypeBuilder<PyStr> t) {
        t.method(
                "find",
                "sub, start=None, end=None, /",
                (self, part, start, end) -> PyInt.of(TextSearch.find(self, part, start, end)));
        t.method(
                "rfind",
                "sub, start=None, end=None, /",
                (self, part, start, end) -> PyInt.of(TextSearch.findLast(self, part, start, end)));
        t.method(
                "index",
                "sub, start=None, end=None, /",
                (self, part, start, end) -> PyInt.of(TextSearch.found(TextSearch.find(self, part, start, end))));
        t.method(
                "rindex",
                "sub, start=None, end=None, /",
                (self, part, start, end) -> PyInt.of(TextSearch.found(TextSearch.findLast(self, part, start, end))));
        t.method(
                "count",
                "sub, start=None, end=None, /",
                (self, part, start, end) -> PyInt.of(TextSearch.count(self, part, start, end)));
        t.method(
                "startswith",
                "prefix, start=None, end=None, /",
                (self, prefix, start, end) ->
                        PyBool.of(TextSearch.startsOrEnds(self, prefix, start, end, "startswith")));
        t.method(
                "endswith",
                "suffix, start=None, end=None, /",
                (self, suffix, start, end) -> PyBool.of(TextSearch.startsOrEnds(self, suffix, start, end, "endswith")));
        t.method(
                "replace",
                "old, new, count=-1, /",
                (self, old, replacement, count) -> TextSearch.replace(
                        self,
                        TextArguments.text(old, "replace", "1"),
                        TextArguments.text(replacement, "replace", "2"),
                        TextArguments.limit(count)));
        t.method("removeprefix", "prefix, /", (self, prefix) -> {
            String text = TextArguments.text(prefix, "removeprefix", "");
            return self.value.startsWith(text) ? PyStr.of(self.value.substring(text.length())) : self.exact();
        });
        t.method("removesuffix", "suffix, /", (self, suffix) -> {
            String text = TextArguments.text(suffix, "removesuffix", "");
            return self.value.endsWith(text)
                    ? PyStr.of(self.value.substring(0, self.value.length() - text.length()))
                    : self.exact();
        });
    }

    private static void shapeMethods(TypeBuilder<PyStr> t) {
        t.method("strip", "chars=None, /", (self, chars) -> strip(self, chars, "strip", true, true));
        t.method("lstrip", "chars=None, /", (self, chars) -> strip(self, chars, "lstrip", true, false));
        t.method("rstrip", "chars=None, /", (self, chars) -> strip(self, chars, "rstrip", false, true));
        t.method("ljust", "width, fillchar=' ', /", (self, width, fill) -> {
            int missing = Conversions.toLength(width) - self.size();
            return pad(self, 0, missing, fill);
        });
        t.method("rjust", "width, fillchar=' ', /", (self, width, fill) -> {
            int missing = Conversions.toLength(width) - self.size();
            return pad(self, missing, 0, fill);
        });
        t.method("center", "width, fillchar=' ', /", (self, width, fill) -> {
            int columns = Conversions.toLength(width);
            int missing = columns - self.size();
            int left = missing / 2 + (missing & columns & 1);
            return pad(self, left, missing - left, fill);
        });
        t.method(
                "zfill",
                "width, /",
                (self, width) ->
                        PyStr.of(TextSplitting.zeroFill(self.value, self.size(), Conversions.toLength(width))));
        t.method(
                "expandtabs",
                "tabsize=8",
                (self, size) -> PyStr.of(TextSplitting.expandTabs(self.value, Conversions.toCInt(size))));
    }

    private static void predicates(TypeBuilder<PyStr> t) {
        t.method("isalpha", self -> PyBool.of(TextPredicates.all(self.value, Character::isLetter)));
        t.method("isdigit", self -> PyBool.of(TextPredicates.all(self.value, TextPredicates::isDigit)));
        t.method("isdecimal", self -> PyBool.of(TextPredicates.all(self.value, TextPredicates::isDecimal)));
        t.method("isnumeric", self -> PyBool.of(TextPredicates.all(self.value, TextPredicates::isNumeric)));
        t.method("isalnum", self -> PyBool.of(TextPredicates.all(self.value, TextPredicates::isAlphanumeric)));
        t.method("isspace", self -> PyBool.of(TextPredicates.all(self.value, Characters::isSpace)));
        t.method("islower", self -> PyBool.of(TextPredicates.isLower(self.value)));
        t.method("isupper", self -> PyBool.of(TextPredicates.isUpper(self.value)));
        t.method("istitle", self -> PyBool.of(TextPredicates.isTitle(self.value)));
        t.method("isidentifier", self -> PyBool.of(TextPredicates.isIdentifier(self.value)));
        t.method("isprintable", self -> PyBool.of(TextPredicates.isPrintable(self.value)));
        t.method("isascii", self -> PyBool.of(Characters.isAscii(self.value)));
    }

    // ---- joining and splitting -----------------------------------------------------------------------------------

    private static PyObject join(PyStr self, PyObject iterable) {
        if (!(iterable instanceof PyList) && !(iterable instanceof PyTuple) && !Operators.isIterable(iterable)) {
            throw Errors.typeError("can only join an iterable");
        }
        PyObject[] items = Iterables.toArray(iterable);
        if (items.length == 1 && items[0].getClass() == PyStr.class) {
            return items[0];
        }
        String[] texts = new String[items.length];
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyStr text)) {
                throw Errors.typeError("sequence item " + i + ": expected str instance, "
                        + items[i].type().name() + " found");
            }
            texts[i] = text.value;
        }
        return PyStr.of(String.join(self.value, texts));
    }

    private static PyObject split(PyStr self, PyObject separator, PyObject maximum) {
        PyList parts = new PyList();
        int limit = TextArguments.limit(maximum);
        if (separator == PyNone.NONE) {
            splitAtSpaces(self.value, limit, parts);
        } else {
            TextSplitting.at(self.value, splitter(separator), limit, part -> parts.append(PyStr.of(part)));
        }
        return parts;
    }

    private static final byte LETTER = 0;
    private static final byte SPACE = 1;
    private static final byte UNKNOWN = 2;

    /** What the Latin-1 bytes of a text stand for: a table beats asking each. What is not Latin-1 becomes a question mark. */
    private static final byte[] KINDS = new byte[256];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = Characters.isSpace(c) ? SPACE : LETTER;
        }
        KINDS['?'] = UNKNOWN;
    }

    /** The commonest way to split, written out for speed: an array is read quicker than a string. */
    private static void splitAtSpaces(String text, int limit, PyList parts) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = bytes.length;
        if (length != text.length()) {
            // Surrogate pairs became single bytes: the places are not the text's.
            TextSplitting.atSpaces(text, limit, Characters::isSpace, part -> parts.append(PyStr.of(part)));
            return;
        }
        int at = 0;
        for (int splits = 0; ; splits++) {
            while (at < length && isSpace(text, bytes, at)) {
                at++;
            }
            if (at == length) {
                return;
            }
            int start = at;
            if (splits == limit) {
                parts.append(PyStr.of(text.substring(start)));
                return;
            }
            while (at < length && !isSpace(text, bytes, at)) {
                at++;
            }
            parts.append(PyStr.of(text.substring(start, at)));
        }
    }

    private static boolean isSpace(String text, byte[] bytes, int at) {
        byte kind = KINDS[bytes[at] & 0xFF];
        return kind == SPACE || kind == UNKNOWN && Characters.isSpace(text.charAt(at));
    }

    private static PyObject splitFromRight(PyStr self, PyObject separator, PyObject maximum) {
        PyList parts = new PyList();
        int limit = TextArguments.limit(maximum);
        if (separator == PyNone.NONE) {
            TextSplitting.atSpacesFromRight(
                    self.value, limit, Characters::isSpace, part -> parts.append(PyStr.of(part)));
        } else {
            TextSplitting.fromRight(self.value, splitter(separator), limit, part -> parts.append(PyStr.of(part)));
        }
        return reversed(parts);
    }

    /** A list with the items last first. */
    static PyList reversed(PyList list) {
        PyObject[] items = list.toArray();
        Collections.reverse(Arrays.asList(items));
        return PyList.of(items);
    }

    private static String splitter(PyObject separator) {
        if (separator instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError("must be str or None, not " + separator.type().name());
    }

    private static String separator(PyObject separator) {
        String text = TextArguments.text(separator);
        TextSplitting.requireSeparator(text);
        return text;
    }

    private static PyTuple parts(String text, int found, String separator, PyObject shown) {
        return PyTuple.of(
                PyStr.of(text.substring(0, found)), shown, PyStr.of(text.substring(found + separator.length())));
    }

    // ---- ends and width ------------------------------------------------------------------------------------------

    private static PyObject strip(PyStr self, PyObject chars, String function, boolean left, boolean right) {
        if (chars != PyNone.NONE && !(chars instanceof PyStr)) {
            throw Errors.typeError(function + " arg must be None or str");
        }
        String set = chars instanceof PyStr text ? text.value : null;
        String value = self.value;
        int start = 0;
        int end = value.length();
        while (left && start < end) {
            int c = value.codePointAt(start);
            if (set == null ? !Characters.isSpace(c) : set.indexOf(c) < 0) {
                break;
            }
            start += Character.charCount(c);
        }
        while (right && end > start) {
            int c = value.codePointBefore(end);
            if (set == null ? !Characters.isSpace(c) : set.indexOf(c) < 0) {
                break;
            }
            end -= Character.charCount(c);
        }
        return end - start == value.length() ? self.exact() : PyStr.of(value.substring(start, end));
    }

    private static PyObject pad(PyStr self, int left, int right, PyObject fill) {
        if (!(fill instanceof PyStr)) {
            throw Errors.typeError("The fill character must be a unicode character, not "
                    + fill.type().name());
        }
        PyStr character = (PyStr) fill;
        if (character.size() != 1) {
            throw Errors.typeError("The fill character must be exactly one character long");
        }
        if (left + right <= 0) {
            return self.exact();
        }
        return PyStr.of(character.value.repeat(left) + self.value + character.value.repeat(right));
    }
}
