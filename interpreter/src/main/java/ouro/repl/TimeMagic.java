package ouro.repl;

/** {@code %time}: runs a statement and tells how long it took. */
final class TimeMagic implements Magic {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public String arguments() {
        return "STATEMENT";
    }

    @Override
    public String purpose() {
        return "runs a statement and tells how long it took";
    }

    @Override
    public void run(PromptSession session, String argument) {
        // With a statement behind it, the language itself knows it; here there is none.
        throw new MagicError("time what? %time STATEMENT");
    }
}
