package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A computed attribute of a native class: {@code type.__name__}, {@code task.done}. */
public final class GetSetDescriptor<S extends PyObject> extends PyObject {
    public static final PyType TYPE = PyType.declare(
            "getset_descriptor",
            PyType.OBJECT,
            SpecialMethod.GET,
            SpecialMethod.SET,
            SpecialMethod.DELETE,
            SpecialMethod.REPR);

    private final String name;
    private final PyType owner;
    private final Native.Method0<S> getter;
    private final Native.Setter<S> setter;

    public GetSetDescriptor(String name, PyType owner, Native.Method0<S> getter, Native.Setter<S> setter) {
        super(TYPE);
        this.name = name;
        this.owner = owner;
        this.getter = getter;
        this.setter = setter;
    }

    @SuppressWarnings("unchecked")
    private S receiver(PyObject instance) {
        if (!instance.type.isSubtypeOf(owner)) {
            throw Errors.typeError("descriptor '" + name + "' for '" + owner.name() + "' objects doesn't apply to a '"
                    + instance.type.name() + "' object");
        }
        return (S) instance;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        if (instance == null) {
            return this;
        }
        PyObject value = getter.call(receiver(instance));
        if (value == null) {
            throw Attributes.missing(instance, name);
        }
        return value;
    }

    @Override
    protected void slotSet(PyObject instance, PyObject value) {
        if (setter == null) {
            throw Errors.attributeError("attribute '" + name + "' of '" + owner.name() + "' objects is not writable");
        }
        setter.set(receiver(instance), value);
    }

    @Override
    protected void slotDelete(PyObject instance) {
        slotSet(instance, null);
    }

    public PyType owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    @Override
    protected String slotRepr() {
        return "<attribute '" + name + "' of '" + owner.name() + "' objects>";
    }
}
