package ouro.object.classes;

import ouro.object.PyObject;

/** What {@code isinstance} and {@code issubclass} take for a class though it is none: a union of classes (PEP 604). */
public interface ClassCheck {
    boolean isInstance(PyObject object);

    boolean isSubclass(PyObject candidate);
}
