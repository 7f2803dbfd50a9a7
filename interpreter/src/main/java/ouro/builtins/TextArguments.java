package ouro.builtins;

import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** Arguments of the methods of text and bytes. */
final class TextArguments {
    private TextArguments() {}

    /** A str, or TypeError {@code must be str, not …}. */
    static String text(PyObject argument) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError("must be str, not " + argument.type().name());
    }

    /** A str, or TypeError {@code function() argument which must be str, not …}. */
    static String text(PyObject argument, String function, String which) {
        if (argument instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(function + "() argument " + (which.isEmpty() ? "" : which + " ") + "must be str, not "
                + argument.type().name());
    }

    /** A bound of a search as a slice would take it, clipped to the length; None stands for {@code otherwise}. */
    static int bound(PyObject argument, int length, int otherwise) {
        if (argument == PyNone.NONE) {
            return otherwise;
        }
        if (!(argument instanceof PyInt) && !Operators.has(argument, SpecialMethod.INDEX)) {
            throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
        }
        long index = argument.indexClamped();
        return (int) Math.max(0, index < 0 ? index + length : Math.min(index, Integer.MAX_VALUE));
    }

    /** A number of times: negative ones mean "without limit". */
    static int limit(PyObject argument) {
        int limit = Conversions.toSize(argument);
        return limit < 0 ? Integer.MAX_VALUE : limit;
    }
}
