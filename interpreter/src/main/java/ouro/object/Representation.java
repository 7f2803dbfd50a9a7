package ouro.object;

import java.util.List;

/** What reprs share: addresses, the plain form, and the guard against containers that hold themselves. */
public final class Representation {
    private Representation() {}

    /** {@code id(object)}: unique in its session while the object lives. */
    public static long identity(PyObject object) {
        return 0x7f0000000000L + ((long) object.identityNumber() << 4);
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
        List<PyObject> underWay = ThreadState.current().representing;
        for (PyObject open : underWay) {
            if (open == container) {
                return false;
            }
        }
        Recursion.enter(" while getting the repr of an object");
        underWay.add(container);
        return true;
    }

    /** Leaves the container entered last. */
    public static void leave() {
        ThreadState.current().representing.removeLast();
        Recursion.leave();
    }
}
