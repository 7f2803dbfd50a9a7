package ouro.object.annotation;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.classes.ClassChecks;
import ouro.object.classes.ClassInfo;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;
import ouro.object.protocol.SpecialMethod;

/** {@code int | str}: a union of classes (PEP 604). */
public final class PyUnionType extends PyObject implements ClassInfo {
    public static final PyType TYPE = PyType.declare(
                    "UnionType",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.OR,
                    SpecialMethod.ROR,
                    SpecialMethod.EQ,
                    SpecialMethod.NE,
                    SpecialMethod.HASH,
                    SpecialMethod.GETITEM)
            .in("types")
            .isFinal()
            .populate(PyUnionType.class, PyUnionType::fill);

    private final List<PyObject> members;

    private PyUnionType(List<PyObject> members) {
        super(TYPE);
        this.members = members;
    }

    /** The union of two operands, or null where one can't be a member. */
    public static PyObject of(PyObject left, PyObject right) {
        List<PyObject> members = new ArrayList<>();
        if (!collect(left, members) || !collect(right, members)) {
            return null;
        }
        return members.size() == 1 ? members.getFirst() : new PyUnionType(members);
    }

    private static boolean collect(PyObject operand, List<PyObject> members) {
        if (operand instanceof PyUnionType union) {
            for (PyObject member : union.members) {
                collect(member, members);
            }
            return true;
        }
        PyObject member = operand == PyNone.NONE ? PyNone.TYPE : operand;
        if (!(member instanceof PyType) && !(member instanceof PyGenericAlias) && !(member instanceof PyTypeAlias)) {
            return false;
        }
        for (PyObject known : members) {
            if (Operators.equal(known, member)) {
                return true;
            }
        }
        return members.add(member);
    }

    private static void fill(TypeBuilder<PyUnionType> t) {
        t.attribute("__args__", PyUnionType::arguments);
        t.attribute("__parameters__", self -> PyGenericAlias.of(TYPE, self.arguments())
                .parameters());
        t.method("__instancecheck__", "instance, /", (self, instance) -> PyBool.of(self.isInstance(instance)));
        t.method("__subclasscheck__", "cls, /", (self, cls) -> PyBool.of(self.isSubclass(cls)));
    }

    private PyTuple arguments() {
        return PyTuple.of(members.toArray(PyObject[]::new));
    }

    @Override
    public boolean isInstance(PyObject object) {
        for (PyObject each : members) {
            PyObject member = each instanceof PyGenericAlias alias ? alias.origin() : each;
            if (ClassChecks.isInstance(object, member)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isSubclass(PyObject candidate) {
        for (PyObject each : members) {
            if (ClassChecks.isSubclass(candidate, each)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return operator == BinaryOperator.OR ? of(this, right) : null;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.OR ? of(left, this) : null;
    }

    @Override
    protected PyObject slotCompare(RichComparison comparison, PyObject right) {
        if (!(right instanceof PyUnionType other)
                || (comparison != RichComparison.EQ && comparison != RichComparison.NE)) {
            return null;
        }
        boolean same = members.size() == other.members.size();
        for (PyObject member : members) {
            same &= other.has(member);
        }
        return PyBool.of(same == (comparison == RichComparison.EQ));
    }

    private boolean has(PyObject wanted) {
        for (PyObject member : members) {
            if (Operators.equal(member, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The same whatever the order. */
    @Override
    protected long slotHash() {
        long hash = 0;
        for (PyObject member : members) {
            hash ^= member.hash();
        }
        return hash;
    }

    /** Puts classes in the place of type variables. */
    @Override
    protected PyObject slotGetItem(PyObject key) {
        PyGenericAlias replaced =
                (PyGenericAlias) PyGenericAlias.of(TYPE, arguments()).getItem(key);
        PyObject union = replaced.arguments().get(0);
        for (int i = 1; i < replaced.arguments().size(); i++) {
            union = Operators.binary(
                    BinaryOperator.OR, union, replaced.arguments().get(i));
        }
        return union;
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder();
        for (PyObject member : members) {
            text.append(text.isEmpty() ? "" : " | ");
            text.append(member == PyNone.TYPE ? "None" : member instanceof PyType cls ? cls.fullName() : member.repr());
        }
        return text.toString();
    }
}
