package ouro.repl;

/** A magic that stands above lines of its own: {@code %%name arguments}, up to a blank line. */
abstract class CellMagic extends NamedMagic {
    CellMagic(String name, String arguments, String purpose) {
        super(name, arguments, purpose);
    }

    @Override
    public void run(PromptSession session, String argument) {
        throw new MagicError("stands above the lines it is for: %%" + name());
    }

    @Override
    public boolean hasLine() {
        return false;
    }

    @Override
    public boolean hasCell() {
        return true;
    }

    @Override
    public abstract void runCell(PromptSession session, String argument, String body);
}
