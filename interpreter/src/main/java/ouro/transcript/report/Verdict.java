package ouro.transcript.report;

/**
 * What came of one comparison.
 *
 * @param kind the verdict proper
 * @param detail what completes it: the tolerances that were needed, the library that is missing; may be empty
 */
public record Verdict(VerdictKind kind, String detail) {
    /** The verdicts, in the words in which they are told. */
    public enum VerdictKind {
        SAME("same", Weight.PASSED),
        SAME_BUT_FOR("same but for", Weight.PASSED),
        UPDATED("updated", Weight.PASSED),
        OTHER_ORDER("same lines in another order", Weight.FAILED),
        DIFFERENT("different", Weight.FAILED),
        CANNOT_RUN("cannot run", Weight.FAILED),
        SHOWS_NO_OUTPUT("shows no output", Weight.SKIPPED),
        NEEDS_NETWORK("needs the network", Weight.SKIPPED),
        NEEDS("needs", Weight.SKIPPED),
        NOT_A_SCRIPT("not a script", Weight.SKIPPED);

        private final String words;
        private final Weight weight;

        VerdictKind(String words, Weight weight) {
            this.words = words;
            this.weight = weight;
        }

        public String words() {
            return words;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** What a verdict means for the check as a whole. */
    public enum Weight {
        PASSED,
        FAILED,
        SKIPPED
    }

    public static Verdict of(VerdictKind kind) {
        return new Verdict(kind, "");
    }

    @Override
    public String toString() {
        if (detail.isEmpty()) {
            return kind.words;
        }
        return switch (kind) {
            case SAME_BUT_FOR, NEEDS -> kind.words + " " + detail;
            case OTHER_ORDER -> kind.words + ", but for " + detail;
            default -> kind.words + " (" + detail + ")";
        };
    }
}
