package ouro.runtime;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyBaseException;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.SessionState;

/** "Did you mean": the name nearest to a misspelt one, by the distances CPython uses. */
final class Suggestions {
    private static final int MOVE_COST = 2;
    private static final int CASE_COST = 1;
    private static final int MOST_CANDIDATES = 750;
    private static final int LONGEST_NAME = 40;

    private Suggestions() {}

    /** What to add to the message; empty where there is nothing to suggest. */
    static String hint(PyBaseException exception) {
        if (exception.type().isSubtypeOf(Exceptions.ATTRIBUTE_ERROR)) {
            PyObject object = exception.findAttribute("obj");
            return nearest(name(exception), object == null ? List.of() : directory(object));
        }
        if (exception.type().isSubtypeOf(Exceptions.NAME_ERROR)) {
            return forName(exception);
        }
        return "";
    }

    private static String name(PyBaseException exception) {
        return exception.findAttribute("name") instanceof PyStr text ? text.value : null;
    }

    private static List<String> directory(PyObject object) {
        List<String> names = new ArrayList<>();
        try {
            if (object.callMethod("__dir__") instanceof PyList list) {
                for (int i = 0; i < list.size(); i++) {
                    names.add(list.get(i).str());
                }
            }
        } catch (PyException e) {
            return List.of();
        }
        return names;
    }

    private static String forName(PyBaseException exception) {
        String name = name(exception);
        PyTraceback entry = exception.traceback();
        if (name == null || entry == null) {
            return "";
        }
        while (entry.next != null) {
            entry = entry.next;
        }
        Frame frame = entry.frame;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < frame.code.variables().length; i++) {
            if (frame.locals[i] != null) {
                names.add(frame.code.variables()[i]);
            }
        }
        addKeys(frame.globals, names);
        addKeys(SessionState.current().builtins, names);
        if (frame.locals.length > 0 && frame.locals[0] != null && isMethod(frame)) {
            PyObject self = frame.locals[0];
            if (self.findAttribute(name) != null) {
                return ". Did you mean: 'self." + name + "'?";
            }
        }
        String near = nearest(name, names);
        if (near.isEmpty()
                && SessionState.current().modules.get("sys") instanceof PyModule sys
                && isStandard(sys, name)) {
            return ". Did you forget to import '" + name + "'?";
        }
        return near;
    }

    private static boolean isStandard(PyModule sys, String name) {
        PyObject names = sys.dictionary.get("stdlib_module_names");
        return names != null && names.contains(PyStr.of(name));
    }

    private static boolean isMethod(Frame frame) {
        return frame.code.variables().length > 0 && frame.code.variables()[0].equals("self");
    }

    private static void addKeys(PyDict dict, List<String> names) {
        for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
            if (dict.keyAt(entry) instanceof PyStr text) {
                names.add(text.value);
            }
        }
    }

    private static String nearest(String name, List<String> candidates) {
        if (name == null || name.length() > LONGEST_NAME || candidates.size() >= MOST_CANDIDATES) {
            return "";
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(name)) {
                continue;
            }
            int limit = (name.length() + candidate.length() + 3) * MOVE_COST / 6;
            int distance = distance(name, candidate, Math.min(limit, bestDistance - 1));
            if (distance <= limit && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best == null ? "" : ". Did you mean: '" + best + "'?";
    }

    /** The edit distance, where a change of case costs less than another letter; more than {@code limit} if too far. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) * MOVE_COST > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j * MOVE_COST;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * MOVE_COST;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + MOVE_COST);
            }
        }
        return row[b.length()];
    }

    private static int substitution(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE_COST : MOVE_COST;
    }
}
