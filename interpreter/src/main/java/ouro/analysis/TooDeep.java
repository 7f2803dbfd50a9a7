package ouro.analysis;

/** Statements and expressions stand in one another deeper than whoever compiles them allows. */
public final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
        super(null, null, false, false);
    }
}
