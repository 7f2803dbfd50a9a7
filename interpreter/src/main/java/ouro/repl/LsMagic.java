package ouro.repl;

/** {@code %ls}: what is in a folder, as the system's own {@code ls} lists it. */
final class LsMagic extends NamedMagic {
    LsMagic() {
        super("ls", "[ARGUMENTS]", "lists a folder, as ls does");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        session.shell().run(("ls -F " + argument).strip());
    }
}
