package ouro.repl;

import ouro.lib.files.WorkingDirectory;

/** {@code %pwd}: the folder that the session is in. */
final class PwdMagic extends NamedMagic {
    PwdMagic() {
        super("pwd", "", "tells the folder that the session is in");
    }

    @Override
    public void run(PromptSession session, String argument) {
        session.print(WorkingDirectory.current() + "\n");
    }
}
