package ouro.syntax.diagnosis;

import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;

/**
 * Explains why a text is not Python, in CPython 3.11's words and with its places. CPython finds them by reading a wrong
 * text a second time, with more alternatives in its grammar; what it says depends on their order, so the text is read here
 * the same way.
 */
public final class Diagnosis {
    /** What a text should have been. */
    public enum Goal {
        FILE("file"),
        /** One statement, typed at a prompt. */
        INTERACTIVE("interactive"),
        EXPRESSION("eval");

        final String rule;

        Goal(String rule) {
            this.rule = rule;
        }
    }

    private Diagnosis() {}

    /** Why the text was refused, or null where it is not known. */
    public static PythonSyntaxError explain(SourceFile source, Goal goal) {
        PegParser parser = new PegParser(SourceText.of(source, goal == Goal.FILE), goal == Goal.INTERACTIVE);
        try {
            check(parser, goal.rule);
        } catch (PythonSyntaxError e) {
            return e;
        } catch (PegParser.TooLong | StackOverflowError e) {
            // Nested too deep for the thread that compiles: what is known is that the text is wrong.
            return null;
        }
        return parser.deferred;
    }

    /** Throws the error of a text that is not one statement; the grammar of files takes any number. */
    public static void requireStatement(SourceFile source) {
        PegParser parser = new PegParser(SourceText.of(source, false), true);
        try {
            check(parser, Goal.INTERACTIVE.rule);
        } catch (PegParser.TooLong | StackOverflowError e) {
            return;
        }
        if (parser.tokenizer.cursor().hasMore()) {
            throw new DiagnosticReporter(parser)
                    .here(
                            PythonSyntaxError.ErrorClass.SYNTAX,
                            "multiple statements found while compiling a single statement");
        }
    }

    /** Throws the error of a text that is not what the rule says. */
    static void check(PegParser parser, String rule) {
        PythonSyntaxError error = null;
        PythonToken last = null;
        try {
            if (parser.read(rule)) {
                return;
            }
            last = parser.furthest();
            parser.explain(rule);
        } catch (PythonSyntaxError e) {
            error = e;
        }
        if (error != null && error == parser.tokenizer.flaw()) {
            throw error;
        }
        if (error == null) {
            switch (last.type()) {
                case INDENT -> throw indentation(parser, "unexpected indent");
                case DEDENT -> throw indentation(parser, "unexpected unindent");
                default -> error = new DiagnosticReporter(parser).at("invalid syntax", last, last);
            }
        }
        PythonSyntaxError flaw = parser.tokenizer.atEnd() ? null : parser.flawInRest();
        throw flaw == null ? error : flaw;
    }

    private static PythonSyntaxError indentation(PegParser parser, String message) {
        return new DiagnosticReporter(parser).here(PythonSyntaxError.ErrorClass.INDENTATION, message);
    }
}
