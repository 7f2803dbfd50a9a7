package ouro.repl;

/** {@code %load}: puts the text of a file into the line, to edit and run. */
final class LoadMagic implements Magic {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String purpose() {
        return "puts the text of a file into the line, to edit and run";
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        session.startNextWith(PromptFiles.text(argument));
    }
}
