package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A special method of a native class as an object: {@code int.__add__}. Calling it goes straight to the slot. */
public final class SlotWrapper extends PyObject {
    public static final PyType TYPE = PyType.declare("wrapper_descriptor", PyType.OBJECT);

    static {
        // Not in the declaration: the wrappers of this class need the class first.
        TYPE.implement(SpecialMethod.CALL, SpecialMethod.GET, SpecialMethod.REPR);
    }

    private final PyType owner;
    private final SpecialMethod method;
    boolean makesCoroutine;

    SlotWrapper(PyType owner, SpecialMethod method) {
        super(TYPE);
        this.owner = owner;
        this.method = method;
    }

    public PyType owner() {
        return owner;
    }

    public SpecialMethod method() {
        return method;
    }

    /** Whether calling it gives a coroutine: in CPython it is an {@code async def}. */
    public boolean makesCoroutine() {
        return makesCoroutine;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        return instance == null ? this : new BoundMethod.MethodWrapper(this, instance);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        if (arguments.length == 0) {
            throw Errors.typeError(
                    "descriptor '" + method.pythonName + "' of '" + owner.name() + "' object needs an argument");
        }
        PyObject self = arguments[0];
        if (!self.type.isSubtypeOf(owner)) {
            throw Errors.typeError("descriptor '" + method.pythonName + "' requires a '" + owner.name()
                    + "' object but received a '" + self.type.name() + "'");
        }
        PyObject[] rest = new PyObject[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        return SlotCalls.call(owner, method, self, rest, keywords);
    }

    @Override
    protected String slotRepr() {
        return "<slot wrapper '" + method.pythonName + "' of '" + owner.name() + "' objects>";
    }

    /** A special method of another native class than the one that instances are made of: {@code __str__ = int.__repr__}. */
    static final class ForeignSlotWrapper extends PyObject {
        private final SlotWrapper slot;

        ForeignSlotWrapper(SlotWrapper slot) {
            super(TYPE);
            this.slot = slot;
        }

        @Override
        protected PyObject slotGet(PyObject instance, PyType cls) {
            return slot.slotGet(instance, cls);
        }
    }
}
