package ouro.builtins;

import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.text.TextRepresentation;

/** {@code str.format} and {@code str.format_map} (Library Reference, Format String Syntax). */
public final class FormatTemplate {
    private static final int DEEPEST = 2;

    private enum Numbering {
        OPEN,
        AUTOMATIC,
        MANUAL
    }

    /** The positional values, or null for {@code format_map}. */
    private final PyTuple values;

    private final PyObject mapping;
    private Numbering numbering = Numbering.OPEN;
    private int nextNumber;

    private FormatTemplate(PyTuple values, PyObject mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    /** {@code template.format(*values, **mapping)}. */
    public static String format(String template, PyTuple values, PyObject mapping) {
        return new FormatTemplate(values, mapping).render(template, DEEPEST);
    }

    /** {@code template.format_map(mapping)}. */
    public static String formatMap(String template, PyObject mapping) {
        return new FormatTemplate(null, mapping).render(template, DEEPEST);
    }

    /**
     * The parts of a template: tuples of the literal text, the name of the field behind it, its specifier and its
     * conversion; None where there is none.
     */
    public static PyList fields(String template) {
        PyList parts = new PyList();
        ReplacementFields fields = new ReplacementFields(template);
        StringBuilder literal = new StringBuilder();
        while (fields.next(literal)) {
            PyObject text = PyStr.of(literal.toString());
            literal.setLength(0);
            parts.append(
                    fields.hasField
                            ? PyTuple.of(
                                    text,
                                    PyStr.of(fields.name),
                                    PyStr.of(fields.spec),
                                    fields.conversion == 0 ? PyNone.NONE : PyStr.of(fields.conversion))
                            : PyTuple.of(text, PyNone.NONE, PyNone.NONE, PyNone.NONE));
        }
        return parts;
    }

    /** A field name taken apart: what it begins with, and a list of (is attribute, key). */
    public static PyTuple path(String name) {
        int end = firstEnd(name);
        String first = name.substring(0, end);
        int number = index(first);
        PyList rest = new PyList();
        FieldPath path = new FieldPath(name, end);
        while (path.next()) {
            rest.append(PyTuple.of(PyBool.of(path.isAttribute), path.isAttribute ? PyStr.of(path.key) : path.item()));
        }
        return PyTuple.of(number >= 0 ? PyInt.of(number) : PyStr.of(first), rest.iterator());
    }

    private String render(String template, int depth) {
        if (depth == 0) {
            throw Errors.valueError("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder(template.length() + 32);
        ReplacementFields fields = new ReplacementFields(template);
        while (fields.next(out)) {
            if (fields.hasField) {
                out.append(field(fields, depth));
            }
        }
        return out.toString();
    }

    private String field(ReplacementFields fields, int depth) {
        PyObject value = resolve(fields.name);
        if (fields.conversion != 0) {
            value = convert(value, fields.conversion);
        }
        String spec = fields.specIsNested ? render(fields.spec, depth - 1) : fields.spec;
        return value.format(spec);
    }

    /** What {@code !r}, {@code !s} and {@code !a} make of a value. */
    public static PyObject convert(PyObject value, int conversion) {
        return switch (conversion) {
            case 'r' -> PyStr.of(value.repr());
            case 's' -> PyStr.of(value.str());
            case 'a' -> PyStr.of(TextRepresentation.escapeBeyondAscii(value.repr()));
            default ->
                throw Errors.valueError("Unknown conversion specifier "
                        + (conversion > 32 && conversion < 127
                                ? Character.toString(conversion)
                                : "\\x" + Integer.toHexString(conversion)));
        };
    }

    // ---- names ---------------------------------------------------------------------------------------------------

    private PyObject resolve(String name) {
        int end = firstEnd(name);
        PyObject value = first(name.substring(0, end));
        if (end == name.length()) {
            return value;
        }
        FieldPath path = new FieldPath(name, end);
        while (path.next()) {
            value = path.isAttribute ? value.getAttribute(path.key.intern()) : value.getItem(path.item());
        }
        return value;
    }

    /** Where the first part of a field name ends. */
    static int firstEnd(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private PyObject first(String name) {
        int number = index(name);
        if (name.isEmpty() || number >= 0) {
            number(name.isEmpty() ? Numbering.AUTOMATIC : Numbering.MANUAL);
        }
        if (name.isEmpty()) {
            number = nextNumber++;
        }
        if (number < 0) {
            return mapping.getItem(PyStr.of(name));
        }
        if (values == null) {
            throw Errors.valueError("Format string contains positional fields");
        }
        if (number >= values.size()) {
            throw Errors.indexError("Replacement index " + number + " out of range for positional args tuple");
        }
        return values.get(number);
    }

    private void number(Numbering wanted) {
        if (numbering == Numbering.OPEN) {
            numbering = wanted;
        } else if (numbering != wanted) {
            throw Errors.valueError(
                    wanted == Numbering.MANUAL
                            ? "cannot switch from automatic field numbering to manual field specification"
                            : "cannot switch from manual field specification to automatic field numbering");
        }
    }

    /** The number that the text is, or -1 where it is no number. */
    static int index(String text) {
        long value = -1;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 10) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.max(value, 0) * 10 + digit;
            if (value > Integer.MAX_VALUE) {
                throw Errors.valueError("Too many decimal digits in format string");
            }
        }
        return (int) value;
    }

    /** Walks over the attributes and indexes behind the first part of a field name. */
    static final class FieldPath {
        private final String name;
        private int at;
        boolean isAttribute;
        String key;

        FieldPath(String name, int start) {
            this.name = name;
            at = start;
        }

        boolean next() {
            if (at >= name.length()) {
                return false;
            }
            char kind = name.charAt(at++);
            isAttribute = kind == '.';
            if (!isAttribute && kind != '[') {
                throw Errors.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
            int start = at;
            if (isAttribute) {
                while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
                    at++;
                }
                key = name.substring(start, at);
            } else {
                int close = name.indexOf(']', at);
                if (close < 0) {
                    throw Errors.valueError("Missing ']' in format string");
                }
                key = name.substring(start, close);
                at = close + 1;
            }
            if (key.isEmpty()) {
                throw Errors.valueError("Empty attribute in format string");
            }
            return true;
        }

        /** The key of an index: an int where it is written as one. */
        PyObject item() {
            int number = index(key);
            return number >= 0 ? PyInt.of(number) : PyStr.of(key);
        }
    }
}
