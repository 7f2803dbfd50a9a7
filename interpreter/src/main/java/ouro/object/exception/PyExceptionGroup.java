package ouro.object.exception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** {@code ExceptionGroup(message, exceptions)} (PEP 654). */
public final class PyExceptionGroup extends PyBaseException {
    public static final PyType BASE_EXCEPTION_GROUP = PyType.declare("BaseExceptionGroup", Exceptions.BASE_EXCEPTION)
            .constructor(PyExceptionGroup::construct)
            .populate(PyExceptionGroup.class, PyExceptionGroup::fill);
    public static final PyType EXCEPTION_GROUP =
            PyType.declareWithBases("ExceptionGroup", BASE_EXCEPTION_GROUP, Exceptions.EXCEPTION);

    private final PyStr message;
    private final PyBaseException[] exceptions;
    private PyTuple exceptionTuple;

    private PyExceptionGroup(PyType type, PyTuple arguments, PyStr message, PyBaseException[] exceptions) {
        super(type, arguments);
        this.message = message;
        this.exceptions = exceptions;
    }

    /** The classes, for the built-in namespace. */
    public static List<PyType> all() {
        return List.of(BASE_EXCEPTION_GROUP, EXCEPTION_GROUP);
    }

    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        int positional = arguments.length - (keywords == null ? 0 : keywords.length);
        if (positional != 2) {
            throw Errors.typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + positional + " given)");
        }
        if (!(arguments[0] instanceof PyStr message)) {
            throw Errors.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not "
                    + arguments[0].type().name());
        }
        PyBaseException[] members = members(arguments[1]);
        PyType type = checkedType(cls, members);
        return new PyExceptionGroup(type, PyTuple.of(message, arguments[1]), message, members);
    }

    private static PyBaseException[] members(PyObject sequence) {
        if (!Operators.has(sequence, SpecialMethod.GETITEM)
                || !Operators.has(sequence, SpecialMethod.LEN)
                || sequence instanceof PyDict) {
            throw Errors.typeError("second argument (exceptions) must be a sequence");
        }
        List<PyBaseException> members = new ArrayList<>();
        PyObject iterator = sequence.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            if (!(each instanceof PyBaseException exception)) {
                throw Errors.valueError(
                        "Item " + members.size() + " of second argument (exceptions) is not an exception");
            }
            members.add(exception);
        }
        if (members.isEmpty()) {
            throw Errors.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        return members.toArray(PyBaseException[]::new);
    }

    /** A BaseExceptionGroup of plain Exceptions becomes an ExceptionGroup; the other way round is an error. */
    private static PyType checkedType(PyType cls, PyBaseException[] members) {
        boolean allExceptions = true;
        for (PyBaseException member : members) {
            allExceptions &= member.type().isSubtypeOf(Exceptions.EXCEPTION);
        }
        if (cls == BASE_EXCEPTION_GROUP) {
            return allExceptions ? EXCEPTION_GROUP : cls;
        }
        if (!allExceptions && cls.isSubtypeOf(Exceptions.EXCEPTION)) {
            throw Errors.typeError(
                    cls == EXCEPTION_GROUP
                            ? "Cannot nest BaseExceptions in an ExceptionGroup"
                            : "Cannot nest BaseExceptions in '" + cls.name() + "'");
        }
        return cls;
    }

    public String message() {
        return message.value;
    }

    /** The members; not to be changed. */
    public PyBaseException[] exceptions() {
        return exceptions;
    }

    private PyTuple exceptionTuple() {
        if (exceptionTuple == null) {
            exceptionTuple = PyTuple.of(Arrays.copyOf(exceptions, exceptions.length, PyObject[].class));
        }
        return exceptionTuple;
    }

    @Override
    protected String slotStr() {
        return message.value + " (" + exceptions.length + " sub-exception" + (exceptions.length == 1 ? "" : "s") + ")";
    }

    /** A group like this one with other members: through {@code derive}, which a subclass may replace. */
    PyExceptionGroup derive(List<PyBaseException> members) {
        PyObject derived = callMethod("derive", PyList.of(members.toArray(PyObject[]::new)));
        if (!(derived instanceof PyExceptionGroup group)) {
            throw Errors.typeError("derive must return an instance of BaseExceptionGroup");
        }
        group.setTraceback(traceback());
        group.setContext(context());
        group.setCauseOnly(cause());
        if (ownAttribute("__notes__") instanceof PyList notes) {
            PyList copy = new PyList();
            for (int i = 0; i < notes.size(); i++) {
                copy.append(notes.get(i));
            }
            group.setOwnAttribute("__notes__", copy);
        }
        return group;
    }

    static void fill(TypeBuilder<PyExceptionGroup> t) {
        t.member("message", self -> self.message);
        t.member("exceptions", PyExceptionGroup::exceptionTuple);
        t.method("derive", "excs, /", (self, members) -> BASE_EXCEPTION_GROUP.call(self.message, members));
        t.method("split", "condition, /", (self, condition) -> {
            ExceptionGroups.GroupSplit split = ExceptionGroups.split(self, ExceptionGroups.condition(condition), true);
            return PyTuple.of(orNone(split.match()), orNone(split.rest()));
        });
        t.method(
                "subgroup",
                "condition, /",
                (self, condition) -> orNone(ExceptionGroups.split(self, ExceptionGroups.condition(condition), false)
                        .match()));
        t.classMethod("__class_getitem__", "item, /", (cls, a) -> cls);
    }

    private static PyObject orNone(PyObject value) {
        return value == null ? PyNone.NONE : value;
    }
}
