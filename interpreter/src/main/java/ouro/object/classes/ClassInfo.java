package ouro.object.classes;

import ouro.object.PyObject;

/** What {@code isinstance} and {@code issubclass} take as their {@code classinfo} though it is no class: a union (PEP 604). */
public interface ClassInfo {
    boolean isInstance(PyObject object);

    boolean isSubclass(PyObject candidate);
}
