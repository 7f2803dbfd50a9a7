package ouro.lib.weakref;

import java.lang.ref.WeakReference;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code weakref.ref}: leads to an object without keeping it. */
final class PyWeakReference extends PyNativeObject {
    static final PyType TYPE = PyType.declare(
                    "ReferenceType",
                    PyType.OBJECT,
                    SpecialMethod.CALL,
                    SpecialMethod.REPR,
                    SpecialMethod.HASH,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.INIT)
            .in("weakref")
            .generic()
            .constructor(PyWeakReference::construct)
            .populate(PyWeakReference.class, PyWeakReference::fill);

    private static final Signature SIGNATURE = new Signature("object, callback=None, /");

    /** What Java clears; it knows the reference that it stands for. */
    static final class Link extends WeakReference<PyObject> {
        final PyWeakReference owner;

        private Link(PyObject referent, PyWeakReference owner) {
            super(referent, WeakReferences.current().cleared);
            this.owner = owner;
        }
    }

    private final Link link;
    private PyObject callback;
    private long hash;
    private boolean hashed;

    PyWeakReference(PyType type, PyObject referent, PyObject callback) {
        super(type);
        this.link = new Link(referent, this);
        this.callback = callback;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        // A subclass may take more arguments than these two.
        if (cls == TYPE) {
            PyObject[] bound = SIGNATURE.bind("__new__", arguments, keywords);
            return WeakReferences.current().make(cls, bound[0], bound[1]);
        }
        int given = arguments.length - (keywords == null ? 0 : keywords.length);
        if (given == 0) {
            throw Errors.typeError("__new__ expected at least 1 argument, got 0");
        }
        return WeakReferences.current().make(cls, arguments[0], given > 1 ? arguments[1] : PyNone.NONE);
    }

    private static void fill(TypeBuilder<PyWeakReference> t) {
        t.attribute(
                "__callback__", self -> self.callback != null && self.target() != null ? self.callback : PyNone.NONE);
    }

    /** The object, or null where it is gone. */
    PyObject target() {
        return link.get();
    }

    /** Whether this is a plain one that may be given out again. */
    boolean isShared() {
        return callback == PyNone.NONE && type() == TYPE;
    }

    /** The function to call now that the object is gone, once. */
    PyObject takeCallback() {
        PyObject function = callback;
        callback = PyNone.NONE;
        return function;
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        if (arguments.length > 0) {
            throw Errors.typeError("ref.__call__() takes no arguments (" + arguments.length + " given)");
        }
        PyObject target = target();
        return target == null ? PyNone.NONE : target;
    }

    @Override
    protected long slotHash() {
        if (!hashed) {
            PyObject target = target();
            if (target == null) {
                throw Errors.typeError("weak object has gone away");
            }
            hash = target.hash();
            hashed = true;
        }
        return hash;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyWeakReference other)
                || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        PyObject mine = target();
        PyObject its = other.target();
        boolean equal = mine == null || its == null ? this == other : Operators.equal(mine, its);
        return PyBool.of(equal == (comparison == RichComparison.EQ));
    }

    @Override
    protected String slotRepr() {
        PyObject target = target();
        String start = "<weakref at " + Representation.address(this) + "; ";
        if (target == null) {
            return start + "dead>";
        }
        PyObject name = target.findAttribute("__name__");
        return start + "to '" + target.type().messageName() + "' at " + Representation.address(target)
                + (name instanceof PyStr text ? " (" + text.value + ")" : "") + ">";
    }
}
