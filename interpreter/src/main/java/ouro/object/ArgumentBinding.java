package ouro.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Binds the arguments of a call to a Python function's parameters (Language Reference 6.3.4), with CPython's errors. */
final class ArgumentBinding {
    private ArgumentBinding() {}

    static void bind(PyFunction function, PyObject[] locals, PyObject[] arguments, String[] keywords) {
        Parameters parameters = function.code.parameters;
        int keywordCount = keywords == null ? 0 : keywords.length;
        int given = arguments.length - keywordCount;
        int taken = Math.min(given, parameters.positional());
        System.arraycopy(arguments, 0, locals, 0, taken);
        int next = parameters.names().length;
        if (parameters.variablePositional() != null) {
            locals[next++] = given > taken ? PyTuple.of(Arrays.copyOfRange(arguments, taken, given)) : PyTuple.EMPTY;
        }
        PyDict extra = null;
        if (parameters.variableKeyword() != null) {
            locals[next] = extra = new PyDict();
        }
        for (int i = 0; i < keywordCount; i++) {
            bindKeyword(function, locals, keywords, i, arguments[given + i], extra);
        }
        if (given > taken && parameters.variablePositional() == null) {
            throw tooManyPositional(function, locals, given);
        }
        fillDefaults(function, locals, parameters);
        box(locals, parameters.celled());
    }

    /** Puts the parameters that inner functions share into cells. */
    private static void box(PyObject[] locals, int[] celled) {
        if (celled != null) {
            for (int localIndex : celled) {
                locals[localIndex] = new Cell(locals[localIndex]);
            }
        }
    }

    private static void bindKeyword(
            PyFunction function, PyObject[] locals, String[] keywords, int i, PyObject value, PyDict extra) {
        Parameters parameters = function.code.parameters;
        String keyword = keywords[i];
        String[] names = parameters.names();
        for (int place = parameters.positionalOnly(); place < names.length; place++) {
            if (names[place].equals(keyword)) {
                if (locals[place] != null) {
                    throw Errors.typeError(
                            function.qualifiedName + "() got multiple values for argument '" + keyword + "'");
                }
                locals[place] = value;
                return;
            }
        }
        if (extra == null) {
            throw unexpected(function, keywords, keyword);
        }
        extra.put(keyword, value);
    }

    private static PyException unexpected(PyFunction function, String[] keywords, String keyword) {
        Parameters parameters = function.code.parameters;
        List<String> passed = new ArrayList<>();
        for (int place = 0; place < parameters.positionalOnly(); place++) {
            if (List.of(keywords).contains(parameters.names()[place])) {
                passed.add(parameters.names()[place]);
            }
        }
        if (!passed.isEmpty()) {
            return Errors.typeError(function.qualifiedName
                    + "() got some positional-only arguments passed as keyword arguments: '"
                    + String.join(", ", passed) + "'");
        }
        return Errors.typeError(function.qualifiedName + "() got an unexpected keyword argument '" + keyword + "'");
    }

    private static void fillDefaults(PyFunction function, PyObject[] locals, Parameters parameters) {
        PyObject[] defaults = function.defaults;
        int positional = parameters.positional();
        int firstDefault = positional - defaults.length;
        List<String> missing = null;
        for (int place = 0; place < positional; place++) {
            if (locals[place] == null) {
                if (place >= firstDefault) {
                    locals[place] = defaults[place - firstDefault];
                } else {
                    missing = missing == null ? new ArrayList<>() : missing;
                    missing.add(parameters.names()[place]);
                }
            }
        }
        if (missing != null) {
            throw missingArguments(function, missing, "positional");
        }
        for (int place = positional; place < parameters.names().length; place++) {
            if (locals[place] == null) {
                PyObject value = function.keywordDefaults == null ? null : function.keywordDefaults[place - positional];
                if (value == null) {
                    missing = missing == null ? new ArrayList<>() : missing;
                    missing.add(parameters.names()[place]);
                }
                locals[place] = value;
            }
        }
        if (missing != null) {
            throw missingArguments(function, missing, "keyword-only");
        }
    }

    private static PyException missingArguments(PyFunction function, List<String> names, String kind) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                list.append(i < names.size() - 1 ? ", " : names.size() == 2 ? " and " : ", and ");
            }
            list.append('\'').append(names.get(i)).append('\'');
        }
        return Errors.typeError(function.qualifiedName + "() missing " + names.size() + " required " + kind
                + " argument" + (names.size() == 1 ? "" : "s") + ": " + list);
    }

    private static PyException tooManyPositional(PyFunction function, PyObject[] locals, int given) {
        Parameters parameters = function.code.parameters;
        int positional = parameters.positional();
        int defaults = function.defaults.length;
        boolean plural = positional != 1 || defaults > 0;
        String takes = defaults > 0 ? "from " + (positional - defaults) + " to " + positional : "" + positional;
        int keywordOnlyGiven = 0;
        for (int place = positional; place < parameters.names().length; place++) {
            keywordOnlyGiven += locals[place] == null ? 0 : 1;
        }
        String also = keywordOnlyGiven == 0
                ? ""
                : " positional argument" + (given == 1 ? "" : "s") + " (and " + keywordOnlyGiven
                        + " keyword-only argument" + (keywordOnlyGiven == 1 ? "" : "s") + ")";
        return Errors.typeError(function.qualifiedName + "() takes " + takes + " positional argument"
                + (plural ? "s" : "") + " but " + given + also
                + (given == 1 && keywordOnlyGiven == 0 ? " was" : " were") + " given");
    }
}
