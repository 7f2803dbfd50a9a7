package ouro.object;

import java.util.ArrayList;
import java.util.List;

/** {@code int | str}: a union of classes (PEP 604). */
public final class PyUnionType extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "UnionType",
                    PyType.OBJECT,
                    SpecialMethod.REPR,
                    SpecialMethod.OR,
                    SpecialMethod.ROR,
                    SpecialMethod.EQ,
                    SpecialMethod.NE)
            .in("types")
            .isFinal();

    private final List<PyObject> members;

    private PyUnionType(List<PyObject> members) {
        super(TYPE);
        this.members = members;
    }

    /** The union of two operands, or null where one can't be a member. */
    static PyObject of(PyObject left, PyObject right) {
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
        if (!(member instanceof PyType) && member.findAttribute("__origin__") == null) {
            return false;
        }
        if (!members.contains(member)) {
            members.add(member);
        }
        return true;
    }

    public List<PyObject> members() {
        return members;
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
    protected PyObject slotCompare(Comparison comparison, PyObject right) {
        if (!(right instanceof PyUnionType other)
                || (comparison != Comparison.EQ && comparison != Comparison.NE)) {
            return null;
        }
        boolean same = members.size() == other.members.size() && members.containsAll(other.members);
        return PyBool.of(same == (comparison == Comparison.EQ));
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
