package ouro.builtins;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import ouro.object.Buffer;
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
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.Codecs;
import ouro.object.binary.PyBytes;
import ouro.object.codec.ByteBuilder;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;
import ouro.text.Characters;

/**
 * The methods of bytes and bytearray (Library Reference, Bytes and Bytearray Operations). The bytes are worked on as
 * Latin-1 text, in which a byte is a character.
 */
final class BytesMethods {
    private BytesMethods() {}

    static void fill(TypeBuilder<ByteSequence> t) {
        searchMethods(t);
        splitMethods(t);
        shapeMethods(t);
        AsciiMethods.fill(t);
        t.method("join", "iterable_of_bytes, /", BytesMethods::join);
        t.method(
                "decode",
                "encoding='utf-8', errors='strict'",
                (self, encoding, errors) -> PyStr.of(Codecs.decode(
                        self.toBytes(),
                        TextArguments.text(encoding, "decode", "'encoding'"),
                        TextArguments.text(errors, "decode", "'errors'"))));
        t.methodN(
                "hex",
                "sep=, bytes_per_sep=1",
                (self, a) -> PyStr.of(Hexadecimal.text(self.toBytes(), a[0], Conversions.toCInt(a[1]))));
        t.classMethod("fromhex", "string, /", (cls, a) -> fromHex(cls, a[0]));
        t.methodN("translate", "table, /, delete=", BytesMethods::translate);
        t.staticMethod("maketrans", "frm, to, /", BytesMethods::makeTable);
    }

    static void fillBytes(TypeBuilder<PyBytes> t) {
        t.method("__getnewargs__", self -> PyTuple.of(PyBytes.of(self.toBytes())));
        t.method("__bytes__", self -> PyBytes.of(self.toBytes()));
    }

    private static String text(ByteSequence self) {
        return ByteSequence.latin1(self.toBytes());
    }

    /** A bytes-like argument as Latin-1 text. */
    static String part(PyObject argument) {
        return ByteSequence.latin1(Buffer.of(argument));
    }

    static ByteSequence made(ByteSequence like, String text) {
        return like.make(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PyObject fromHex(PyType cls, PyObject string) {
        PyBytes bytes = PyBytes.of(Hexadecimal.parse(TextArguments.text(string, "fromhex", "")));
        return cls == PyBytes.TYPE ? bytes : cls.call(bytes);
    }

    // ---- search --------------------------------------------------------------------------------------------------

    private static void searchMethods(TypeBuilder<ByteSequence> t) {
        String bounds = "sub, start=None, end=None, /";
        t.method("find", bounds, (self, part, start, end) -> PyInt.of(find(self, part, start, end)));
        t.method("rfind", bounds, (self, part, start, end) -> PyInt.of(findLast(self, part, start, end)));
        t.method("index", bounds, (self, part, start, end) -> PyInt.of(found(find(self, part, start, end))));
        t.method("rindex", bounds, (self, part, start, end) -> PyInt.of(found(findLast(self, part, start, end))));
        t.method("count", bounds, (self, part, start, end) -> PyInt.of(count(self, part, start, end)));
        t.method(
                "startswith",
                "prefix, start=None, end=None, /",
                (self, prefix, start, end) -> PyBool.of(startsOrEnds(self, prefix, start, end, "startswith")));
        t.method(
                "endswith",
                "suffix, start=None, end=None, /",
                (self, suffix, start, end) -> PyBool.of(startsOrEnds(self, suffix, start, end, "endswith")));
        t.method("replace", "old, new, count=-1, /", (self, old, replacement, count) -> {
            PyStr whole = PyStr.of(text(self));
            PyObject replaced = TextSearch.replace(whole, part(old), part(replacement), TextArguments.limit(count));
            return made(self, replaced.str());
        });
        t.method("removeprefix", "prefix, /", (self, prefix) -> {
            String text = text(self);
            String part = part(prefix);
            return made(self, text.startsWith(part) ? text.substring(part.length()) : text);
        });
        t.method("removesuffix", "suffix, /", (self, suffix) -> {
            String text = text(self);
            String part = part(suffix);
            return made(self, text.endsWith(part) ? text.substring(0, text.length() - part.length()) : text);
        });
    }

    /** What to search for: bytes, or the number of one byte. */
    private static String wanted(PyObject part) {
        if (part instanceof Buffer buffer) {
            return ByteSequence.latin1(buffer.toBytes());
        }
        if (!Operators.has(part, SpecialMethod.INDEX)) {
            throw Errors.typeError("argument should be integer or bytes-like object, not '"
                    + part.type().name() + "'");
        }
        return String.valueOf((char) ByteSequence.byteOf(part, "byte must be in range(0, 256)"));
    }

    private static int find(ByteSequence self, PyObject part, PyObject start, PyObject end) {
        String wanted = wanted(part);
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        return from > to ? -1 : text(self).indexOf(wanted, from, to);
    }

    private static int findLast(ByteSequence self, PyObject part, PyObject start, PyObject end) {
        String wanted = wanted(part);
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        int found = from > to ? -1 : text(self).lastIndexOf(wanted, to - wanted.length());
        return found < from ? -1 : found;
    }

    private static int found(int index) {
        if (index < 0) {
            throw Errors.valueError("subsection not found");
        }
        return index;
    }

    private static int count(ByteSequence self, PyObject part, PyObject start, PyObject end) {
        String wanted = wanted(part);
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        if (from > to) {
            return 0;
        }
        return wanted.isEmpty() ? to - from + 1 : TextSearch.count(text(self), wanted, from, to);
    }

    private static boolean startsOrEnds(
            ByteSequence self, PyObject affix, PyObject start, PyObject end, String function) {
        int from = TextArguments.bound(start, self.size(), 0);
        int to = Math.min(self.size(), TextArguments.bound(end, self.size(), self.size()));
        boolean atStart = function.equals("startswith");
        if (affix instanceof PyTuple tuple) {
            for (PyObject each : tuple.items()) {
                if (matches(text(self), part(each), from, to, atStart)) {
                    return true;
                }
            }
            return false;
        }
        if (!(affix instanceof Buffer)) {
            throw Errors.typeError(function + " first arg must be bytes or a tuple of bytes, not "
                    + affix.type().name());
        }
        return matches(text(self), part(affix), from, to, atStart);
    }

    private static boolean matches(String text, String affix, int from, int to, boolean atStart) {
        return from <= to
                && affix.length() <= to - from
                && text.startsWith(affix, atStart ? from : to - affix.length());
    }

    // ---- splitting and joining -----------------------------------------------------------------------------------

    private static void splitMethods(TypeBuilder<ByteSequence> t) {
        t.method("split", "sep=None, maxsplit=-1", (self, separator, maximum) -> {
            PyList parts = new PyList();
            Consumer<String> out = part -> parts.append(made(self, part));
            int limit = TextArguments.limit(maximum);
            if (separator == PyNone.NONE) {
                TextSplitting.atSpaces(text(self), limit, Characters::isAsciiSpace, out);
            } else {
                TextSplitting.at(text(self), part(separator), limit, out);
            }
            return parts;
        });
        t.method("rsplit", "sep=None, maxsplit=-1", (self, separator, maximum) -> {
            PyList parts = new PyList();
            Consumer<String> out = part -> parts.append(made(self, part));
            int limit = TextArguments.limit(maximum);
            if (separator == PyNone.NONE) {
                TextSplitting.atSpacesFromRight(text(self), limit, Characters::isAsciiSpace, out);
            } else {
                TextSplitting.fromRight(text(self), part(separator), limit, out);
            }
            return StrMethods.reversed(parts);
        });
        t.method("splitlines", "keepends=False", (self, keepEnds) -> {
            PyList lines = new PyList();
            TextSplitting.lines(
                    text(self), keepEnds.isTrue(), c -> c == '\n' || c == '\r', line -> lines.append(made(self, line)));
            return lines;
        });
        t.method("partition", "sep, /", (self, separator) -> {
            String text = text(self);
            String part = separator(separator);
            int found = text.indexOf(part);
            return found < 0
                    ? PyTuple.of(made(self, text), made(self, ""), made(self, ""))
                    : parts(self, text, found, part);
        });
        t.method("rpartition", "sep, /", (self, separator) -> {
            String text = text(self);
            String part = separator(separator);
            int found = text.lastIndexOf(part);
            return found < 0
                    ? PyTuple.of(made(self, ""), made(self, ""), made(self, text))
                    : parts(self, text, found, part);
        });
    }

    private static String separator(PyObject separator) {
        String text = part(separator);
        TextSplitting.requireSeparator(text);
        return text;
    }

    private static PyTuple parts(ByteSequence self, String text, int found, String separator) {
        return PyTuple.of(
                made(self, text.substring(0, found)),
                made(self, separator),
                made(self, text.substring(found + separator.length())));
    }

    private static PyObject join(ByteSequence self, PyObject iterable) {
        if (!Operators.isIterable(iterable)) {
            throw Errors.typeError("can only join an iterable");
        }
        PyObject[] items = Iterables.toArray(iterable);
        ByteBuilder out = new ByteBuilder(64);
        byte[] separator = self.toBytes();
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof Buffer item)) {
                throw Errors.typeError("sequence item " + i + ": expected a bytes-like object, "
                        + items[i].type().name() + " found");
            }
            if (i > 0) {
                out.append(separator);
            }
            out.append(item.toBytes());
        }
        return self.make(out.toBytes());
    }

    // ---- shape ---------------------------------------------------------------------------------------------------

    private static void shapeMethods(TypeBuilder<ByteSequence> t) {
        t.method("strip", "bytes=None, /", (self, set) -> strip(self, set, true, true));
        t.method("lstrip", "bytes=None, /", (self, set) -> strip(self, set, true, false));
        t.method("rstrip", "bytes=None, /", (self, set) -> strip(self, set, false, true));
        t.method(
                "ljust",
                "width, fillchar=, /",
                (self, width, fill) -> pad(self, 0, Conversions.toLength(width) - self.size(), fill, "ljust"));
        t.method(
                "rjust",
                "width, fillchar=, /",
                (self, width, fill) -> pad(self, Conversions.toLength(width) - self.size(), 0, fill, "rjust"));
        t.method("center", "width, fillchar=, /", (self, width, fill) -> {
            int columns = Conversions.toLength(width);
            int missing = columns - self.size();
            int left = missing / 2 + (missing & columns & 1);
            return pad(self, left, missing - left, fill, "center");
        });
        t.method(
                "zfill",
                "width, /",
                (self, width) ->
                        made(self, TextSplitting.zeroFill(text(self), self.size(), Conversions.toLength(width))));
        t.method(
                "expandtabs",
                "tabsize=8",
                (self, size) -> made(self, TextSplitting.expandTabs(text(self), Conversions.toCInt(size))));
    }

    private static PyObject strip(ByteSequence self, PyObject chars, boolean left, boolean right) {
        String set = chars == PyNone.NONE ? " \t\n\r\u000b\f" : part(chars);
        String text = text(self);
        int start = 0;
        int end = text.length();
        while (left && start < end && set.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (right && end > start && set.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return made(self, text.substring(start, end));
    }

    private static PyObject pad(ByteSequence self, int left, int right, PyObject fill, String function) {
        String character = fill == null ? " " : fill instanceof ByteSequence bytes ? text(bytes) : "";
        if (character.length() != 1) {
            throw Errors.typeError(function + "() argument 2 must be a byte string of length 1, not "
                    + fill.type().name());
        }
        String text = text(self);
        return made(
                self,
                left + right <= 0
                        ? text
                        : character.repeat(Math.max(0, left)) + text + character.repeat(Math.max(0, right)));
    }

    // ---- translation ---------------------------------------------------------------------------------------------

    private static PyObject translate(ByteSequence self, PyObject[] a) {
        byte[] table = a[0] == PyNone.NONE ? null : Buffer.of(a[0]);
        if (table != null && table.length != 256) {
            throw Errors.valueError("translation table must be 256 characters long");
        }
        String deleted = a[1] == null ? "" : part(a[1]);
        ByteBuilder out = new ByteBuilder(self.size());
        for (byte each : self.toBytes()) {
            if (deleted.indexOf(each & 0xff) < 0) {
                out.append(table == null ? each : table[each & 0xff]);
            }
        }
        return self.make(out.toBytes());
    }

    private static PyObject makeTable(PyObject[] a) {
        byte[] from = Buffer.of(a[0]);
        byte[] to = Buffer.of(a[1]);
        if (from.length != to.length) {
            throw Errors.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < from.length; i++) {
            table[from[i] & 0xff] = to[i];
        }
        return PyBytes.of(table);
    }
}
