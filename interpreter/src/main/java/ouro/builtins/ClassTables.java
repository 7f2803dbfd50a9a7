package ouro.builtins;

import ouro.object.ModuleBuilder;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStaticMethod;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.annotation.PyUnionType;
import ouro.object.classes.PyClassMethod;
import ouro.object.classes.PyProperty;
import ouro.object.classes.PySuper;
import ouro.object.classes.TypeConstruction;
import ouro.object.exception.OSErrors;
import ouro.object.protocol.SpecialMethod;

/** The classes that classes and functions are made of, with their method tables. */
final class ClassTables {
    private ClassTables() {}

    static void install(ModuleBuilder builtins) {
        PyType.OBJECT.populate(PyObject.class, ObjectMethods::fill);
        PyType.TYPE
                .constructor(TypeConstruction::construct)
                .extend(SpecialMethod.OR, PyUnionType::of)
                .extend(SpecialMethod.GETITEM, PyGenericAlias::of)
                .populate(PyType.class, TypeMethods::fill);
        DescriptorMethods.install();
        FunctionAttributes.install();
        CodeAttributes.install();
        PyList.TYPE.generic();
        PyDict.TYPE.generic();
        PyTuple.TYPE.generic();
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
