package ouro.lib.pydoc;

import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import ouro.lib.sys.StandardModules;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyStr;
import ouro.object.SessionLocal;
import ouro.object.documentation.Documentation;

/** The half of {@code pydoc} that reads: what help tells of keywords and topics, and the names of Python's library. */
public final class DocumentationModule {
    /** Who shows texts a screen at a time; a prompt has one. */
    public static final SessionLocal<AtomicReference<Consumer<String>>> PAGER = SessionLocal.of(AtomicReference::new);

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
            PyList modules = new PyList();
            for (String name : new TreeSet<>(StandardModules.names())) {
                modules.append(PyStr.of(name));
            }
            return modules;
        });
        m.function("page", "text, /", text -> {
            Consumer<String> pager = PAGER.get().get();
            if (pager == null) {
                return PyBool.FALSE;
            }
            pager.accept(text.str());
            return PyBool.TRUE;
        });
        m.function("topic", "name, /", name -> {
            String text = Documentation.of(Documentation.TOPICS, name.str());
            return text == null ? PyNone.NONE : PyStr.of(text);
        });
    }
}
