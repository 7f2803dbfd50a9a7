package ouro.repl;

import ouro.coroutine.GeneratorLike;
import ouro.coroutine.UnawaitedCoroutines;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.ThreadState;

/** What becomes of the value of an input: {@code sys.displayhook}. */
final class ValueDisplay {
    private final PromptSession session;

    ValueDisplay(PromptSession session) {
        this.session = session;
    }

    /** Shows a value and remembers it; None is neither shown nor remembered. */
    PyObject display(PyObject value) {
        // A value that comes when its computation has been left behind is shown to nobody.
        ThreadState.poll();
        if (value != PyNone.NONE) {
            session.print(text(value) + "\n");
            session.memory().displayed(value);
            tellIfUnawaited(value);
        }
        return PyNone.NONE;
    }

    /** What is wider than the terminal is broken over several lines. */
    private String text(PyObject value) {
        String text = value.repr();
        int width = session.screen().width();
        boolean breaks = session.settings().isOn(Settings.PPRINT)
                && text.length() > width
                && text.indexOf('\n') < 0
                && !(value instanceof PyStr);
        return breaks ? broken(value, width) : text;
    }

    private static String broken(PyObject value, int width) {
        PyObject[] arguments = {value, PyInt.of(width), PyBool.FALSE};
        return SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("pprint"))
                .getAttribute("pformat")
                .call(arguments, new String[] {"width", "sort_dicts"})
                .str();
    }

    /** What a call of a coroutine function gives has not begun to run, which the user may not know. */
    private void tellIfUnawaited(PyObject value) {
        if (value instanceof GeneratorLike coroutine && UnawaitedCoroutines.told(coroutine)) {
            session.print("coroutine '" + coroutine.qualifiedName()
                    + "' was never awaited: to run it, await it (await _ awaits this one)\n");
        }
    }
}
