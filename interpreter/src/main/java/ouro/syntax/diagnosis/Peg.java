package ouro.syntax.diagnosis;

import java.util.List;

/** The parts of a parsing expression grammar; {@link PegGrammar} makes them of text, {@link PegParser} follows them. */
sealed interface Peg {
    /** A token by its type. */
    record Terminal(PythonToken.Type type) implements Peg {}

    /** A token by its text. */
    record ExactToken(String text) implements Peg {}

    /** A name with a certain text; null for any name that is a keyword somewhere. */
    record SoftKeyword(String text) implements Peg {}

    record RuleCall(Rule rule) implements Peg {}

    record Choice(List<Alternative> alternatives) implements Peg {}

    /** @param most how often at most; 0 for any number */
    record Repetition(Peg peg, int least, int most, Peg separator) implements Peg {}

    record Lookahead(Peg peg, boolean wanted) implements Peg {}

    /** A token that must come. */
    record Forced(String text) implements Peg {}

    /** No other alternative will be tried. */
    record Cut() implements Peg {}

    record NamedPart(String name, Peg peg) implements Peg {}

    /**
     * @param explains whether it is tried only to explain a mistake
     * @param kind of the node it makes, or null
     * @param diagnostic what it says, or null
     */
    record Alternative(boolean explains, List<Peg> parts, String kind, Diagnostic diagnostic) {}

    /** A rule, made before the rules it calls are known. */
    final class Rule {
        final String name;
        final int number;
        boolean remembered;
        /** Whether nothing is explained inside. */
        boolean plain;
        /** What comes first in a rule that goes on with itself, or null. */
        Choice base;

        Choice choice;

        Rule(String name, int number) {
            this.name = name;
            this.number = number;
        }
    }
}
