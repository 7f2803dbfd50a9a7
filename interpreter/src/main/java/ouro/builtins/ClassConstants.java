package ouro.builtins;

import ouro.object.ModuleBuilder;
import ouro.object.PySingleton;
import ouro.object.PyStaticMethod;
import ouro.object.PyType;
import ouro.object.classes.PyClassMethod;
import ouro.object.classes.PyProperty;
import ouro.object.classes.PySuper;
import ouro.object.exception.OSErrors;

/** The classes that classes and functions are made of. */
final class ClassConstants {
    private ClassConstants() {}

    static void populate(ModuleBuilder builtins) {
        PyType[] classes = {
            PyType.OBJECT, PyType.TYPE, PyProperty.TYPE, PyClassMethod.TYPE, PyStaticMethod.TYPE, PySuper.TYPE
        };
        builtins.constant("EnvironmentError", OSErrors.OS_ERROR);
        builtins.constant("IOError", OSErrors.OS_ERROR);
        builtins.constant("NotImplemented", PySingleton.NOT_IMPLEMENTED);
        builtins.constant("Ellipsis", PySingleton.ELLIPSIS);
        for (PyType cls : classes) {
            builtins.constant(cls.name(), cls);
        }
    }
}
