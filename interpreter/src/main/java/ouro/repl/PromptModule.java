package ouro.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ouro.object.PyDict;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.documentation.Resources;
import ouro.syntax.SourceFile;

/** A part of the prompt that is written in Ouro itself, read when it is first needed. */
final class PromptModule {
    private final String name;
    private PyDict names;

    /** @param name its file is {@code prompt/NAME.py} */
    PromptModule(String name) {
        this.name = name;
    }

    PyObject function(PromptSession session, String function) {
        if (names == null) {
            PyDict read = new PyModule(name).dictionary;
            session.interactive().runScript(source(), read);
            names = read;
        }
        return names.get(function);
    }

    private SourceFile source() {
        String path = "/prompt/" + name + ".py";
        try (InputStream stream = Resources.open(path)) {
            return SourceFile.decode("<ouro" + path + ">", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
