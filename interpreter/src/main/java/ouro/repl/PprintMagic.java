package ouro.repl;

/** {@code %pprint}: turns the breaking of long values on or off. */
final class PprintMagic extends NamedMagic {
    PprintMagic() {
        super("pprint", "", "turns the breaking of long values on or off");
    }

    @Override
    public void run(PromptSession session, String argument) {
        boolean on = !session.settings().isOn(Settings.PPRINT);
        session.configure(Settings.PPRINT, on);
        session.print("Pretty printing has been turned " + (on ? "ON" : "OFF") + "\n");
    }
}
