package ouro.object.annotation;

import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.SpecialMethod;

/** What a type statement makes: a name for a type, whose value is evaluated when it is asked for (PEP 695). */
public final class PyTypeAlias extends PyObject {
    private static final Signature SIGNATURE = new Signature("name, value, *, type_params=");

    public static final PyType TYPE = PyType.declare(
                    "TypeAliasType",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.GETITEM,
                    SpecialMethod.OR,
                    SpecialMethod.ROR)
            .in("typing")
            .isFinal()
            .constructor(PyTypeAlias::construct)
            .populate(PyTypeAlias.class, PyTypeAlias::fill);

    private final String name;
    private final PyObject module;
    private final PyTuple parameters;
    /** A function without parameters; null once the value is known. */
    private PyObject evaluator;

    private PyObject value;

    /** @param evaluator a function without parameters that gives the value */
    public PyTypeAlias(String name, PyObject module, PyTuple parameters, PyObject evaluator) {
        super(TYPE);
        this.name = name;
        this.module = module;
        this.parameters = parameters;
        this.evaluator = evaluator;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("typealias", arguments, keywords);
        if (!(a[0] instanceof PyStr name)) {
            throw Errors.typeError("typealias() argument 'name' must be str, not "
                    + a[0].type().name());
        }
        if (a[2] != null && !(a[2] instanceof PyTuple)) {
            throw Errors.typeError("type_params must be a tuple");
        }
        Frame caller = ThreadState.current().frame;
        PyObject module = caller == null ? null : caller.globals.get("__name__");
        PyTypeAlias alias = new PyTypeAlias(
                name.value,
                module == null ? PyNone.NONE : module,
                a[2] instanceof PyTuple given ? given : PyTuple.EMPTY,
                null);
        alias.value = a[1];
        return alias;
    }

    private static void fill(TypeBuilder<PyTypeAlias> t) {
        t.member("__name__", self -> PyStr.of(self.name));
        t.attribute("__module__", self -> self.module);
        t.attribute("__value__", PyTypeAlias::value);
        t.attribute("__type_params__", self -> self.parameters);
        t.attribute("__parameters__", PyTypeAlias::unpackedParameters);
        t.method("__reduce__", self -> PyStr.of(self.name));
    }

    private PyObject value() {
        if (evaluator != null) {
            value = evaluator.call();
            evaluator = null;
        }
        return value;
    }

    /** The parameters; a TypeVarTuple gives what iterating over it gives. */
    private PyTuple unpackedParameters() {
        PyObject[] unpacked = parameters.items().clone();
        for (int i = 0; i < unpacked.length; i++) {
            if (Operators.isIterable(unpacked[i])) {
                unpacked[i] = unpacked[i].iterator().next();
            }
        }
        return PyTuple.of(unpacked);
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        if (parameters.size() == 0) {
            throw Errors.typeError("Only generic type aliases are subscriptable");
        }
        return PyGenericAlias.of(this, key);
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return operator == BinaryOperator.OR ? PyUnionType.of(this, right) : null;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.OR ? PyUnionType.of(left, this) : null;
    }

    @Override
    protected String slotRepr() {
        return name;
    }
}
