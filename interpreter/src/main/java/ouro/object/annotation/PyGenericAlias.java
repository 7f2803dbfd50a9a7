package ouro.object.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.Attributes;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code list[int]}: a class with type arguments (PEP 585). It behaves as the class does, except for its repr. */
public final class PyGenericAlias extends PyObject {
    private static final Signature SIGNATURE = new Signature("origin, args, /");

    public static final PyType TYPE = PyType.declare(
                    "GenericAlias",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.CALL,
                    SpecialMethod.GETATTRIBUTE,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.HASH,
                    SpecialMethod.GETITEM,
                    SpecialMethod.ITER,
                    SpecialMethod.OR,
                    SpecialMethod.ROR)
            .in("types")
            .constructor(PyGenericAlias::construct)
            .populate(PyGenericAlias.class, PyGenericAlias::fill);

    private final PyObject origin;
    private final PyTuple arguments;
    private final boolean unpacked;
    private PyTuple parameters;

    private PyGenericAlias(PyObject origin, PyTuple arguments, boolean unpacked) {
        super(TYPE);
        this.origin = origin;
        this.arguments = arguments;
        this.unpacked = unpacked;
    }

    /** {@code origin[arguments]}; an argument that is no tuple is the only one. */
    public static PyGenericAlias of(PyObject origin, PyObject arguments) {
        return new PyGenericAlias(origin, arguments instanceof PyTuple tuple ? tuple : PyTuple.of(arguments), false);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = SIGNATURE.bind("GenericAlias", arguments, keywords);
        return of(a[0], a[1]);
    }

    private static void fill(TypeBuilder<PyGenericAlias> t) {
        t.attribute("__origin__", self -> self.origin);
        t.attribute("__args__", self -> self.arguments);
        t.attribute("__parameters__", PyGenericAlias::parameters);
        t.attribute("__unpacked__", self -> PyBool.of(self.unpacked));
        t.method("__mro_entries__", "bases, /", (self, bases) -> PyTuple.of(self.origin));
        t.method("__instancecheck__", "object, /", (self, object) -> {
            throw Errors.typeError("isinstance() argument 2 cannot be a parameterized generic");
        });
        t.method("__subclasscheck__", "cls, /", (self, cls) -> {
            throw Errors.typeError("issubclass() argument 2 cannot be a parameterized generic");
        });
        t.method("__reduce__", self -> PyTuple.of(TYPE, PyTuple.of(self.origin, self.arguments)));
    }

    public PyObject origin() {
        return origin;
    }

    public PyTuple arguments() {
        return arguments;
    }

    /** The type variables in the arguments, each once. */
    PyTuple parameters() {
        if (parameters == null) {
            List<PyObject> found = new ArrayList<>();
            for (PyObject argument : arguments.items()) {
                collectParameters(argument, found);
            }
            parameters = PyTuple.of(found.toArray(PyObject[]::new));
        }
        return parameters;
    }

    private static void collectParameters(PyObject argument, List<PyObject> found) {
        if (argument instanceof PyType) {
            return;
        }
        if (argument.type().lookup("__typing_subst__") != null) {
            if (!found.contains(argument)) {
                found.add(argument);
            }
        } else if (argument.findAttribute("__parameters__") instanceof PyTuple inner) {
            for (PyObject each : inner.items()) {
                if (!found.contains(each)) {
                    found.add(each);
                }
            }
        }
    }

    /** Puts classes in the place of type variables. */
    @Override
    protected PyObject slotGetItem(PyObject key) {
        PyObject[] wanted = parameters().items();
        if (wanted.length == 0) {
            throw Errors.typeError(repr() + " is not a generic class");
        }
        PyObject[] given = key instanceof PyTuple tuple ? tuple.items() : new PyObject[] {key};
        if (given.length != wanted.length) {
            throw Errors.typeError("Too " + (given.length > wanted.length ? "many" : "few") + " arguments for " + repr()
                    + "; actual " + given.length + ", expected " + wanted.length);
        }
        PyObject[] replaced = arguments.items().clone();
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = substitute(replaced[i], wanted, given);
        }
        return new PyGenericAlias(origin, PyTuple.of(replaced), unpacked);
    }

    private static PyObject substitute(PyObject argument, PyObject[] wanted, PyObject[] given) {
        int place = Arrays.asList(wanted).indexOf(argument);
        if (place >= 0) {
            return given[place];
        }
        if (argument instanceof PyType
                || !(argument.findAttribute("__parameters__") instanceof PyTuple inner)
                || inner.size() == 0) {
            return argument;
        }
        PyObject[] arguments = new PyObject[inner.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = substitute(inner.get(i), wanted, given);
        }
        return argument.getItem(arguments.length == 1 ? arguments[0] : PyTuple.of(arguments));
    }

    @Override
    protected PyObject slotCall(PyObject[] callArguments, String[] keywords) {
        PyObject made = origin.call(callArguments, keywords);
        made.setOwnAttribute("__orig_class__", this);
        return made;
    }

    /** {@code *tuple[int, ...]} in annotations: the alias once more, marked as unpacked. */
    @Override
    protected PyObject slotIterator() {
        return PyTuple.of(new PyGenericAlias(origin, arguments, true)).iterator();
    }

    /** Its own members, and those of the class for all other names. */
    @Override
    protected PyObject slotFindAttribute(String name) {
        return switch (name) {
            case "__class__", "__reduce_ex__", "__copy__", "__deepcopy__" -> Attributes.find(this, name);
            default -> TYPE.ownMember(name) != null ? Attributes.find(this, name) : origin.getAttribute(name);
        };
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
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyGenericAlias other)
                || comparison != RichComparison.EQ && comparison != RichComparison.NE) {
            return null;
        }
        boolean same = unpacked == other.unpacked
                && Operators.equal(origin, other.origin)
                && Operators.equal(arguments, other.arguments);
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    @Override
    protected long slotHash() {
        return origin.hash() ^ arguments.hash();
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder(unpacked ? "*" : "");
        text.append(describe(origin)).append('[');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(describe(arguments.get(i)));
        }
        return text.append(arguments.size() == 0 ? "()]" : "]").toString();
    }

    private static String describe(PyObject argument) {
        if (argument == PySingleton.ELLIPSIS) {
            return "...";
        }
        if (argument instanceof PyList list) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(describe(list.get(i)));
            }
            return text.append(']').toString();
        }
        return argument instanceof PyType cls ? cls.fullName() : argument.repr();
    }
}
