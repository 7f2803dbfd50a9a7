package ouro.syntax.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ouro.syntax.PythonSyntaxError;

/**
 * One text, read by the grammar of mistakes: first as it is, then once more with what explains. Errors are thrown as soon
 * as they are found.
 */
final class PegParser {
    /** More steps than any text that people write takes; nested mistakes can take exponentially many. */
    private static final int MOST_STEPS = 20_000_000;

    /** The text takes too long to explain. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private record Memo(ParseNode node, int end) {}

    final SourceText text;
    final Tokenizer tokenizer;
    /** An error that counts only where nothing else is wrong, or null. */
    PythonSyntaxError deferred;

    private final List<PythonToken> tokens = new ArrayList<>();
    private final DiagnosticReporter diagnostics = new DiagnosticReporter(this);
    private final boolean single;
    private final Map<Long, Memo> memos = new HashMap<>();
    private List<ParseNode> nodes = new ArrayList<>();
    private Map<String, NamedItem> parts = Map.of();
    private int position;
    private boolean explaining;
    private boolean cut;
    private int steps;

    /** @param single whether one statement is read, as at a prompt */
    PegParser(SourceText text, boolean single) {
        this.text = text;
        this.tokenizer = new Tokenizer(text);
        this.single = single;
    }

    /** Whether the text is what the rule says; explains nothing but what no text may hold. */
    boolean read(String rule) {
        explaining = false;
        return restart(rule);
    }

    /** Reads again to explain. */
    void explain(String rule) {
        explaining = true;
        restart(rule);
    }

    private boolean restart(String rule) {
        position = 0;
        nodes = new ArrayList<>();
        memos.clear();
        return call(PegGrammar.rule(rule));
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    private boolean started;

    private PythonToken token(int index) {
        while (index >= tokens.size()) {
            PythonToken token = tokenizer.next();
            if (single && token.type() == PythonToken.Type.END && started) {
                // At a prompt the end of the text ends the statement.
                token = new PythonToken(
                        PythonToken.Type.NEWLINE, "", token.line(), -1, token.line(), -1, token.level());
                started = false;
                tokenizer.closeBlocks();
            } else {
                started = true;
            }
            tokens.add(token);
            if (token.type() == PythonToken.Type.ERROR) {
                throw tokenizer.flaw();
            }
        }
        return tokens.get(index);
    }

    /** The last token that was read, however far reading went. */
    PythonToken furthest() {
        return tokens.getLast();
    }

    /** The token before the place where reading stands. */
    PythonToken previous() {
        return tokens.get(position - 1);
    }

    NamedItem part(String name) {
        return parts.get(name);
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    private boolean call(Peg.Rule rule) {
        if (++steps > MOST_STEPS) {
            throw new TooLong();
        }
        long key = (long) rule.number << Integer.SIZE | position;
        if (rule.remembered) {
            Memo memory = memos.get(key);
            if (memory != null) {
                if (memory.node == null) {
                    return false;
                }
                position = memory.end;
                nodes.add(memory.node);
                return true;
            }
        }
        boolean outer = explaining;
        explaining &= !rule.plain;
        int mark = nodes.size();
        int start = position;
        boolean matched = rule.base == null ? choose(rule.choice) : goOn(rule);
        explaining = outer;
        ParseNode node = null;
        if (matched) {
            node = sequence(null, start, mark);
            truncate(mark);
            nodes.add(node);
        }
        if (rule.remembered) {
            memos.put(key, new Memo(node, position));
        }
        return matched;
    }

    /** A rule that begins with itself: the base, and then as much as fits behind it. */
    private boolean goOn(Peg.Rule rule) {
        int start = position;
        int mark = nodes.size();
        if (!choose(rule.base)) {
            return false;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Peg.Alternative alternative : rule.choice.alternatives()) {
                int before = position;
                int count = nodes.size();
                if (parts(alternative.parts())) {
                    ParseNode node = sequence(alternative.kind(), start, mark);
                    truncate(mark);
                    nodes.add(node);
                    more = true;
                    break;
                }
                position = before;
                truncate(count);
            }
        }
        return true;
    }

    private void truncate(int size) {
        while (nodes.size() > size) {
            nodes.removeLast();
        }
    }

    /** What was read since a mark, as one node; the only node itself where no kind is given. */
    private ParseNode sequence(String kind, int start, int mark) {
        List<ParseNode> made = nodes.subList(mark, nodes.size());
        if (kind == null && made.size() == 1) {
            return made.getFirst();
        }
        return position == start
                ? new ParseNode(kind, null, null, List.of())
                : new ParseNode(kind, tokens.get(start), lastVisible(start), ParseNode.flatten(made));
    }

    private PythonToken lastVisible(int start) {
        int last = position - 1;
        while (last > start
                && (tokens.get(last).column() < 0 || tokens.get(last).type() == PythonToken.Type.NEWLINE)) {
            last--;
        }
        return tokens.get(last);
    }

    private boolean choose(Peg.Choice choice) {
        boolean outerCut = cut;
        Map<String, NamedItem> outerParts = parts;
        int start = position;
        int mark = nodes.size();
        try {
            for (Peg.Alternative alternative : choice.alternatives()) {
                if (alternative.explains() && !explaining) {
                    continue;
                }
                cut = false;
                parts = alternative.diagnostic() == null ? outerParts : new HashMap<>();
                if (parts(alternative.parts())) {
                    if (alternative.kind() != null) {
                        ParseNode node = sequence(alternative.kind(), start, mark);
                        truncate(mark);
                        nodes.add(node);
                    }
                    if (alternative.diagnostic() == null) {
                        return true;
                    }
                    String kind = diagnostics.report(alternative.diagnostic());
                    if (kind != null) {
                        ParseNode node = sequence(kind, start, mark);
                        truncate(mark);
                        nodes.add(node);
                        return true;
                    }
                    // Nothing is wrong: nor do the other alternatives of a rule of mistakes count.
                    cut = !alternative.explains();
                }
                position = start;
                truncate(mark);
                if (cut) {
                    return false;
                }
            }
            return false;
        } finally {
            cut = outerCut;
            parts = outerParts;
        }
    }

    private boolean parts(List<Peg> list) {
        for (Peg peg : list) {
            if (!match(peg)) {
                return false;
            }
        }
        return true;
    }

    private boolean match(Peg peg) {
        return switch (peg) {
            case Peg.Terminal terminal -> terminal(terminal.type());
            case Peg.ExactToken sign -> {
                PythonToken token = token(position);
                yield token.type() == PythonToken.Type.EXACT && token.text().equals(sign.text()) && advance();
            }
            case Peg.SoftKeyword keyword -> softKeyword(keyword);
            case Peg.RuleCall call -> call(call.rule());
            case Peg.Choice choice -> choose(choice);
            case Peg.Repetition repeat -> repeat(repeat);
            case Peg.Lookahead ahead -> {
                int start = position;
                int mark = nodes.size();
                boolean found = match(ahead.peg());
                position = start;
                truncate(mark);
                yield found == ahead.wanted();
            }
            case Peg.Forced forced -> {
                PythonToken token = token(position);
                if (token.type() != PythonToken.Type.EXACT || !token.text().equals(forced.text())) {
                    throw diagnostics.at("expected '" + forced.text() + "'", token, token);
                }
                yield advance();
            }
            case Peg.Cut unused -> {
                cut = true;
                yield true;
            }
            case Peg.NamedPart named -> named(named);
        };
    }

    private boolean advance() {
        position++;
        return true;
    }

    private boolean terminal(PythonToken.Type type) {
        PythonToken token = token(position);
        if (token.type() != type) {
            return false;
        }
        if (type == PythonToken.Type.NAME) {
            nodes.add(ParseNode.leaf("Name", token));
        } else if (type == PythonToken.Type.NUMBER) {
            nodes.add(ParseNode.leaf("Constant", token));
        }
        return advance();
    }

    private boolean softKeyword(Peg.SoftKeyword keyword) {
        PythonToken token = token(position);
        if (token.type() != PythonToken.Type.NAME) {
            return false;
        }
        // CPython compares only as many letters as the name has: `c` passes for `case`.
        boolean fits = keyword.text() != null
                ? token.text().equals(keyword.text())
                : "_".equals(token.text()) || "case".startsWith(token.text()) || "match".startsWith(token.text());
        return fits && advance();
    }

    private boolean repeat(Peg.Repetition repeat) {
        int count = 0;
        while (repeat.most() == 0 || count < repeat.most()) {
            int start = position;
            int mark = nodes.size();
            boolean separated = count == 0 || repeat.separator() == null || match(repeat.separator());
            if (!separated || !match(repeat.peg())) {
                position = start;
                truncate(mark);
                break;
            }
            count++;
            if (position == start) {
                break;
            }
        }
        return count >= repeat.least();
    }

    private boolean named(Peg.NamedPart named) {
        int start = position;
        int mark = nodes.size();
        Map<String, NamedItem> into = parts;
        if (!match(named.peg())) {
            return false;
        }
        List<ParseNode> made = ParseNode.flatten(nodes.subList(mark, nodes.size()));
        PythonToken first = position == start ? null : tokens.get(start);
        PythonToken last = position == start ? null : tokens.get(position - 1);
        into.put(named.name(), new NamedItem(first, last, made));
        return true;
    }

    /** The tokens of a part, for a part that is a run of them. */
    List<PythonToken> tokensOf(NamedItem part) {
        return tokens.subList(tokens.indexOf(part.first()), tokens.indexOf(part.last()) + 1);
    }

    /** Reads the rest for flaws that outweigh what was found; answers one, or null. */
    PythonSyntaxError flawInRest() {
        int line = furthest().line();
        while (true) {
            PythonToken token = tokenizer.next();
            if (token.type() == PythonToken.Type.ERROR) {
                return tokenizer.flawIsFinal() ? tokenizer.flaw() : tokenizer.neverClosedBefore(line);
            }
            if (token.type() == PythonToken.Type.END) {
                return null;
            }
        }
    }
}
