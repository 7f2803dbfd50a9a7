package ouro.syntax.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the grammar from its resource. */
final class PegGrammar {
    private static final String RESOURCE = "/diagnosis/python.peg";
    private static final Pattern SYMBOL = Pattern.compile(
            "\\s*(?:#[^\\n]*\\n\\s*)*('[^']+'|\"(?:[^\"\\\\]|\\\\.)*\"|->|<=|!!|\\w+|[|()?*+&!%~:{}=@])");

    /** Read once, and only when something has to be explained: when this class is loaded. */
    private static final class Grammar {
        static final Map<String, Peg.Rule> RULES = Map.copyOf(load());
    }

    private final List<String> symbols = new ArrayList<>();
    private final Map<String, Peg.Rule> rules = new HashMap<>();
    private int position;

    private PegGrammar(String text) {
        Matcher matcher = SYMBOL.matcher(text);
        while (matcher.lookingAt()) {
            symbols.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
        symbols.add("");
    }

    static Peg.Rule rule(String name) {
        return Grammar.RULES.get(name);
    }

    private static Map<String, Peg.Rule> load() {
        try (InputStream stream = PegGrammar.class.getResourceAsStream(RESOURCE)) {
            return new PegGrammar(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String peek() {
        return symbols.get(position);
    }

    private String take() {
        return symbols.get(position++);
    }

    private boolean accept(String symbol) {
        if (peek().equals(symbol)) {
            position++;
            return true;
        }
        return false;
    }

    private Peg.Rule named(String name) {
        return rules.computeIfAbsent(name, unused -> new Peg.Rule(name, rules.size()));
    }

    private Map<String, Peg.Rule> read() {
        while (!peek().isEmpty()) {
            Peg.Rule rule = named(take());
            rule.remembered = accept("@");
            rule.plain = accept("!");
            if (accept("<=")) {
                rule.base = new Peg.Choice(List.of(alternative()));
                take();
            } else {
                take();
            }
            rule.choice = choice();
        }
        for (Peg.Rule rule : rules.values()) {
            if (rule.choice == null) {
                throw new IllegalStateException("no rule " + rule.name);
            }
        }
        return rules;
    }

    private Peg.Choice choice() {
        List<Peg.Alternative> alternatives = new ArrayList<>();
        do {
            alternatives.add(alternative());
        } while (accept("|"));
        return new Peg.Choice(alternatives);
    }

    private Peg.Alternative alternative() {
        boolean explains = accept("?");
        List<Peg> parts = new ArrayList<>();
        while (!atEndOfAlternative()) {
            parts.add(part());
        }
        String kind = null;
        Diagnostic diagnostic = null;
        if (accept("{")) {
            kind = take();
            take();
        } else if (accept("->")) {
            diagnostic = diagnostic();
        }
        return new Peg.Alternative(explains, parts, kind, diagnostic);
    }

    private boolean atEndOfAlternative() {
        return switch (peek()) {
            case "", "|", ")", "{", "->" -> true;
            default -> {
                String next = symbols.get(position + 1);
                boolean rule = next.equals("=") || next.equals("<=");
                boolean markedRule = (next.equals("@") || next.equals("!"))
                        && (symbols.get(position + 2).equals("=")
                                || symbols.get(position + 2).equals("<="));
                yield rule || markedRule;
            }
        };
    }

    private Diagnostic diagnostic() {
        Diagnostic.DiagnosticForm form = Diagnostic.DiagnosticForm.valueOf(take().toUpperCase(Locale.ROOT));
        String first = null;
        String second = null;
        if (peek().length() == 1 && Character.isLetter(peek().charAt(0))) {
            first = take();
        }
        if (peek().length() == 1 && Character.isLetter(peek().charAt(0))) {
            second = take();
        }
        String message = peek().startsWith("\"") ? unquote(take()) : null;
        return new Diagnostic(form, first, second, message);
    }

    private static String unquote(String symbol) {
        return symbol.substring(1, symbol.length() - 1).replace("\\\"", "\"");
    }

    private Peg part() {
        if (accept("~")) {
            return new Peg.Cut();
        }
        if (accept("!!")) {
            return new Peg.Forced(unquote(take()));
        }
        if (accept("&")) {
            return new Peg.Lookahead(repeated(), true);
        }
        if (accept("!")) {
            return new Peg.Lookahead(repeated(), false);
        }
        if (symbols.get(position + 1).equals(":")) {
            String name = take();
            take();
            return new Peg.NamedPart(name, repeated());
        }
        return repeated();
    }

    private Peg repeated() {
        Peg peg = item();
        if (accept("?")) {
            return new Peg.Repetition(peg, 0, 1, null);
        }
        if (accept("*")) {
            return new Peg.Repetition(peg, 0, 0, null);
        }
        if (accept("+")) {
            return new Peg.Repetition(peg, 1, 0, null);
        }
        if (accept("%")) {
            return new Peg.Repetition(peg, 1, 0, item());
        }
        return peg;
    }

    private Peg item() {
        if (accept("(")) {
            Peg.Choice choice = choice();
            take();
            return choice;
        }
        String symbol = take();
        if (symbol.startsWith("'")) {
            return new Peg.ExactToken(unquote(symbol).intern());
        }
        if (symbol.startsWith("\"")) {
            return new Peg.SoftKeyword(unquote(symbol));
        }
        return switch (symbol) {
            case "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", "END" ->
                new Peg.Terminal(PythonToken.Type.valueOf(symbol));
            case "SOFT" -> new Peg.SoftKeyword(null);
            default -> new Peg.RuleCall(named(symbol));
        };
    }
}
