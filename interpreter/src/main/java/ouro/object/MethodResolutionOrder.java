package ouro.object;

import java.util.ArrayList;
import java.util.List;

/** The C3 linearization of classes (https://docs.python.org/3/howto/mro.html). */
final class MethodResolutionOrder {
    private MethodResolutionOrder() {}

    static PyType[] linearize(PyType type, PyType[] bases) {
        if (bases.length == 1) {
            PyType[] inherited = bases[0].mro();
            PyType[] order = new PyType[inherited.length + 1];
            order[0] = type;
            System.arraycopy(inherited, 0, order, 1, inherited.length);
            return order;
        }
        List<List<PyType>> sequences = new ArrayList<>();
        for (PyType base : bases) {
            sequences.add(new ArrayList<>(List.of(base.mro())));
        }
        rejectDuplicates(bases);
        sequences.add(new ArrayList<>(List.of(bases)));
        List<PyType> order = new ArrayList<>();
        order.add(type);
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return order.toArray(PyType[]::new);
            }
            PyType next = nextHead(sequences);
            if (next == null) {
                throw conflict(sequences);
            }
            order.add(next);
            for (List<PyType> sequence : sequences) {
                if (sequence.getFirst() == next) {
                    sequence.removeFirst();
                }
            }
        }
    }

    private static void rejectDuplicates(PyType[] bases) {
        for (int i = 0; i < bases.length; i++) {
            for (int j = i + 1; j < bases.length; j++) {
                if (bases[i] == bases[j]) {
                    throw Errors.typeError("duplicate base class " + bases[i].name());
                }
            }
        }
    }

    private static PyType nextHead(List<List<PyType>> sequences) {
        for (List<PyType> candidate : sequences) {
            PyType head = candidate.getFirst();
            boolean inTail = false;
            for (List<PyType> sequence : sequences) {
                inTail |= sequence.lastIndexOf(head) > 0;
            }
            if (!inTail) {
                return head;
            }
        }
        return null;
    }

    private static PyException conflict(List<List<PyType>> sequences) {
        StringBuilder names = new StringBuilder();
        List<PyType> heads = new ArrayList<>();
        for (List<PyType> sequence : sequences) {
            PyType head = sequence.getFirst();
            if (!heads.contains(head)) {
                heads.add(head);
                names.append(names.isEmpty() ? "" : ", ").append(head.name());
            }
        }
        return Errors.typeError("Cannot create a consistent method resolution\norder (MRO) for bases " + names);
    }
}
