package ouro.builtins;

import ouro.object.GetSetDescriptor;
import ouro.object.PyBool;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStaticMethod;
import ouro.object.PyStr;
import ouro.object.TypeBuilder;
import ouro.object.classes.MemberDescriptor;
import ouro.object.classes.PyClassMethod;
import ouro.object.classes.PyProperty;
import ouro.object.classes.PySuper;
import ouro.object.documentation.Documentation;

/** The method tables of the descriptors: property, classmethod, staticmethod, super and attributes of native classes. */
final class DescriptorMethods {
    /** What classmethod and staticmethod show of the function they wrap. */
    private static final String[] WRAPPED = {"__name__", "__qualname__", "__module__", "__doc__", "__annotations__"};

    private DescriptorMethods() {}

    static void install() {
        PyProperty.TYPE.populate(PyProperty.class, DescriptorMethods::fillProperty);
        PyClassMethod.TYPE.populate(PyClassMethod.class, t -> {
            t.member("__func__", self -> self.function);
            t.member("__wrapped__", self -> self.function);
            t.attribute("__isabstractmethod__", self -> isAbstract(self.function));
            for (String name : WRAPPED) {
                t.attribute(name, self -> self.function.findAttribute(name));
            }
        });
        PyStaticMethod.TYPE.populate(PyStaticMethod.class, t -> {
            t.member("__func__", self -> self.function);
            t.member("__wrapped__", self -> self.function);
            t.attribute("__isabstractmethod__", self -> isAbstract(self.function));
            for (String name : WRAPPED) {
                t.attribute(name, self -> self.function.findAttribute(name));
            }
        });
        PySuper.TYPE.populate(PySuper.class, t -> t.attribute("__thisclass__", PySuper::after)
                .attribute("__self__", self -> orNone(self.self()))
                .attribute("__self_class__", self -> orNone(self.start())));
        MemberDescriptor.TYPE.populate(MemberDescriptor.class, t -> {
            t.attribute("__name__", self -> PyStr.of(self.name));
            t.attribute("__qualname__", self -> PyStr.of(self.owner.qualifiedName() + "." + self.name));
            t.attribute("__objclass__", self -> self.owner);
            t.attribute("__doc__", self -> PyNone.NONE);
        });
        GetSetDescriptor.TYPE.populate(GetSetDescriptor.class, DescriptorMethods::fillGetSetDescriptor);
    }

    @SuppressWarnings("rawtypes")
    private static void fillGetSetDescriptor(TypeBuilder<GetSetDescriptor> t) {
        t.attribute("__name__", self -> PyStr.of(self.name()));
        t.attribute("__qualname__", self -> PyStr.of(self.owner().qualifiedName() + "." + self.name()));
        t.attribute("__objclass__", GetSetDescriptor::owner);
        t.attribute("__doc__", self -> Documentation.of(self.owner(), self.name()));
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }

    /** Whether {@code abc.abstractmethod} marked the function. */
    static PyObject isAbstract(PyObject function) {
        PyObject mark = function == null ? null : function.findAttribute("__isabstractmethod__");
        return PyBool.of(mark != null && mark.isTrue());
    }

    private static void fillProperty(TypeBuilder<PyProperty> t) {
        t.member("fget", self -> orNone(self.getter()));
        t.member("fset", self -> orNone(self.setter()));
        t.member("fdel", self -> orNone(self.deleter()));
        t.attribute("__doc__", PyProperty::documentation, (self, value) -> self.setDocumentation(orNone(value)));
        t.attribute(
                "__isabstractmethod__",
                self -> PyBool.of(isAbstract(self.getter()) == PyBool.TRUE
                        || isAbstract(self.setter()) == PyBool.TRUE
                        || isAbstract(self.deleter()) == PyBool.TRUE));
        t.method("getter", "fget, /", (self, function) -> self.with(function, null, null));
        t.method("setter", "fset, /", (self, function) -> self.with(null, function, null));
        t.method("deleter", "fdel, /", (self, function) -> self.with(null, null, function));
        t.action("__set_name__", "owner, name, /", (self, owner, name) -> self.setName(name.str()));
    }
}
