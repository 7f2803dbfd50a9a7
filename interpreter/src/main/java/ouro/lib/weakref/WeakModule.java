package ouro.lib.weakref;

import ouro.object.ModuleBuilder;
import ouro.object.PyInt;

/** The module {@code _weakref}: what {@code weakref} stands on. */
public final class WeakModule {
    private WeakModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("ref", PyWeakReference.TYPE);
        m.function(
                "getweakrefs", "object, /", object -> WeakReferences.current().of(object));
        m.function(
                "getweakrefcount",
                "object, /",
                object -> PyInt.of(WeakReferences.current().of(object).size()));
    }
}
