package ouro.object;

import ouro.object.protocol.SpecialMethod;

/** A function made by {@code def} or {@code lambda}. */
public final class PyFunction extends PyNativeObject {
    public static final PyType TYPE = PyType.declare(
                    "function", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.GET, SpecialMethod.REPR)
            .isFinal()
            .withAttributes();

    private static final PyObject[] NONE = {};

    public Code code;
    public final PyDict globals;
    /** The variables of enclosing functions, in the order in which the code expects them. */
    public final Cell[] closure;
    /** The defaults of the last positional parameters; never null. */
    public PyObject[] defaults;
    /** The defaults of the keyword-only parameters by place, null where one has none; null where none has. */
    public PyObject[] keywordDefaults;

    public String name;
    public String qualifiedName;
    /** {@code __annotations__}, made on demand. */
    public PyDict annotations;

    /** {@code __type_params__} (PEP 695), or null where it has none. */
    public PyTuple typeParameters;

    /** {@code __doc__} where a script has set it; null for the docstring of the code. */
    public PyObject documentation;
    /** {@code __module__} where a script has set it; null for the name of the module of the globals. */
    public PyObject module;

    private boolean plain;
    private int arity;
    private boolean startsCoroutine;

    /** Replaces the code ({@code function.__code__ = …}). */
    public void setCode(Code newCode) {
        code = newCode;
        settle();
    }

    /** {@code function.__name__ = …}. */
    public void setName(String newName) {
        name = newName;
        settle();
    }

    /** {@code function.__qualname__ = …}. */
    public void setQualifiedName(String newName) {
        qualifiedName = newName;
        settle();
    }

    /** Works out what calls ask for. */
    private void settle() {
        plain = code.parameters.isPlain();
        arity = code.parameters.names().length;
        startsCoroutine = plain
                && (code.flags() & Code.COROUTINE) != 0
                && name == code.name
                && qualifiedName == code.qualifiedName;
    }

    public PyFunction(Code code, PyDict globals, Cell[] closure, PyObject[] defaults, PyObject[] keywordDefaults) {
        super(TYPE);
        this.code = code;
        this.globals = globals;
        this.closure = closure;
        this.defaults = defaults == null ? NONE : defaults;
        this.keywordDefaults = keywordDefaults;
        this.name = code.name;
        this.qualifiedName = code.qualifiedName;
        settle();
    }

    /** Whether {@code count} positional arguments may be stored straight into the locals of {@link #newFrame}. */
    public boolean takes(int count) {
        return plain && arity == count;
    }

    /**
     * Whether a call with {@code count} positional arguments makes a coroutine that bears the names of its code: decorators
     * may have given the function others, which the code does not know.
     */
    public boolean startsCoroutine(int count) {
        return startsCoroutine && arity == count;
    }

    /** An empty frame for a call. */
    public Frame newFrame() {
        return Frame.of(code, globals);
    }

    /**
     * Fills parameters that a call left out.
     *
     * @return false where one of them has no default
     */
    public boolean fillDefaults(PyObject[] locals, int[] left) {
        int positional = code.parameters.positional();
        int firstDefault = positional - defaults.length;
        for (int localIndex : left) {
            PyObject value;
            if (localIndex < positional) {
                value = localIndex < firstDefault ? null : defaults[localIndex - firstDefault];
            } else {
                value = keywordDefaults == null ? null : keywordDefaults[localIndex - positional];
            }
            if (value == null) {
                return false;
            }
            locals[localIndex] = value;
        }
        return true;
    }

    /** Runs the frame, its parameters filled in. */
    public PyObject run(Frame frame) {
        return code.start(frame, this);
    }

    @Override
    protected PyObject slotCall0() {
        return takes(0) ? run(newFrame()) : slotCall(NO_ARGUMENTS, null);
    }

    @Override
    protected PyObject slotCall1(PyObject first) {
        if (takes(1)) {
            Frame frame = newFrame();
            frame.locals[0] = first;
            return run(frame);
        }
        return slotCall(new PyObject[] {first}, null);
    }

    @Override
    protected PyObject slotCall2(PyObject first, PyObject second) {
        if (takes(2)) {
            Frame frame = newFrame();
            frame.locals[0] = first;
            frame.locals[1] = second;
            return run(frame);
        }
        return slotCall(new PyObject[] {first, second}, null);
    }

    @Override
    protected PyObject slotCall3(PyObject first, PyObject second, PyObject third) {
        if (takes(3)) {
            Frame frame = newFrame();
            frame.locals[0] = first;
            frame.locals[1] = second;
            frame.locals[2] = third;
            return run(frame);
        }
        return slotCall(new PyObject[] {first, second, third}, null);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        Frame frame = newFrame();
        ArgumentBinding.bind(this, frame.locals, arguments, keywords);
        return run(frame);
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        return instance == null ? this : new BoundMethod(this, instance);
    }

    @Override
    protected String slotRepr() {
        return "<function " + qualifiedName + " at " + Representation.address(this) + ">";
    }
}
