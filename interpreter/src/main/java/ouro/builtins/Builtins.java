package ouro.builtins;

import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyModule;
import ouro.object.PyType;

/** The module {@code builtins}. */
public final class Builtins {
    private Builtins() {}

    /** A new module, since scripts may change it; the classes get their method tables with the first. */
    public static PyModule create() {
        NativeTables.install();
        PyModule module = new PyModule("builtins");
        ModuleBuilder builder = new ModuleBuilder(module);
        builder.documentation("The names that every program knows: built-in functions, classes and exceptions.");
        for (PyType type : Exceptions.all().values()) {
            builder.constant(type.name(), type);
        }
        // One line a group: functions first, then classes.
        AttributeFunctions.populate(builder);
        NumberFunctions.populate(builder);
        ClassConstants.populate(builder);
        IterationFunctions.populate(builder);
        TextFunctions.populate(builder);
        return module;
    }
}
