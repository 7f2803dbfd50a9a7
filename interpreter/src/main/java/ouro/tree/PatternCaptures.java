package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Frame;
import ouro.object.PyObject;

/** The names that a pattern binds, kept until the whole of it fits: a pattern that fails binds nothing. */
final class PatternCaptures {
    private final List<Target> targets = new ArrayList<>(2);
    private final List<PyObject> values = new ArrayList<>(2);

    void add(Target target, PyObject value) {
        targets.add(target);
        values.add(value);
    }

    int size() {
        return targets.size();
    }

    /** Forgets what a failed alternative captured. */
    void truncate(int size) {
        while (targets.size() > size) {
            targets.removeLast();
            values.removeLast();
        }
    }

    void assign(Frame frame) {
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).assign(frame, values.get(i));
        }
    }
}
