package ouro.repl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ouro.object.PyDict;
import ouro.object.PyStr;

/** Looks through namespaces. */
final class Namespaces {
    private Namespaces() {}

    /** The names that a user has defined, in alphabetical order: those without a leading underscore. */
    static List<String> own(PyDict names) {
        List<String> own = new ArrayList<>();
        for (int entry = names.firstEntry(); entry >= 0; entry = names.nextEntry(entry)) {
            if (names.keyAt(entry) instanceof PyStr name && !name.value.startsWith("_")) {
                own.add(name.value);
            }
        }
        Collections.sort(own);
        return own;
    }
}
