package ouro.repl;

/** {@code %%bash} and {@code %%sh}: runs the lines below it in a shell. */
final class ShellMagic extends CellMagic {
    private final String shell;

    ShellMagic(String shell) {
        super(shell, "", "runs the lines below in " + shell);
        this.shell = shell;
    }

    @Override
    public void runCell(PromptSession session, String argument, String body) {
        session.shell().run(shell + " -c " + Shell.quoted(body) + " " + shell + " " + argument);
    }
}
