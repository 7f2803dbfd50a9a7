package ouro.repl;

import java.util.List;
import ouro.object.PyDict;

/** {@code %reset}: forgets the names you have defined; tasks go on. */
final class ResetMagic implements Magic {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String purpose() {
        return "forgets the names you have defined; tasks go on";
    }

    @Override
    public void run(PromptSession session, String argument) {
        PyDict names = session.names();
        List<String> own = Namespaces.own(names);
        for (String name : own) {
            names.remove(name);
        }
        session.print("forgot " + own.size() + (own.size() == 1 ? " name\n" : " names\n"));
    }
}
