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
final class Reading {
    /** More steps than any text that people write takes; nested mistakes can take exponentially many. */
    private static final int MOST_STEPS = 20_000_000;

    /** The text takes too long to explain. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private record Memory(Node node, int end) {}

    final Text text;
    final Tokenizer tokenizer;
    /** An error that counts only where nothing else is wrong, or null. */
    PythonSyntaxError deferred;

    private final List<Token> tokens = new ArrayList<>();
    private final Complaints complaints = new Complaints(this);
    private final boolean single;
    private final Map<Long, Memory> memories = new HashMap<>();
    private List<Node> nodes = new ArrayList<>();
    private Map<String, Part> parts = Map.of();
    private int position;
    private boolean explaining;
    private boolean cut;
    private int steps;

    /** @param single whether one statement is read, as at a prompt */
    Reading(Text text, boolean single) {
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
        memories.clear();
        return call(PegReader.rule(rule));
    }

    // ---- tokens --------------------------------------------------------------------------------------------------

    private boolean started;

    private Token token(int index) {
        while (index >= tokens.size()) {
            Token token = tokenizer.next();
            if (single && token.type() == Token.Type.END && started) {
                // At a prompt the end of the text ends the statement.
                token = new Token(Token.Type.NEWLINE, "", token.line(), -1, token.line(), -1, token.level());
                started = false;
                tokenizer.closeBlocks();
            } else {
                started = true;
            }
            tokens.add(token);
            if (token.type() == Token.Type.ERROR) {
                throw tokenizer.flaw();
            }
        }
        return tokens.get(index);
    }

    /** The last token that was read, however far reading went. */
    Token furthest() {
        return tokens.getLast();
    }

    /** The token before the place where reading stands. */
    Token previous() {
        return tokens.get(position - 1);
    }

    Part part(String name) {
        return parts.get(name);
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    private boolean call(Peg.Rule rule) {
        if (++steps > MOST_STEPS) {
            throw new TooLong();
        }
        long key = (long) rule.number << Integer.SIZE | position;
        if (rule.remembered) {
            Memory memory = memories.get(key);
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
        Node node = null;
        if (matched) {
            node = sequence(null, start, mark);
            truncate(mark);
            nodes.add(node);
        }
        if (rule.remembered) {
            memories.put(key, new Memory(node, position));
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
                    Node node = sequence(alternative.kind(), start, mark);
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
    private Node sequence(String kind, int start, int mark) {
        List<Node> made = nodes.subList(mark, nodes.size());
        if (kind == null && made.size() == 1) {
            return made.getFirst();
        }
        return position == start
                ? new Node(kind, null, null, List.of())
                : new Node(kind, tokens.get(start), lastVisible(start), Node.flatten(made));
    }

    private Token lastVisible(int start) {
        int last = position - 1;
        while (last > start
                && (tokens.get(last).column() < 0 || tokens.get(last).type() == Token.Type.NEWLINE)) {
            last--;
        }
        return tokens.get(last);
    }

    private boolean choose(Peg.Choice choice) {
        boolean outerCut = cut;
        Map<String, Part> outerParts = parts;
        int start = position;
        int mark = nodes.size();
        try {
            for (Peg.Alternative alternative : choice.alternatives()) {
                if (alternative.explains() && !explaining) {
                    continue;
                }
                cut = false;
                parts = alternative.complaint() == null ? outerParts : new HashMap<>();
                if (parts(alternative.parts())) {
                    if (alternative.kind() != null) {
                        Node node = sequence(alternative.kind(), start, mark);
                        truncate(mark);
                        nodes.add(node);
                    }
                    if (alternative.complaint() == null) {
                        return true;
                    }
                    String kind = complaints.complain(alternative.complaint());
                    if (kind != null) {
                        Node node = sequence(kind, start, mark);
                        truncate(mark);
                        nodes.add(node);
                        return true;
                    }
                    // Nothing to complain of: nor do the other alternatives of a rule of complaints count.
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
            case Peg.Sign sign -> {
                Token token = token(position);
                yield token.type() == Token.Type.SIGN && token.text().equals(sign.text()) && advance();
            }
            case Peg.SoftKeyword keyword -> softKeyword(keyword);
            case Peg.Call call -> call(call.rule());
            case Peg.Choice choice -> choose(choice);
            case Peg.Repeat repeat -> repeat(repeat);
            case Peg.Ahead ahead -> {
                int start = position;
                int mark = nodes.size();
                boolean found = match(ahead.peg());
                position = start;
                truncate(mark);
                yield found == ahead.wanted();
            }
            case Peg.Forced forced -> {
                Token token = token(position);
                if (token.type() != Token.Type.SIGN || !token.text().equals(forced.text())) {
                    throw complaints.at("expected '" + forced.text() + "'", token, token);
                }
                yield advance();
            }
            case Peg.Cut unused -> {
                cut = true;
                yield true;
            }
            case Peg.Named named -> named(named);
        };
    }

    private boolean advance() {
        position++;
        return true;
    }

    private boolean terminal(Token.Type type) {
        Token token = token(position);
        if (token.type() != type) {
            return false;
        }
        if (type == Token.Type.NAME) {
            nodes.add(Node.leaf("Name", token));
        } else if (type == Token.Type.NUMBER) {
            nodes.add(Node.leaf("Constant", token));
        }
        return advance();
    }

    private boolean softKeyword(Peg.SoftKeyword keyword) {
        Token token = token(position);
        if (token.type() != Token.Type.NAME) {
            return false;
        }
        // CPython compares only as many letters as the name has: `c` passes for `case`.
        boolean fits = keyword.text() != null
                ? token.text().equals(keyword.text())
                : "_".equals(token.text()) || "case".startsWith(token.text()) || "match".startsWith(token.text());
        return fits && advance();
    }

    private boolean repeat(Peg.Repeat repeat) {
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

    private boolean named(Peg.Named named) {
        int start = position;
        int mark = nodes.size();
        Map<String, Part> into = parts;
        if (!match(named.peg())) {
            return false;
        }
        List<Node> made = Node.flatten(nodes.subList(mark, nodes.size()));
        Token first = position == start ? null : tokens.get(start);
        Token last = position == start ? null : tokens.get(position - 1);
        into.put(named.name(), new Part(first, last, made));
        return true;
    }

    /** The tokens of a part, for a part that is a run of them. */
    List<Token> tokensOf(Part part) {
        return tokens.subList(tokens.indexOf(part.first()), tokens.indexOf(part.last()) + 1);
    }

    /** Reads the rest for flaws that outweigh what was found; answers one, or null. */
    PythonSyntaxError flawInRest() {
        int line = furthest().line();
        while (true) {
            Token token = tokenizer.next();
            if (token.type() == Token.Type.ERROR) {
                return tokenizer.flawIsFinal() ? tokenizer.flaw() : tokenizer.neverClosedBefore(line);
            }
            if (token.type() == Token.Type.END) {
                return null;
            }
        }
    }
}
