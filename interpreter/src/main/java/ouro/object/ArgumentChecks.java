package ouro.object;

import java.util.Arrays;

/** Checks and conversions of arguments that native functions share. */
public final class ArgumentChecks {
    private ArgumentChecks() {}

    /** The text of a str argument, or TypeError; {@code place} counts from 1, 0 for an only argument. */
    public static String text(PyObject argument, String function, int place) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(function + "() argument " + (place == 0 ? "" : place + " ") + "must be str, not "
                + argument.type().name());
    }

    static String attributeName(PyObject argument) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(
                "attribute name must be string, not '" + argument.type().name() + "'");
    }

    /** Joins positional arguments and a dict of keyword arguments for a call. */
    public static PyObject call(PyObject function, PyObject[] positional, PyDict keywords) {
        if (keywords == null || keywords.size() == 0) {
            return function.call(positional, null);
        }
        int count = keywords.size();
        PyObject[] all = Arrays.copyOf(positional, positional.length + count);
        String[] names = new String[count];
        int next = 0;
        for (int entry = keywords.firstEntry(); entry >= 0; entry = keywords.nextEntry(entry)) {
            if (!(keywords.keyAt(entry) instanceof PyStr name)) {
                throw Errors.typeError("keywords must be strings");
            }
            names[next] = name.value;
            all[positional.length + next++] = keywords.valueAt(entry);
        }
        return function.call(all, names);
    }
}
