package ouro.repl;

import java.util.List;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.syntax.SourceFile;

/** {@code %run}: runs a script and keeps its names. */
final class RunMagic implements Magic {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String arguments() {
        return "FILE [ARGUMENTS]";
    }

    @Override
    public String purpose() {
        return "runs a script and keeps its names";
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return PromptFiles.names(argument);
    }

    @Override
    public void run(PromptSession session, String argument) {
        List<String> words = List.of(argument.split("\\s+"));
        String file = words.getFirst();
        String text = PromptFiles.text(file);
        PyDict names = new PyDict();
        String path = PromptFiles.path(file).toAbsolutePath().toString();
        names.put("__name__", PyStr.of("__main__"));
        names.put("__file__", PyStr.of(path));
        names.put("__builtins__", SessionState.current().modules.get("builtins"));
        PyObject before = session.interactive().sys("argv");
        PyList arguments = new PyList();
        words.forEach(word -> arguments.append(PyStr.of(word)));
        session.interactive().setSys("argv", arguments);
        try {
            session.interactive().runScript(new SourceFile(path, text), names);
        } finally {
            session.interactive().setSys("argv", before);
            for (String name : Namespaces.own(names)) {
                session.names().put(name, names.get(name));
            }
        }
    }
}
