package ouro.loop.report;

import ouro.object.Iterables;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyStr;

/** How asyncio's reprs print a callback: {@code name(arguments) at file:line}. */
public final class CallbackRepr {
    private CallbackRepr() {}

    public static String of(PyObject callback, PyObject[] arguments) {
        StringBuilder text = new StringBuilder();
        append(text, callback, arguments, null, "");
        PyObject function = callback;
        while (isPartial(function)) {
            function = function.getAttribute("func");
        }
        for (PyObject wrapped = function.findAttribute("__wrapped__");
                function instanceof PyFunction && wrapped != null;
                wrapped = function.findAttribute("__wrapped__")) {
            function = wrapped;
        }
        if (function instanceof PyFunction source) {
            text.append(" at ").append(source.code.fileName).append(':').append(source.code.firstLine);
        }
        return text.toString();
    }

    private static boolean isPartial(PyObject callback) {
        return callback.type().fullName().equals("functools.partial");
    }

    private static void append(
            StringBuilder text, PyObject callback, PyObject[] arguments, PyDict keywords, String suffix) {
        String given = arguments(arguments, keywords) + suffix;
        if (isPartial(callback)) {
            append(
                    text,
                    callback.getAttribute("func"),
                    Iterables.toArray(callback.getAttribute("args")),
                    (PyDict) callback.getAttribute("keywords"),
                    given);
            return;
        }
        PyObject name = callback.findAttribute("__qualname__");
        if (!(name instanceof PyStr)) {
            name = callback.findAttribute("__name__");
        }
        text.append(name instanceof PyStr known ? known.value : callback.repr()).append(given);
    }

    private static String arguments(PyObject[] arguments, PyDict keywords) {
        StringBuilder text = new StringBuilder("(");
        String separator = "";
        for (PyObject argument : arguments) {
            text.append(separator).append(AbbreviatedRepr.of(argument));
            separator = ", ";
        }
        if (keywords != null) {
            for (int entry = keywords.firstEntry(); entry >= 0; entry = keywords.nextEntry(entry)) {
                text.append(separator)
                        .append(keywords.keyAt(entry).str())
                        .append('=')
                        .append(AbbreviatedRepr.of(keywords.valueAt(entry)));
                separator = ", ";
            }
        }
        return text.append(')').toString();
    }
}
