package ouro.lib.re;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyObject;
import ouro.text.TextRepresentation;

/**
 * Parses Python's pattern syntax (Library Reference, re, Regular Expression Syntax) and writes the same pattern in that
 * of java.util.regex. Anything whose meaning differs there is written out: classes, anchors, the dot, conditions.
 */
final class PatternParser {
    private static final long LONGEST = Integer.MAX_VALUE;

    /** What a part of a pattern is, as far as a quantifier behind it cares. */
    private enum ItemKind {
        ATOM,
        ANCHOR,
        REPEAT
    }

    /**
     * A translated part.
     *
     * @param java its text, of which a quantifier behind it takes hold as a whole
     * @param least how many characters it matches at least
     * @param most at most
     */
    private record PatternItem(String java, long least, long most, ItemKind kind) {}

    private final String text;
    private final PyObject pattern;
    private final boolean isBytes;
    private final boolean forAscii;
    private final PatternTokens in;
    private final boolean hasConditions;
    private final Map<Integer, Integer> conditionPlaces = new LinkedHashMap<>();
    private final List<Boolean> closed = new ArrayList<>(List.of(false));

    /** Group numbers by name. */
    final Map<String, Integer> names = new LinkedHashMap<>();
    /** By group number: the group around it, 0 where there is none. */
    final List<Integer> parents = new ArrayList<>(List.of(0));
    /** All flags, those in the pattern included. */
    int flags;

    private int openGroup;

    /**
     * Prepares to parse.
     *
     * @param forAscii whether the translation is only matched against ASCII text, where classes are simpler
     */
    PatternParser(String text, PyObject pattern, int flags, boolean isBytes, boolean forAscii) {
        this.forAscii = forAscii;
        this.text = text;
        this.pattern = pattern;
        this.flags = flags;
        this.isBytes = isBytes;
        this.in = new PatternTokens(text, pattern);
        this.hasConditions = text.contains("(?(");
    }

    int groupCount() {
        return parents.size() - 1;
    }

    /** The number in the translated pattern: with conditions, each group has an empty one inside that tells it was set. */
    int javaGroup(int group) {
        return hasConditions ? Math.max(0, group * 2 - 1) : group;
    }

    /** The whole pattern in Java's syntax. */
    String translate() {
        globalFlags();
        PatternItem whole = alternatives(flags);
        if (!in.atEnd()) {
            throw error("unbalanced parenthesis", in.at());
        }
        for (Map.Entry<Integer, Integer> condition : conditionPlaces.entrySet()) {
            if (condition.getKey() > groupCount()) {
                throw error("invalid group reference " + condition.getKey(), condition.getValue());
            }
        }
        return whole.java;
    }

    private PyException error(String message, int offset) {
        return PatternError.of(message, pattern, text, offset);
    }

    /** Reads {@code (?flags)} at the start. */
    private void globalFlags() {
        while (true) {
            int start = in.at();
            skipBlanks(flags);
            int mark = in.at();
            if (!in.take("(?") || !InlineFlags.isLetter(in.peek()) || in.atEnd()) {
                in.seek(start);
                return;
            }
            InlineFlags set = InlineFlags.read(in, in.next(), text, pattern, isBytes);
            if (!set.global()) {
                in.seek(start);
                return;
            }
            flags |= set.added();
            if ((set.added() & RegexFlag.ASCII) != 0) {
                flags &= ~RegexFlag.UNICODE;
            }
            if (mark != start && (flags & RegexFlag.VERBOSE) == 0) {
                throw error("global flags not at the start of the expression", mark);
            }
        }
    }

    private void skipBlanks(int active) {
        while ((active & RegexFlag.VERBOSE) != 0 && !in.atEnd()) {
            if (" \t\n\r\u000b\f".indexOf(in.peek()) >= 0) {
                in.next();
            } else if (in.peek() == '#') {
                in.skipLine();
            } else {
                return;
            }
        }
    }

    // ---- structure -----------------------------------------------------------------------------------------------

    private PatternItem alternatives(int active) {
        StringBuilder out = new StringBuilder();
        long least = LONGEST;
        long most = 0;
        do {
            PatternItem branch = sequence(active);
            out.append(out.isEmpty() && least == LONGEST ? "" : "|").append(branch.java);
            least = Math.min(least, branch.least);
            most = Math.max(most, branch.most);
        } while (in.take("|"));
        return new PatternItem(out.toString(), least, most, ItemKind.ATOM);
    }

    private PatternItem sequence(int active) {
        List<PatternItem> items = new ArrayList<>();
        while (true) {
            skipBlanks(active);
            if (in.atEnd() || in.peek() == '|' || in.peek() == ')') {
                break;
            }
            int start = in.at();
            int c = in.next();
            switch (c) {
                case '*', '+', '?', '{' -> {
                    if (c == '{' && !isRepetition()) {
                        items.add(literal('{'));
                    } else {
                        repeat(items, c, start);
                    }
                }
                case '(' -> group(items, active, start);
                case '[' -> items.add(one(characterClass(active).translate(start)));
                case '.' -> items.add(one((active & RegexFlag.DOTALL) != 0 ? "[\\s\\S]" : "[^\\n]"));
                case '^' -> items.add(anchor((active & RegexFlag.MULTILINE) != 0 ? "(?<![^\\n])" : "\\A"));
                case '$' -> items.add(anchor((active & RegexFlag.MULTILINE) != 0 ? "(?=\\n|\\z)" : "(?=\\n?\\z)"));
                case '\\' -> items.add(escape(active, start));
                default -> items.add(literal(c));
            }
        }
        StringBuilder out = new StringBuilder();
        long least = 0;
        long most = 0;
        for (PatternItem item : items) {
            out.append(item.java);
            least = Math.min(LONGEST, least + item.least);
            most = Math.min(LONGEST, most + item.most);
        }
        return new PatternItem(out.toString(), least, most, ItemKind.ATOM);
    }

    /** Whether white space includes the four information separators, as in Unicode. */
    private static boolean separators(int active) {
        return (active & RegexFlag.UNICODE) != 0;
    }

    private CharacterClass characterClass(int active) {
        return new CharacterClass(in, text, pattern, isBytes, usesUnicode(active), separators(active));
    }

    private boolean usesUnicode(int active) {
        return (active & RegexFlag.UNICODE) != 0 && !forAscii;
    }

    private static PatternItem one(String java) {
        return new PatternItem(java, 1, 1, ItemKind.ATOM);
    }

    private static PatternItem literal(int c) {
        return one(PatternTokens.quote(c));
    }

    private static PatternItem anchor(String java) {
        return new PatternItem(java, 0, 0, ItemKind.ANCHOR);
    }

    // ---- repetition ----------------------------------------------------------------------------------------------

    /** Whether a brace that was read opens a repetition; otherwise it stands for itself. */
    private boolean isRepetition() {
        int start = in.at();
        if (in.peek() == '}') {
            return false;
        }
        String low = in.digits();
        String high = in.take(",") ? in.digits() : low;
        boolean fits = in.take("}") && (!low.isEmpty() || !high.isEmpty() || text.charAt(in.at() - 2) == ',');
        in.seek(start);
        return fits;
    }

    private void repeat(List<PatternItem> items, int c, int start) {
        long least = c == '+' ? 1 : 0;
        long most = c == '?' ? 1 : LONGEST;
        if (c == '{') {
            int here = in.at();
            String low = in.digits();
            String high = in.take(",") ? in.digits() : low;
            in.take("}");
            least = low.isEmpty() ? 0 : times(low);
            most = high.isEmpty() ? LONGEST : times(high);
            if (most < least) {
                throw error("min repeat greater than max repeat", here);
            }
        }
        PatternItem item = items.isEmpty() ? null : items.removeLast();
        if (item == null || item.kind == ItemKind.ANCHOR) {
            throw error("nothing to repeat", start);
        }
        if (item.kind == ItemKind.REPEAT) {
            throw error("multiple repeat", start);
        }
        String mode = in.take("?") ? "?" : in.take("+") ? "+" : "";
        String quantifier = c != '{'
                ? Character.toString(c)
                : "{" + least + (most == least ? "" : most == LONGEST ? "," : "," + most) + "}";
        items.add(new PatternItem(
                item.java + quantifier + mode,
                Math.min(LONGEST, item.least * least),
                item.most == 0 ? 0 : most == LONGEST ? LONGEST : Math.min(LONGEST, item.most * most),
                ItemKind.REPEAT));
    }

    private static long times(String digits) {
        if (digits.length() > 10 || Long.parseLong(digits) >= 4294967295L) {
            throw Errors.overflowError("the repetition number is too large");
        }
        return Math.min(LONGEST - 1, Long.parseLong(digits));
    }

    // ---- groups --------------------------------------------------------------------------------------------------

    private void group(List<PatternItem> items, int active, int start) {
        if (!in.take("?")) {
            items.add(capture(null, 0, active, start));
            return;
        }
        if (in.atEnd()) {
            throw error("unexpected end of pattern", in.at());
        }
        int c = in.next();
        switch (c) {
            case 'P' -> named(items, active, start);
            case ':' -> items.add(closedBy(start, "(?:", alternatives(active)));
            case '>' -> items.add(closedBy(start, "(?>", alternatives(active)));
            case '#' -> {
                while (!in.atEnd() && in.peek() != ')') {
                    in.next();
                }
                if (!in.take(")")) {
                    throw error("missing ), unterminated comment", start);
                }
            }
            case '=', '!' -> items.add(around(c == '=' ? "(?=" : "(?!", active, start, false));
            case '<' -> {
                if (in.atEnd()) {
                    throw error("unexpected end of pattern", in.at());
                }
                int direction = in.next();
                if (direction != '=' && direction != '!') {
                    throw error("unknown extension ?<" + Character.toString(direction), start + 1);
                }
                items.add(around(direction == '=' ? "(?<=" : "(?<!", active, start, true));
            }
            case '(' -> items.add(condition(active, start));
            default -> {
                if (c != '-' && !InlineFlags.isLetter(c)) {
                    throw error("unknown extension ?" + Character.toString(c), start + 1);
                }
                items.add(flagged(InlineFlags.read(in, c, text, pattern, isBytes), active, start));
            }
        }
    }

    private void close(int start) {
        if (!in.take(")")) {
            throw error("missing ), unterminated subpattern", start);
        }
    }

    private PatternItem closedBy(int start, String opening, PatternItem inner) {
        close(start);
        return new PatternItem(opening + inner.java + ")", inner.least, inner.most, ItemKind.ATOM);
    }

    private PatternItem around(String opening, int active, int start, boolean behind) {
        PatternItem inner = alternatives(active);
        close(start);
        if (behind && inner.least != inner.most) {
            throw PatternError.of("look-behind requires fixed-width pattern", pattern);
        }
        return new PatternItem(opening + inner.java + ")", 0, 0, ItemKind.ATOM);
    }

    private PatternItem capture(String name, int nameEnd, int active, int start) {
        int number = parents.size();
        if (name != null) {
            Integer taken = names.putIfAbsent(name, number);
            if (taken != null) {
                throw error(
                        "redefinition of group name " + TextRepresentation.of(name) + " as group " + number
                                + "; was group " + taken,
                        nameEnd - name.length());
            }
        }
        parents.add(openGroup);
        closed.add(false);
        int outer = openGroup;
        openGroup = number;
        PatternItem inner = alternatives(active);
        close(start);
        openGroup = outer;
        closed.set(number, true);
        return new PatternItem(
                "(" + inner.java + (hasConditions ? "()" : "") + ")", inner.least, inner.most, ItemKind.ATOM);
    }

    private void named(List<PatternItem> items, int active, int start) {
        if (in.take("<")) {
            String name = groupName('>');
            items.add(capture(name, in.at() - 1, active, start));
        } else if (in.take("=")) {
            int nameStart = in.at();
            String name = groupName(')');
            Integer number = names.get(name);
            if (number == null) {
                throw error("unknown group name " + TextRepresentation.of(name), nameStart);
            }
            items.add(reference(number, nameStart));
        } else if (in.atEnd()) {
            throw error("unexpected end of pattern", in.at());
        } else {
            throw error("unknown extension ?P" + Character.toString(in.next()), start + 1);
        }
    }

    private String groupName(char terminator) {
        int start = in.at();
        String name = in.until(terminator, "group name");
        if (!PatternTokens.isName(name)) {
            throw error("bad character in group name " + TextRepresentation.of(name), start);
        }
        return name;
    }

    private PatternItem reference(int number, int place) {
        if (!closed.get(number)) {
            throw error("cannot refer to an open group", place);
        }
        return new PatternItem("(?:\\" + javaGroup(number) + ")", 0, LONGEST, ItemKind.ATOM);
    }

    private PatternItem condition(int active, int start) {
        int nameStart = in.at();
        String name = in.until(')', "group name");
        int number = conditionGroup(name, nameStart);
        PatternItem yes = sequence(active);
        PatternItem no = new PatternItem("", 0, 0, ItemKind.ATOM);
        if (in.take("|")) {
            no = sequence(active);
            if (!in.atEnd() && in.peek() == '|') {
                throw error("conditional backref with more than two branches", in.at());
            }
        }
        close(start);
        // The empty group inside the tested one matches exactly where that was set.
        String test = "\\" + (javaGroup(number) + 1);
        return new PatternItem(
                "(?:(?:" + test + ")" + yes.java + "|(?!" + test + ")" + no.java + ")",
                Math.min(yes.least, no.least),
                Math.max(yes.most, no.most),
                ItemKind.ATOM);
    }

    private int conditionGroup(String name, int place) {
        if (PatternTokens.isNumber(name)) {
            int number = Integer.parseInt(name);
            if (number == 0) {
                throw error("bad group number", place);
            }
            conditionPlaces.putIfAbsent(number, place);
            return number;
        }
        if (!PatternTokens.isName(name)) {
            throw error("bad character in group name " + TextRepresentation.of(name), place);
        }
        Integer number = names.get(name);
        if (number == null) {
            throw error("unknown group name " + TextRepresentation.of(name), place);
        }
        return number;
    }

    // ---- flags ---------------------------------------------------------------------------------------------------

    private PatternItem flagged(InlineFlags set, int active, int start) {
        if (set.global()) {
            throw error("global flags not at the start of the expression", start);
        }
        int inner = (active | set.added()) & ~set.removed();
        if ((set.added() & RegexFlag.ASCII) != 0) {
            inner &= ~RegexFlag.UNICODE;
        } else if ((set.added() & RegexFlag.UNICODE) != 0) {
            inner &= ~RegexFlag.ASCII;
        }
        boolean ignores = (inner & RegexFlag.IGNORECASE) != 0;
        String opening = !ignores ? "(?-i:" : (inner & RegexFlag.UNICODE) != 0 ? "(?iu:" : "(?i-u:";
        return closedBy(start, opening, alternatives(inner));
    }

    // ---- escapes -------------------------------------------------------------------------------------------------

    private PatternItem escape(int active, int start) {
        if (in.atEnd()) {
            throw error("bad escape (end of pattern)", start);
        }
        boolean unicode = usesUnicode(active);
        int c = in.next();
        switch (c) {
            case 'A' -> {
                return anchor("\\A");
            }
            case 'Z' -> {
                return anchor("\\z");
            }
            case 'b' -> {
                return anchor(unicode ? "(?U:\\b)" : "\\b");
            }
            case 'B' -> {
                // An empty text has no boundary, and no place that is none.
                return anchor((unicode ? "(?U:\\B)" : "\\B") + "(?!\\A\\z)");
            }
            case 'd', 'D', 's', 'S', 'w', 'W' -> {
                String members = CharacterClass.members(Character.toLowerCase(c), unicode, separators(active));
                return one((Character.isUpperCase(c) ? "[^" : "[") + members + "]");
            }
            default -> {
                if (c >= '1' && c <= '9') {
                    return numbered(c, start);
                }
                return literal(in.escaped(c, start, isBytes));
            }
        }
    }

    /** A reference to a group, or a character given by three octal digits. */
    private PatternItem numbered(int first, int start) {
        String digits = Character.toString(first);
        if (!in.atEnd() && in.peek() >= '0' && in.peek() <= '9') {
            digits += Character.toString(in.next());
            boolean octal = first < '8' && digits.charAt(1) < '8' && in.peek() >= '0' && in.peek() < '8';
            if (octal && !in.atEnd()) {
                return literal(in.octal(digits + Character.toString(in.next()), start));
            }
        }
        int number = Integer.parseInt(digits);
        if (number > groupCount()) {
            throw error("invalid group reference " + number, start + 1);
        }
        return reference(number, start);
    }
}
