package ouro.object;

import java.util.ArrayList;
import java.util.List;

/** The errors of native code that CPython has written in Python: a call must fail in the words of Python functions. */
final class FunctionErrors {
    private final String name;
    /** 1 for methods: their {@code self} counts as an argument. */
    private final int self;

    FunctionErrors(String name, int self) {
        this.name = name;
        this.self = self;
    }

    PyException tooMany(int required, int positional, int given) {
        int most = positional + self;
        String takes = required < positional ? "from " + (required + self) + " to " + most : "" + most;
        boolean plural = most != 1 || required < positional;
        int count = given + self;
        return Errors.typeError(name + "() takes " + takes + " positional argument" + (plural ? "s" : "") + " but "
                + count + (count == 1 ? " was" : " were") + " given");
    }

    PyException missing(String[] names, boolean[] optional, int positional, PyObject[] bound) {
        List<String> missing = new ArrayList<>();
        for (int place = 0; place < positional; place++) {
            if (bound[place] == null && !optional[place]) {
                missing.add("'" + names[place] + "'");
            }
        }
        boolean keywordOnly = missing.isEmpty();
        for (int place = positional; keywordOnly && place < names.length; place++) {
            if (bound[place] == null && !optional[place]) {
                missing.add("'" + names[place] + "'");
            }
        }
        int count = missing.size();
        String list = count == 1
                ? missing.getFirst()
                : String.join(", ", missing.subList(0, count - 1))
                        + (count == 2 ? " and " : ", and ")
                        + missing.getLast();
        return Errors.typeError(name + "() missing " + count + " required "
                + (keywordOnly ? "keyword-only" : "positional") + " argument" + (count == 1 ? "" : "s") + ": " + list);
    }

    PyException duplicate(String keyword) {
        return Errors.typeError(name + "() got multiple values for argument '" + keyword + "'");
    }

    PyException unexpected(String keyword) {
        return Errors.typeError(name + "() got an unexpected keyword argument '" + keyword + "'");
    }
}
