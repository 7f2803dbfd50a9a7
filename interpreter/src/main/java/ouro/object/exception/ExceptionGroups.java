package ouro.object.exception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Operators;
import ouro.object.PyBaseException;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/**
 * What {@code except*} does with exceptions (PEP 654). For each clause the statement asks {@link #match} which part of
 * what is left the clause handles; once all clauses have run, {@link #merge} makes one exception of what they raised and
 * what nobody handled.
 */
public final class ExceptionGroups {
    /**
     * An exception taken apart.
     *
     * @param match what fits, null where nothing does
     * @param rest what does not, null where everything fits
     */
    public record GroupSplit(PyBaseException match, PyBaseException rest) {}

    private ExceptionGroups() {}

    /**
     * The part of {@code exception} that {@code except* types} handles. An exception that is no group comes back as the
     * only member of one.
     *
     * @param types a class or a tuple of classes, as the clause names them
     */
    public static GroupSplit match(PyBaseException exception, PyObject types) {
        rejectGroups(types);
        if (Exceptions.matches(exception, types)) {
            PyBaseException match = exception;
            if (!(exception instanceof PyExceptionGroup)) {
                match = (PyBaseException) PyExceptionGroup.BASE_EXCEPTION_GROUP.call(PyStr.EMPTY, PyList.of(exception));
            }
            return new GroupSplit(match, null);
        }
        if (exception instanceof PyExceptionGroup group) {
            return split(group, each -> Exceptions.matches(each, types), true);
        }
        return new GroupSplit(null, exception);
    }

    private static void rejectGroups(PyObject types) {
        PyObject[] classes = types instanceof PyTuple tuple ? tuple.items() : new PyObject[] {types};
        for (PyObject cls : classes) {
            if (!(cls instanceof PyType type) || !type.isSubtypeOf(Exceptions.BASE_EXCEPTION)) {
                throw Errors.typeError("catching classes that do not inherit from BaseException is not allowed");
            }
        }
        for (PyObject cls : classes) {
            if (((PyType) cls).isSubtypeOf(PyExceptionGroup.BASE_EXCEPTION_GROUP)) {
                throw Errors.typeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            }
        }
    }

    /**
     * The exception that leaves a {@code try … except*} statement.
     *
     * @param original what the body raised
     * @param raised what the clauses raised, in order, and last what no clause handled
     * @return null where there is nothing to raise
     */
    public static PyBaseException merge(PyBaseException original, List<PyBaseException> raised) {
        if (raised.isEmpty()) {
            return null;
        }
        if (!(original instanceof PyExceptionGroup group)) {
            // It was wrapped for the one clause that fitted, so there is one exception at most.
            return raised.getFirst();
        }
        List<PyBaseException> fresh = new ArrayList<>();
        Set<PyBaseException> passedOn = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PyBaseException each : raised) {
            if (isPartOf(each, group)) {
                collectLeaves(each, passedOn);
            } else {
                fresh.add(each);
            }
        }
        PyBaseException rest = passedOn.isEmpty()
                ? null
                : split(group, passedOn::contains, false).match();
        if (fresh.isEmpty()) {
            return rest;
        }
        if (rest != null) {
            fresh.add(rest);
        }
        return fresh.size() == 1
                ? fresh.getFirst()
                : (PyBaseException) PyExceptionGroup.BASE_EXCEPTION_GROUP.call(
                        PyStr.EMPTY, PyList.of(fresh.toArray(PyObject[]::new)));
    }

    /** Whether the exception is (a part of) the original raised on: parts share what the original carries. */
    private static boolean isPartOf(PyBaseException part, PyExceptionGroup whole) {
        return part instanceof PyExceptionGroup
                && part.traceback() == whole.traceback()
                && part.cause() == whole.cause()
                && part.context() == whole.context()
                && (part.ownAttribute("__notes__") == null) == (whole.ownAttribute("__notes__") == null);
    }

    private static void collectLeaves(PyBaseException exception, Set<PyBaseException> leaves) {
        if (exception instanceof PyExceptionGroup group) {
            for (PyBaseException member : group.exceptions()) {
                collectLeaves(member, leaves);
            }
        } else {
            leaves.add(exception);
        }
    }

    /** The condition of {@code split} and {@code subgroup}: a class, a tuple of classes or a function. */
    static Predicate<PyBaseException> condition(PyObject given) {
        if (isExceptionClass(given) || given instanceof PyTuple tuple && areExceptionClasses(tuple)) {
            return exception -> Exceptions.matches(exception, given);
        }
        if (given instanceof PyType || !Operators.has(given, SpecialMethod.CALL)) {
            throw Errors.typeError("expected a function, exception type or tuple of exception types");
        }
        return exception -> given.call(exception).isTrue();
    }

    private static boolean isExceptionClass(PyObject given) {
        return given instanceof PyType cls && cls.isSubtypeOf(Exceptions.BASE_EXCEPTION);
    }

    private static boolean areExceptionClasses(PyTuple classes) {
        for (PyObject each : classes.items()) {
            if (!isExceptionClass(each)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a group apart, keeping the nesting; the rest is made only where it is wanted. */
    static GroupSplit split(PyBaseException exception, Predicate<PyBaseException> condition, boolean wantsRest) {
        if (condition.test(exception)) {
            return new GroupSplit(exception, null);
        }
        if (!(exception instanceof PyExceptionGroup group)) {
            return new GroupSplit(null, exception);
        }
        List<PyBaseException> matching = new ArrayList<>();
        List<PyBaseException> others = new ArrayList<>();
        for (PyBaseException member : group.exceptions()) {
            GroupSplit split = split(member, condition, wantsRest);
            if (split.match != null) {
                matching.add(split.match);
            }
            if (split.rest != null) {
                others.add(split.rest);
            }
        }
        return new GroupSplit(
                matching.isEmpty() ? null : group.derive(matching),
                others.isEmpty() || !wantsRest ? null : group.derive(others));
    }
}
