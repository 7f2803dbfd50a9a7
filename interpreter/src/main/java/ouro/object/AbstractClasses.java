package ouro.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The refusal to make instances of classes with abstract methods (PEP 3119). */
final class AbstractClasses {
    private AbstractClasses() {}

    static PyException cannotInstantiate(PyType cls) {
        List<String> names = new ArrayList<>();
        PyObject iterator = cls.lookup("__abstractmethods__").iterator();
        for (PyObject name = iterator.next(); name != null; name = iterator.next()) {
            names.add(name.str());
        }
        Collections.sort(names);
        return Errors.typeError("Can't instantiate abstract class " + cls.name() + " with abstract method"
                + (names.size() == 1 ? " " : "s ") + String.join(", ", names));
    }
}
