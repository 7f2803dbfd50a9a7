package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;

/**
 * What was typed and what was displayed, under the names that IPython gives them: {@code In} and {@code Out}, {@code _},
 * {@code __}, {@code ___} and {@code _1}, {@code _i}, {@code _ii}, {@code _iii} and {@code _i1}. They are built-in names, as
 * {@code _} is in CPython: a script's own hide them, and {@code dir()} does not show them.
 */
final class PromptMemory {
    private static final int REMEMBERED = 3;

    private final List<String> inputs = new ArrayList<>();
    private final PyList shownInputs = new PyList();
    private final PyDict shownOutputs = new PyDict();

    PromptMemory() {
        // Input 1 is In[1].
        shownInputs.append(PyStr.of(""));
        builtins().put("In", shownInputs);
        builtins().put("Out", shownOutputs);
        for (int back = 1; back <= REMEMBERED; back++) {
            builtins().put("_" + "i".repeat(back), PyStr.of(""));
        }
    }

    private static PyDict builtins() {
        return SessionState.current().builtins;
    }

    /** What was typed, in order: input 1 is at place 0. */
    List<String> inputs() {
        return inputs;
    }

    /** The number of the input that runs. */
    int number() {
        return inputs.size();
    }

    /** An input is about to run. */
    void typed(String input) {
        for (int back = 1; back <= Math.min(REMEMBERED, inputs.size()); back++) {
            builtins().put("_" + "i".repeat(back), PyStr.of(inputs.get(inputs.size() - back)));
        }
        inputs.add(input);
        shownInputs.append(PyStr.of(input));
        builtins().put("_i" + inputs.size(), PyStr.of(input));
    }

    /** A value was displayed. */
    void displayed(PyObject value) {
        PyDict builtins = builtins();
        for (int back = REMEMBERED; back > 1; back--) {
            PyObject before = builtins.get("_".repeat(back - 1));
            if (before != null) {
                builtins.put("_".repeat(back), before);
            }
        }
        builtins.put("_", value);
        builtins.put("_" + number(), value);
        shownOutputs.setItem(PyInt.of(number()), value);
    }
}
