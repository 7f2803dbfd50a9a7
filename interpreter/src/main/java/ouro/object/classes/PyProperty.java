package ouro.object.classes;

import ouro.object.Errors;
import ouro.object.PyException;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code property(fget, fset, fdel, doc)}. */
public final class PyProperty extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("fget=None, fset=None, fdel=None, doc=None");

    public static final PyType TYPE = PyType.declare(
                    "property",
                    PyType.OBJECT,
                    SpecialMethod.GET,
                    SpecialMethod.SET,
                    SpecialMethod.DELETE,
                    SpecialMethod.INIT)
            .constructor((cls, arguments, keywords) -> new PyProperty(cls));

    /** The functions; null where there is none. */
    private PyObject getter;

    private PyObject setter;
    private PyObject deleter;
    private PyObject documentation = PyNone.NONE;
    private boolean documentedByGetter;
    /** The attribute it was first stored as, for error messages; null before. */
    private String name;

    private PyProperty(PyType type) {
        super(type);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("property", arguments, keywords);
        getter = orNull(a[0]);
        setter = orNull(a[1]);
        deleter = orNull(a[2]);
        documentation = a[3];
        if (documentation == PyNone.NONE && getter != null) {
            PyObject inherited = getter.findAttribute("__doc__");
            documentedByGetter = inherited != null;
            if (type() == TYPE) {
                documentation = inherited == null ? PyNone.NONE : inherited;
            } else if (inherited != null) {
                // A subclass has documentation of its own in the way.
                setAttribute("__doc__", inherited);
            }
        }
    }

    private static PyObject orNull(PyObject function) {
        return function == PyNone.NONE ? null : function;
    }

    public PyObject getter() {
        return getter;
    }

    public PyObject setter() {
        return setter;
    }

    public PyObject deleter() {
        return deleter;
    }

    public PyObject documentation() {
        return documentation;
    }

    public void setDocumentation(PyObject text) {
        documentation = text;
    }

    public void setName(String newName) {
        name = newName;
    }

    /** A copy with other functions, of the same class; null keeps what there is. */
    public PyObject with(PyObject newGetter, PyObject newSetter, PyObject newDeleter) {
        PyObject get = newGetter == null ? getter : newGetter;
        PyObject set = newSetter == null ? setter : newSetter;
        PyObject delete = newDeleter == null ? deleter : newDeleter;
        PyObject copy = type().call(
                        new PyObject[] {
                            orNone(get), orNone(set), orNone(delete), documentedByGetter ? PyNone.NONE : documentation
                        },
                        null);
        if (copy instanceof PyProperty property) {
            property.name = name;
        }
        return copy;
    }

    private static PyObject orNone(PyObject function) {
        return function == null ? PyNone.NONE : function;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        if (instance == null) {
            return this;
        }
        if (getter == null) {
            throw refusal(instance, "getter");
        }
        return getter.call(instance);
    }

    @Override
    protected void slotSet(PyObject instance, PyObject value) {
        if (setter == null) {
            throw refusal(instance, "setter");
        }
        setter.call(instance, value);
    }

    @Override
    protected void slotDelete(PyObject instance) {
        if (deleter == null) {
            throw refusal(instance, "deleter");
        }
        deleter.call(instance);
    }

    private PyException refusal(PyObject instance, String function) {
        return Errors.attributeError(
                "property " + (name == null ? "" : PyStr.of(name).repr() + " ") + "of '"
                        + instance.type().qualifiedName() + "' object has no " + function);
    }
}
