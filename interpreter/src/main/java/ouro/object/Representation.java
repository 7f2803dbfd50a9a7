package ouro.object;

import java.util.ArrayList;
import java.util.List;

/** What reprs share: addresses, the plain form, and the guard against containers that hold themselves. */
public final class Representation {
    private static final List<PyObject> UNDER_WAY = new ArrayList<>();

    private Representation() {}

    /** {@code id(object)}: unique while the object lives; the launcher has the JVM number objects in sequence. */
    public static long identity(PyObject object) {
        return 0x7f0000000000L + ((long) System.identityHashCode(object) << 4);
    }

    /** The identity as reprs print it: {@code 0x7f98000ddbc0}. */
    public static String address(PyObject object) {
        return "0x" + Long.toHexString(identity(object));
    }

    /** {@code <module.Class object at 0x…>}. */
    public static String plain(PyObject object) {
        PyType type = object.type();
        return "<" + type.fullName() + " object at " + address(object) + ">";
    }

    /** Enters the repr of a container; false where it is being printed already. Leave in a finally. */
    public static boolean enter(PyObject container) {
        for (PyObject open : UNDER_WAY) {
            if (open == container) {
                return false;
            }
        }
        Recursion.enter(" while getting the repr of an object");
        UNDER_WAY.add(container);
        return true;
    }

    /** Leaves the container entered last. */
    public static void leave() {
        UNDER_WAY.removeLast();
        Recursion.leave();
    }
}
