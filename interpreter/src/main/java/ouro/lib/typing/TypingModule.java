package ouro.lib.typing;

import ouro.object.ModuleBuilder;
import ouro.object.annotation.PyTypeAlias;

/** The module {@code _typing}: the native part of {@code typing}. */
public final class TypingModule {
    private TypingModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("TypeAliasType", PyTypeAlias.TYPE);
    }
}
