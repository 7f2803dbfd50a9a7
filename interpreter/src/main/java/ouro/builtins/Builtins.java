package ouro.builtins;

import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.ObjectType;
import ouro.object.PyModule;
import ouro.object.PyType;

/** The module {@code builtins}, and the method tables of the built-in classes. */
public final class Builtins {
    private static PyModule module;

    private Builtins() {}

    /** The module; the classes get their method tables with the first call. */
    public static synchronized PyModule module() {
        if (module == null) {
            ObjectType.install();
            module = new PyModule("builtins");
            ModuleBuilder builder = new ModuleBuilder(module);
            builder.documentation("The names that every program knows: built-in functions, classes and exceptions.");
            for (PyType type : Exceptions.all().values()) {
                builder.constant(type.name(), type);
            }
            // One line a group: functions first, then classes with their method tables.
            AttributeFunctions.populate(builder);
            NumberFunctions.populate(builder);
            ClassTables.install(builder);
            IterationFunctions.populate(builder);
            TextFunctions.populate(builder);
        }
        return module;
    }
}
