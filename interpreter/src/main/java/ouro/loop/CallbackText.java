package ouro.loop;

import ouro.object.BoundMethod;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** How asyncio's reprs print a callback: {@code name(arguments) at file:line}. */
final class CallbackText {
    private CallbackText() {}

    static String of(PyObject callback, PyObject[] arguments) {
        PyObject plain = callback;
        if (plain instanceof BoundMethod method) {
            plain = method.function;
        }
        PyObject name = callback.findAttribute("__qualname__");
        if (!(name instanceof PyStr)) {
            name = callback.findAttribute("__name__");
        }
        StringBuilder text = new StringBuilder(name instanceof PyStr known ? known.value : callback.repr());
        text.append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(arguments[i].repr());
        }
        text.append(')');
        if (plain instanceof PyFunction function) {
            text.append(" at ").append(function.code.fileName).append(':').append(function.code.firstLine);
        }
        return text.toString();
    }
}
