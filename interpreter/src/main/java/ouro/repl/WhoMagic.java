package ouro.repl;

import java.util.List;

/** {@code %who}: lists the names you have defined. */
final class WhoMagic implements Magic {
    @Override
    public String name() {
        return "who";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "lists the names you have defined";
    }

    @Override
    public void run(PromptSession session, String argument) {
        List<String> names = Namespaces.own(session.names());
        session.print(names.isEmpty() ? "no names yet\n" : String.join("  ", names) + "\n");
    }
}
