package ouro.lib.collections;

import java.util.Arrays;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.InstanceAttributes;
import ouro.object.MethodDescriptor;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Representation;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** {@code collections.defaultdict(factory, …)}. */
public final class PyDefaultDict extends PyDict {
    public static final PyType TYPE = PyType.declare(
                    "defaultdict", PyDict.TYPE, SpecialMethod.INIT, SpecialMethod.REPR, SpecialMethod.GETITEM)
            .in("collections")
            .namedWithModule()
            .constructor((cls, arguments, keywords) -> new PyDefaultDict(cls))
            .populate(PyDefaultDict.class, PyDefaultDict::fill);

    private PyObject factory = PyNone.NONE;
    private final InstanceAttributes own = new InstanceAttributes();

    private PyDefaultDict(PyType type) {
        super(type);
    }

    private static void fill(TypeBuilder<PyDefaultDict> t) {
        t.attribute(
                "default_factory",
                self -> self.factory,
                (self, value) -> self.factory = value == null ? PyNone.NONE : value);
        t.method("__missing__", "key, /", PyDefaultDict::missing);
        t.method("copy", PyDefaultDict::duplicate);
        t.method("__copy__", PyDefaultDict::duplicate);
        t.method(
                "__reduce__",
                self -> PyTuple.of(
                        self.type(),
                        self.factory == PyNone.NONE ? PyTuple.EMPTY : PyTuple.of(self.factory),
                        PyNone.NONE,
                        PyNone.NONE,
                        self.callMethod("items").iterator()));
    }

    private PyObject duplicate() {
        return type().call(factory, this);
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        int positional = arguments.length - (keywords == null ? 0 : keywords.length);
        int used = 0;
        if (positional > 0) {
            if (arguments[0] != PyNone.NONE && !Operators.has(arguments[0], SpecialMethod.CALL)) {
                throw Errors.typeError("first argument must be callable or None");
            }
            factory = arguments[0];
            used = 1;
        }
        update("dict", Arrays.copyOfRange(arguments, used, arguments.length), keywords);
    }

    private PyObject missing(PyObject key) {
        if (factory == PyNone.NONE) {
            throw Errors.keyError(key);
        }
        PyObject value = factory.call();
        setItem(key, value);
        return value;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        PyObject value = get(key);
        if (value != null) {
            return value;
        }
        PyObject method = type().special(SpecialMethod.MISSING);
        return method instanceof MethodDescriptor ? missing(key) : Dispatch.invoke(method, this, key);
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        if (operator != BinaryOperator.OR || !(right instanceof PyDict)) {
            return null;
        }
        PyObject copy = duplicate();
        ((PyDict) copy).merge(right);
        return copy;
    }

    @Override
    protected String slotRepr() {
        return type().name() + "(" + factoryText() + ", " + super.slotRepr() + ")";
    }

    /** A factory may be a method of this very dict. */
    private String factoryText() {
        if (!Representation.enter(factory)) {
            return "...";
        }
        try {
            return factory.repr();
        } finally {
            Representation.leave();
        }
    }

    @Override
    public PyObject ownAttribute(String name) {
        return own.get(name);
    }

    @Override
    protected InstanceAttributes instanceAttributes() {
        return own;
    }
}
