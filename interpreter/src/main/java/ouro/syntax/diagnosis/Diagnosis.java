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

        private final String rule;

        Goal(String rule) {
            this.rule = rule;
        }
    }

    private Diagnosis() {}

    /** Why the text was refused, or null where it is not known. */
    public static PythonSyntaxError explain(SourceFile source, Goal goal) {
        Reading reading = new Reading(Text.of(source, goal == Goal.FILE), goal == Goal.INTERACTIVE);
        try {
            check(reading, goal.rule);
        } catch (PythonSyntaxError e) {
            return e;
        } catch (Reading.TooLong | StackOverflowError e) {
            // Nested too deep for the thread that compiles: what is known is that the text is wrong.
            return null;
        }
        return reading.deferred;
    }

    /** Throws the error of a text that is not one statement; the grammar of files takes any number. */
    public static void requireStatement(SourceFile source) {
        Reading reading = new Reading(Text.of(source, false), true);
        try {
            check(reading, Goal.INTERACTIVE.rule);
        } catch (Reading.TooLong | StackOverflowError e) {
            return;
        }
        if (reading.tokenizer.cursor().hasMore()) {
            throw new Complaints(reading)
                    .here(
                            PythonSyntaxError.Kind.SYNTAX,
                            "multiple statements found while compiling a single statement");
        }
    }

    /** Throws the error of a text that is not what the rule says. */
    static void check(Reading reading, String rule) {
        PythonSyntaxError error = null;
        Token last = null;
        try {
            if (reading.read(rule)) {
                return;
            }
            last = reading.furthest();
            reading.explain(rule);
        } catch (PythonSyntaxError e) {
            error = e;
        }
        if (error != null && error == reading.tokenizer.flaw()) {
            throw error;
        }
        if (error == null) {
            switch (last.type()) {
                case INDENT -> throw indentation(reading, "unexpected indent");
                case DEDENT -> throw indentation(reading, "unexpected unindent");
                default -> error = new Complaints(reading).at("invalid syntax", last, last);
            }
        }
        PythonSyntaxError flaw = reading.tokenizer.atEnd() ? null : reading.flawInRest();
        throw flaw == null ? error : flaw;
    }

    private static PythonSyntaxError indentation(Reading reading, String message) {
        return new Complaints(reading).here(PythonSyntaxError.Kind.INDENTATION, message);
    }
}
