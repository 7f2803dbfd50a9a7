package ouro.lib.abc;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStaticMethod;
import ouro.object.PyType;
import ouro.object.classes.AbcMeta;
import ouro.object.classes.PyClassMethod;
import ouro.object.classes.PyProperty;

/** The module {@code abc}. */
public final class AbcModule {
    private AbcModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Abstract classes: their methods must be written before there can be instances.");
        m.constant("ABCMeta", AbcMeta.TYPE);
        m.constant("ABC", AbcMeta.abc());
        m.function("abstractmethod", "funcobj", AbcModule::mark);
        m.function("abstractclassmethod", "callable", function -> new PyClassMethod(mark(function)));
        m.function("abstractstaticmethod", "callable", function -> new PyStaticMethod(mark(function)));
        m.function("abstractproperty", "fget", function -> PyProperty.TYPE.call(mark(function)));
        m.function("get_cache_token", () -> PyInt.of(AbcMeta.registrations()));
        m.function("update_abstractmethods", "cls", cls -> {
            if (!(cls instanceof PyType type)) {
                throw Errors.typeError("update_abstractmethods() argument must be a class");
            }
            if (type.lookup("__abstractmethods__") != null) {
                AbcMeta.update(type);
            }
            return cls;
        });
    }

    private static PyObject mark(PyObject function) {
        function.setAttribute("__isabstractmethod__", PyBool.TRUE);
        return function;
    }
}
