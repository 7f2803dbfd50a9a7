package ouro.builtins;

import java.util.Collection;
import ouro.object.Exceptions;
import ouro.object.ModuleBuilder;
import ouro.object.PyModule;
import ouro.object.PyType;
import ouro.object.exception.OSErrors;
import ouro.object.exception.PyExceptionGroup;
import ouro.object.exception.SyntaxErrorValue;
import ouro.object.exception.UnicodeErrorValue;

/** The module {@code builtins}. */
public final class Builtins {
    private Builtins() {}

    /** A new module, since scripts may change it; the classes get their method tables with the first. */
    public static PyModule create() {
        NativeTables.install();
        PyModule module = new PyModule("builtins");
        ModuleBuilder builder = new ModuleBuilder(module);
        builder.documentation("The names that every program knows: built-in functions, classes and exceptions.");
        addClasses(builder, Exceptions.all().values());
        addClasses(builder, OSErrors.all());
        addClasses(builder, SyntaxErrorValue.all());
        addClasses(builder, UnicodeErrorValue.all());
        addClasses(builder, PyExceptionGroup.all());
        // One line a group: functions first, then classes.
        AttributeFunctions.populate(builder);
        NumberFunctions.populate(builder);
        ClassConstants.populate(builder);
        IterationFunctions.populate(builder);
        TextFunctions.populate(builder);
        return module;
    }

    private static void addClasses(ModuleBuilder builder, Collection<PyType> classes) {
        for (PyType cls : classes) {
            builder.constant(cls.name(), cls);
        }
    }
}
