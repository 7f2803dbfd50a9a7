package ouro.transcript.compare;

/** What no two runs share, and a comparison may therefore have to look past; in the order in which it is named. */
public enum Shape {
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
    LEFT_OUT("what is left out"),
    COLOURS("colours"),
    REMARKS("remarks"),
    BLANK_LINES("blank lines");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /** How a verdict names it. */
    public String words() {
        return words;
    }
}
