package ouro.lib.re;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Buffer;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.binary.ByteSequence;
import ouro.text.TextRepresentation;

/** The replacement that {@code sub} and {@code expand} take: text, escapes and references to groups. */
final class SubstitutionTemplate {
    private final PyPattern pattern;
    private final PyObject source;
    private final String text;
    private final PatternTokens in;
    /** In turn the text before each reference, and the number of its group; text at the end. */
    private final List<String> literals = new ArrayList<>();

    private final List<Integer> groups = new ArrayList<>();

    private SubstitutionTemplate(PyPattern pattern, PyObject source, String text) {
        this.pattern = pattern;
        this.source = source;
        this.text = text;
        this.in = new PatternTokens(text, source);
        parse();
    }

    /** Parses a template, a str or bytes as the pattern is. */
    static SubstitutionTemplate of(PyPattern pattern, PyObject source) {
        if (!(source instanceof PyStr) && !(source instanceof Buffer)) {
            throw Errors.typeError("decoding to str: need a bytes-like object, "
                    + source.type().name() + " found");
        }
        String text = source instanceof PyStr given ? given.value : ByteSequence.latin1(Buffer.of(source));
        if (!text.equals(pattern.lastTemplate)) {
            pattern.lastSubstitution = new SubstitutionTemplate(pattern, source, text);
            pattern.lastTemplate = text;
        }
        return pattern.lastSubstitution;
    }

    String expand(PyMatch match) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            out.append(literals.get(i));
            int group = groups.get(i);
            if (match.start(group) >= 0) {
                out.append(match.subject.text, match.start(group), match.end(group));
            }
        }
        return out.append(literals.getLast()).toString();
    }

    private PyException error(String message, int offset) {
        return PatternError.of(message, source, text, offset);
    }

    private void parse() {
        StringBuilder literal = new StringBuilder();
        while (!in.atEnd()) {
            int start = in.at();
            int c = in.next();
            if (c != '\\') {
                literal.appendCodePoint(c);
                continue;
            }
            if (in.atEnd()) {
                throw error("bad escape (end of pattern)", start);
            }
            c = in.next();
            if (c == 'g') {
                refer(named(), literal);
            } else if (c == '0') {
                literal.append((char) zero());
            } else if (c >= '1' && c <= '9') {
                numbered(c, start, literal);
            } else {
                literal.append(simple(c, start));
            }
        }
        literals.add(literal.toString());
    }

    private void refer(int group, StringBuilder literal) {
        literals.add(literal.toString());
        literal.setLength(0);
        groups.add(group);
    }

    private int named() {
        if (!in.take("<")) {
            throw error("missing <", in.at());
        }
        int start = in.at();
        String name = in.until('>', "group name");
        String digits = name.startsWith("+") ? name.substring(1) : name;
        if (PatternTokens.isNumber(digits)) {
            int number = Integer.parseInt(digits);
            if (number > pattern.groups) {
                throw error("invalid group reference " + number, start);
            }
            return number;
        }
        if (!PatternTokens.isName(name)) {
            throw error("bad character in group name " + TextRepresentation.of(name), start);
        }
        Integer number = pattern.names.get(name);
        if (number == null) {
            throw Errors.raise(Exceptions.INDEX_ERROR, "unknown group name " + TextRepresentation.of(name));
        }
        return number;
    }

    private int zero() {
        int value = 0;
        for (int i = 0; i < 2 && in.peek() >= '0' && in.peek() <= '7'; i++) {
            value = value * 8 + in.next() - '0';
        }
        return value;
    }

    private void numbered(int first, int start, StringBuilder literal) {
        String digits = Character.toString(first);
        if (in.peek() >= '0' && in.peek() <= '9') {
            digits += Character.toString(in.next());
            if (first < '8' && digits.charAt(1) < '8' && in.peek() >= '0' && in.peek() <= '7') {
                literal.append((char) in.octal(digits + Character.toString(in.next()), start));
                return;
            }
        }
        int number = Integer.parseInt(digits);
        if (number > pattern.groups) {
            throw error("invalid group reference " + number, start + 1);
        }
        refer(number, literal);
    }

    private String simple(int c, int start) {
        int place = "abfnrtv\\".indexOf(c);
        if (place >= 0) {
            return String.valueOf("\u0007\b\f\n\r\t\u000b\\".charAt(place));
        }
        if (c < 128 && Character.isLetter(c)) {
            throw error("bad escape \\" + (char) c, start);
        }
        return "\\" + Character.toString(c);
    }
}
