package ouro.transcript.compare;

/** A difference that counts for nothing, since no two runs are alike in it; in the order in which verdicts name them. */
public enum Tolerance {
    TIMES("times"),
    DURATIONS("durations"),
    ADDRESSES("addresses"),
    THREAD_IDS("thread ids"),
    PROCESS_IDS("process ids"),
    PATHS("paths"),
    RANDOM("random values"),
    SET_ORDER("order of sets"),
    LIBRARY_FRAMES("library frames"),
    CARETS("carets"),
    WARNINGS("places of warnings"),
    STREAMS("order of the streams"),
    TRACEBACKS("drawing of tracebacks"),
    LEFT_OUT("what is left out"),
    COLOURS("colours"),
    REMARKS("remarks"),
    BLANK_LINES("blank lines");

    private final String words;

    Tolerance(String words) {
        this.words = words;
    }

    /** How a verdict names it. */
    public String words() {
        return words;
    }
}
