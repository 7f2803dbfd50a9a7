package ouro.builtins;

import ouro.object.Errors;

/** Reads a format string: literal text, and the parts of each replacement field. */
final class ReplacementFields {
    private final String template;
    private int at;

    /** Whether a field follows the literal text read last. */
    boolean hasField;

    String name;
    /** The code point behind {@code !}, or 0. */
    int conversion;

    String spec;
    /** Whether the specifier holds fields itself. */
    boolean specIsNested;

    ReplacementFields(String template) {
        this.template = template;
    }

    /** Appends literal text and reads the field behind it; false at the end. */
    boolean next(StringBuilder literal) {
        int length = template.length();
        if (at >= length) {
            return false;
        }
        hasField = false;
        int start = at;
        while (at < length) {
            char c = template.charAt(at);
            if (c != '{' && c != '}') {
                at++;
                continue;
            }
            boolean last = at + 1 == length;
            if (!last && template.charAt(at + 1) == c) {
                literal.append(template, start, at + 1);
                at += 2;
                return true;
            }
            if (c == '}' || last) {
                throw Errors.valueError("Single '" + c + "' encountered in format string");
            }
            break;
        }
        literal.append(template, start, at);
        if (at < length) {
            at++;
            field();
        }
        return true;
    }

    private void field() {
        hasField = true;
        conversion = 0;
        spec = "";
        specIsNested = false;
        int length = template.length();
        int start = at;
        char c = 0;
        scan:
        while (at < length) {
            c = template.charAt(at++);
            switch (c) {
                case '{' -> throw Errors.valueError("unexpected '{' in field name");
                case '[' -> {
                    while (at < length && template.charAt(at) != ']') {
                        at++;
                    }
                }
                case '}', ':', '!' -> {
                    break scan;
                }
                default -> {}
            }
        }
        if (c != '}' && c != ':' && c != '!' || at == start) {
            throw Errors.valueError("expected '}' before end of string");
        }
        name = template.substring(start, at - 1);
        if (c == '!' && conversion() || c == '}') {
            return;
        }
        specifier();
    }

    /** Reads the conversion; true where the field ends behind it. */
    private boolean conversion() {
        int length = template.length();
        if (at >= length) {
            throw Errors.valueError("end of string while looking for conversion specifier");
        }
        conversion = template.codePointAt(at);
        at += Character.charCount(conversion);
        if (at < length) {
            char c = template.charAt(at++);
            if (c == '}') {
                return true;
            }
            if (c != ':') {
                throw Errors.valueError("expected ':' after conversion specifier");
            }
        }
        return false;
    }

    private void specifier() {
        int start = at;
        int depth = 1;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c == '{') {
                specIsNested = true;
                depth++;
            } else if (c == '}' && --depth == 0) {
                spec = template.substring(start, at - 1);
                return;
            }
        }
        throw Errors.valueError("unmatched '{' in format spec");
    }
}
