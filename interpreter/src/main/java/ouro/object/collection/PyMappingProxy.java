package ouro.object.collection;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.TypeBuilder;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code types.MappingProxyType(mapping)}: a mapping that can be read only. */
public final class PyMappingProxy extends PyObject {
    private static final Signature SIGNATURE = new Signature("mapping");

    public static final PyType TYPE = PyType.declare(
                    "mappingproxy",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.STR,
                    SpecialMethod.LEN,
                    SpecialMethod.GETITEM,
                    SpecialMethod.CONTAINS,
                    SpecialMethod.ITER,
                    SpecialMethod.REVERSED,
                    SpecialMethod.HASH,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.OR,
                    SpecialMethod.ROR)
            .isFinal()
            .matchedAs(CollectionKind.MAPPING)
            .constructor(PyMappingProxy::construct)
            .generic()
            .populate(PyMappingProxy.class, PyMappingProxy::fill);

    private final PyObject mapping;

    public PyMappingProxy(PyObject mapping) {
        super(TYPE);
        this.mapping = mapping;
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject mapping = SIGNATURE.bind("mappingproxy", arguments, keywords)[0];
        if (!Operators.has(mapping, SpecialMethod.GETITEM) || mapping instanceof PyList || mapping instanceof PyTuple) {
            throw Errors.typeError("mappingproxy() argument must be a mapping, not "
                    + mapping.type().name());
        }
        return new PyMappingProxy(mapping);
    }

    private static void fill(TypeBuilder<PyMappingProxy> t) {
        t.method(
                "get",
                "key, default=None, /",
                (self, key, otherwise) -> self.mapping.callMethod("get", key, otherwise));
        t.method("keys", self -> self.mapping.callMethod("keys"));
        t.method("values", self -> self.mapping.callMethod("values"));
        t.method("items", self -> self.mapping.callMethod("items"));
        t.method("copy", self -> self.mapping.callMethod("copy"));
    }

    @Override
    protected int slotLength() {
        return mapping.length();
    }

    @Override
    protected boolean slotBool() {
        return mapping.length() != 0;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        return mapping.getItem(key);
    }

    @Override
    protected boolean slotContains(PyObject item) {
        return mapping.contains(item);
    }

    @Override
    protected PyObject slotIterator() {
        return mapping.iterator();
    }

    @Override
    protected PyObject slotReversed() {
        return Operators.boundSpecial(mapping, SpecialMethod.REVERSED).call();
    }

    @Override
    protected long slotHash() {
        return mapping.hash();
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        return Operators.compare(comparison, mapping, right instanceof PyMappingProxy other ? other.mapping : right);
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return operator != BinaryOperator.OR
                ? null
                : Operators.binary(operator, mapping, right instanceof PyMappingProxy other ? other.mapping : right);
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.OR ? Operators.binary(operator, left, mapping) : null;
    }

    @Override
    protected String slotStr() {
        return mapping.str();
    }

    @Override
    protected String slotRepr() {
        return "mappingproxy(" + mapping.repr() + ")";
    }
}
