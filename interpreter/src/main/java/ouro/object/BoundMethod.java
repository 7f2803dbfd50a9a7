package ouro.object;

import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** A function bound to its first argument: {@code obj.method}. */
public final class BoundMethod extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "method",
                    PyType.OBJECT,
                    SpecialMethod.CALL,
                    SpecialMethod.GETATTRIBUTE,
                    SpecialMethod.REPR,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.HASH)
            .constructor(BoundMethod::construct)
            .isFinal();

    private static final Signature SIGNATURE = new Signature("function, instance, /");

    public final PyObject function;
    public final PyObject self;

    public BoundMethod(PyObject function, PyObject self) {
        super(TYPE);
        this.function = function;
        this.self = self;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("method", arguments, keywords);
        if (!Operators.has(a[0], SpecialMethod.CALL)) {
            throw Errors.typeError("first argument must be callable");
        }
        if (a[1] == PyNone.NONE) {
            throw Errors.typeError("instance must not be None");
        }
        return new BoundMethod(a[0], a[1]);
    }

    @Override
    protected PyObject slotCall0() {
        return function.call(self);
    }

    @Override
    protected PyObject slotCall1(PyObject first) {
        return function.call(self, first);
    }

    @Override
    protected PyObject slotCall2(PyObject first, PyObject second) {
        return function.call(self, first, second);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        return function.call(prepend(self, arguments), keywords);
    }

    public static PyObject[] prepend(PyObject self, PyObject[] arguments) {
        PyObject[] all = new PyObject[arguments.length + 1];
        all[0] = self;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    @Override
    protected PyObject slotFindAttribute(String name) {
        PyObject own = Attributes.find(this, name);
        return own != null ? own : function.getAttribute(name);
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof BoundMethod other)
                || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        boolean same = self == other.self && Operators.equal(function, other.function);
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        return self.identityHash() * 31 + function.hash();
    }

    @Override
    protected String slotRepr() {
        PyObject name = function.findAttribute("__qualname__");
        if (!(name instanceof PyStr)) {
            name = function.findAttribute("__name__");
        }
        return "<bound method " + (name instanceof PyStr text ? text.value : "?") + " of " + self.repr() + ">";
    }

    /** A native special method bound to its instance: {@code (5).__add__}. */
    public static final class MethodWrapper extends PyObject {
        public static final PyType TYPE =
                PyType.declare("method-wrapper", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.REPR);

        public final SlotWrapper slot;
        public final PyObject self;

        MethodWrapper(SlotWrapper slot, PyObject self) {
            super(TYPE);
            this.slot = slot;
            this.self = self;
        }

        @Override
        protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
            return SlotCalls.call(slot.owner(), slot.method(), self, arguments, keywords);
        }

        @Override
        protected String slotRepr() {
            return "<method-wrapper '" + slot.method().pythonName + "' of " + self.type.name() + " object at "
                    + Representation.address(self) + ">";
        }
    }
}
