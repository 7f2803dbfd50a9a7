package ouro.object.classes;

import ouro.object.Attributes;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.protocol.SpecialMethod;

/** {@code super(cls, object)}: looks attributes up in the classes after {@code cls}. */
public final class PySuper extends PyNativeObject {
    private static final Signature SIGNATURE = new Signature("type=, object=None, /");

    public static final PyType TYPE = PyType.declare(
                    "super", PyType.OBJECT, SpecialMethod.GET, SpecialMethod.GETATTRIBUTE, SpecialMethod.REPR)
            .constructor(PySuper::construct);

    private final PyType after;
    /** The instance or class it is bound to; null while unbound. */
    private final PyObject self;
    /** The class whose order is followed; null while unbound. */
    private final PyType start;

    /** The super object of a method of {@code after}, where {@code self} is an instance or a subclass of it. */
    public PySuper(PyType after, PyObject self) {
        this(TYPE, after, self);
    }

    private PySuper(PyType type, PyType after, PyObject self) {
        super(type);
        this.after = after;
        this.self = self;
        this.start = self == null ? null : start(after, self);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("super", arguments, keywords);
        if (a[0] == null) {
            throw Errors.runtimeError("super(): no arguments");
        }
        if (!(a[0] instanceof PyType after)) {
            throw Errors.typeError(
                    "super() argument 1 must be a type, not " + a[0].type().name());
        }
        return new PySuper(cls, after, a[1] == PyNone.NONE ? null : a[1]);
    }

    private static PyType start(PyType after, PyObject self) {
        if (self.type().isSubtypeOf(after) && !(self instanceof PyType cls && cls.isSubtypeOf(after))) {
            return self.type();
        }
        if (self instanceof PyType cls && cls.isSubtypeOf(after)) {
            return cls;
        }
        if (self.findAttribute("__class__") instanceof PyType claimed && claimed.isSubtypeOf(after)) {
            return claimed;
        }
        throw Errors.typeError("super(type, obj): obj must be an instance or subtype of type");
    }

    public PyType after() {
        return after;
    }

    /** The instance or class, or null. */
    public PyObject self() {
        return self;
    }

    /** The class whose order is followed, or null. */
    public PyType start() {
        return start;
    }

    @Override
    protected PyObject slotFindAttribute(String name) {
        if (start != null && !name.equals("__class__")) {
            PyObject member = start.lookupAfter(after, name);
            if (member != null) {
                return Dispatch.get(member, self == start ? null : self, start);
            }
        }
        return Attributes.find(this, name);
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        return instance == null || self != null ? this : new PySuper(type(), after, instance);
    }

    @Override
    protected String slotRepr() {
        return "<super: <class '" + after.name() + "'>, " + (start == null ? "NULL" : "<" + start.name() + " object>")
                + ">";
    }
}
