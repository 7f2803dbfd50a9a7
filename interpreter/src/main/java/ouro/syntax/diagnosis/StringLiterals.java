package ouro.syntax.diagnosis;

import java.util.List;
import ouro.syntax.PythonSyntaxError;

/** Checks a run of strings: that bytes and text are not mixed, that escapes are whole, and the fields of formatted ones. */
final class StringLiterals {
    private final PegParser parser;

    StringLiterals(PegParser parser) {
        this.parser = parser;
    }

    /** Throws the first flaw; answers the kind of the literal. */
    String check(List<PythonToken> tokens) {
        String kind = "Constant";
        boolean bytes = false;
        for (int i = 0; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            String prefix = SourceText.prefix(token.text());
            boolean isBytes = prefix.contains("b");
            String content = content(token.text(), prefix.length());
            if (isBytes && content.codePoints().anyMatch(c -> c >= 128)) {
                throw new DiagnosticReporter(parser)
                        .at("bytes can only contain ASCII literal characters", token, token);
            }
            boolean raw = prefix.contains("r");
            boolean formatted = prefix.contains("f");
            if (!formatted && !raw) {
                check(isBytes ? EscapeSequences.flawInBytes(content) : EscapeSequences.flaw(content));
            }
            if (i > 0 && isBytes != bytes) {
                throw here("cannot mix bytes and nonbytes literals");
            }
            bytes = isBytes;
            if (formatted) {
                kind = "JoinedStr";
                new FormattedStringChecker(this, token, content, raw).check();
            }
        }
        return kind;
    }

    private static String content(String token, int prefix) {
        char quote = token.charAt(prefix);
        boolean triple =
                token.length() >= prefix + 6 && token.charAt(prefix + 1) == quote && token.charAt(prefix + 2) == quote;
        int width = triple ? 3 : 1;
        return token.substring(prefix + width, token.length() - width);
    }

    /** Throws the flaw of an escape, if there is one. */
    void check(String flaw) {
        if (flaw != null) {
            throw here(flaw);
        }
    }

    PythonSyntaxError here(String message) {
        return parser.deferred != null ? parser.deferred : located(message);
    }

    private PythonSyntaxError located(String message) {
        return new DiagnosticReporter(parser).here(PythonSyntaxError.ErrorClass.SYNTAX, message);
    }

    /** Keeps an error that counts only where nothing else is wrong: newer versions of Python allow it. */
    void defer(String message) {
        if (parser.deferred == null) {
            parser.deferred = located(message);
        }
    }

    /** Reads the expression of a field by itself. */
    void checkField(String expression, int line) {
        boolean allowed = parser.deferred == null;
        try {
            Diagnosis.check(new PegParser(SourceText.ofField(parser.text.source(), expression, line), false), "field");
        } catch (PythonSyntaxError e) {
            throw allowed ? e : parser.deferred;
        }
    }
}
