package ouro.object;

import java.util.TreeSet;

/** {@code object.__dir__}: the names of an object, its class and the bases, sorted. */
final class DefaultDir {
    private DefaultDir() {}

    static PyList of(PyObject self) {
        TreeSet<String> names = new TreeSet<>();
        PyDict own = self.attributes();
        if (own != null) {
            for (int entry = own.firstEntry(); entry >= 0; entry = own.nextEntry(entry)) {
                names.add(own.keyAt(entry).str());
            }
        }
        PyType type = self instanceof PyType cls ? cls : self.type();
        if (!(self instanceof PyModule)) {
            for (PyType each : type.mro()) {
                names.addAll(each.ownMembers().keySet());
            }
        }
        PyList list = new PyList();
        for (String name : names) {
            list.append(PyStr.of(name));
        }
        return list;
    }
}
