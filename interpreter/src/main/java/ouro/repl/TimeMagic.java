package ouro.repl;

import ouro.lib.notebook.NotebookModule;
import ouro.thread.Clock;

/** {@code %time}: runs a statement and tells how long it took; {@code %%time} does so with lines. */
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

    @Override
    public boolean hasCell() {
        return true;
    }

    @Override
    public void runCell(PromptSession session, String argument, String body) {
        double start = Clock.current().monotonic();
        session.runStatements(body);
        session.print("Wall time: " + NotebookModule.duration(Clock.current().monotonic() - start) + "\n");
    }
}
