package ouro.lib.site;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** The names that are there for people at a prompt: {@code exit}, {@code quit}, {@code help} (Library Reference, site). */
public final class SiteBuiltins {
    private SiteBuiltins() {}

    /** Adds them to the built-in names. */
    public static void install(ModuleBuilder m) {
        m.constant("exit", new Quitter("exit"));
        m.constant("quit", new Quitter("quit"));
        m.constant("help", new Helper());
    }

    private static final class Quitter extends PyObject {
        private static final PyType TYPE = PyType.declare(
                        "Quitter", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.REPR)
                .in("_sitebuiltins")
                .populate(Quitter.class, t -> t.member("name", self -> PyStr.of(self.name)));
        private static final Signature SIGNATURE = new Signature("code=None");

        private final String name;

        Quitter(String name) {
            super(TYPE);
            this.name = name;
        }

        @Override
        protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
            throw Errors.raise(Exceptions.SYSTEM_EXIT, SIGNATURE.bind("__call__", arguments, keywords)[0]);
        }

        @Override
        protected String slotRepr() {
            return "Use " + name + "() or Ctrl-D (i.e. EOF) to exit";
        }
    }

    /** {@code help} of {@code pydoc}, which is loaded when it is first called for. */
    private static final class Helper extends PyObject {
        private static final PyType TYPE = PyType.declare(
                        "_Helper", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.REPR)
                .in("_sitebuiltins");

        Helper() {
            super(TYPE);
        }

        @Override
        protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
            return SessionState.current()
                    .builtins
                    .get("__import__")
                    .call(PyStr.of("pydoc"))
                    .getAttribute("help")
                    .call(arguments, keywords);
        }

        @Override
        protected String slotRepr() {
            return "Type help() for interactive help, or help(object) for help about object.";
        }
    }
}
