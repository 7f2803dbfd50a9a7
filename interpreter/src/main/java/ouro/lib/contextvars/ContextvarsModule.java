package ouro.lib.contextvars;

import ouro.loop.context.PyContext;
import ouro.loop.context.PyContextVar;
import ouro.object.ModuleBuilder;

/** The module {@code contextvars}. */
public final class ContextvarsModule {
    private ContextvarsModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Variables that have their own value in each task.");
        m.constant("ContextVar", PyContextVar.TYPE);
        m.constant("Context", PyContext.TYPE);
        m.constant("Token", PyContextVar.Token.TYPE);
        m.function("copy_context", () -> PyContext.current().copy());
    }
}
