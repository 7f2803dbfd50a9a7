package ouro.object.classes;

import ouro.object.Errors;
import ouro.object.PyType;

/** Decides which base says how instances are built, where several native classes meet. */
public final class InstanceLayout {
    private InstanceLayout() {}

    /** The base whose native part the others' fit into, or TypeError. */
    static PyType bestBase(PyType[] bases) {
        PyType best = bases[0];
        PyType widest = solid(best);
        for (int i = 1; i < bases.length; i++) {
            PyType candidate = solid(bases[i]);
            if (widest.isSubtypeOf(candidate)) {
                continue;
            }
            if (!candidate.isSubtypeOf(widest)) {
                throw Errors.typeError("multiple bases have instance lay-out conflict");
            }
            widest = candidate;
            best = bases[i];
        }
        return best;
    }

    /** The nearest class in the line of bases that adds something to what instances are made of. */
    private static PyType solid(PyType cls) {
        PyType type = cls;
        while (type.base() != null && !adds(type)) {
            type = type.base();
        }
        return type;
    }

    private static boolean adds(PyType type) {
        return type.isHeap()
                ? type.memberCount > type.base().memberCount
                : type.constructor() != type.base().constructor();
    }

    /** Whether an instance of one class may become one of the other ({@code self.__class__ = …}). */
    public static boolean sameLayout(PyType left, PyType right) {
        return solid(left) == solid(right) && left.hasAttributes() == right.hasAttributes();
    }
}
