package ouro.lib.pydoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import ouro.object.ModuleBuilder;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyStr;
import ouro.object.documentation.Documentation;
import ouro.object.documentation.Resources;

/** The half of {@code pydoc} that reads: what help tells of keywords and topics, and the names of Python's library. */
public final class DocumentationModule {
    private DocumentationModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("topics", () -> {
            PyList topics = new PyList();
            for (String name : new TreeSet<>(Documentation.names(Documentation.TOPICS))) {
                topics.append(PyStr.of(name));
            }
            return topics;
        });
        m.function("standard_modules", () -> {
            try (InputStream stream = Resources.open("/system/modules.txt")) {
                return PyStr.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        m.function("topic", "name, /", name -> {
            String text = Documentation.of(Documentation.TOPICS, name.str());
            return text == null ? PyNone.NONE : PyStr.of(text);
        });
    }
}
