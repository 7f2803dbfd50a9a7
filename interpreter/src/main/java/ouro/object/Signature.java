package ouro.object;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a native function, written as Python writes them: {@code "iterable, /, *, key=None, reverse=False"}.
 * Defaults are None, True, False, ints, floats and plain strings; a bare {@code name=} is optional and arrives as Java null. {@code
 * *args} arrives as a tuple, {@code **kwargs} as a dict. The text is parsed at the first call that needs it.
 */
public final class Signature {
    private final String text;
    /** Null until the text is parsed; written last, so that whoever finds it finds the rest. */
    private volatile String[] names;

    private PyObject[] defaults;
    private boolean[] optional;
    private int positionalOnly;
    private int positional;
    private int required;
    private boolean variablePositional;
    private boolean variableKeyword;
    /** Whether a call may give positional arguments alone, which then only need the defaults behind them. */
    private boolean takesPositional;
    /** Set for code that is a Python function in CPython, and fails in other words. */
    private FunctionErrors functionErrors;

    public Signature(String text) {
        this.text = text;
    }

    /** The parameters of what CPython has as a Python function or, where {@code self} is not counted, method. */
    public static Signature ofFunction(String qualifiedName, boolean isMethod, String text) {
        Signature signature = new Signature(text);
        signature.failAsFunction(qualifiedName, isMethod);
        return signature;
    }

    /** Has calls fail in the words of Python functions. */
    void failAsFunction(String qualifiedName, boolean isMethod) {
        functionErrors = new FunctionErrors(qualifiedName, isMethod ? 1 : 0);
    }

    /** The text as it was declared, as {@code inspect.signature} shows it. */
    public String text() {
        return text;
    }

    /** How many places {@link #bind} fills. */
    public int size() {
        if (names == null) {
            parse();
        }
        return names.length + (variablePositional ? 1 : 0) + (variableKeyword ? 1 : 0);
    }

    /** What stands for an argument that is not given; null where it must be, or has no value of Python's. */
    PyObject defaultOf(int place) {
        if (names == null) {
            parse();
        }
        return defaults[place];
    }

    private synchronized void parse() {
        if (names != null) {
            return;
        }
        List<String> parsedNames = new ArrayList<>();
        List<PyObject> parsedDefaults = new ArrayList<>();
        List<Boolean> parsedOptional = new ArrayList<>();
        int positionalCount = -1;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf(',', start);
            end = end < 0 ? text.length() : end;
            String part = text.substring(start, end).strip();
            if (part.equals("/")) {
                positionalOnly = parsedNames.size();
            } else if (part.startsWith("**")) {
                variableKeyword = true;
            } else if (part.startsWith("*")) {
                positionalCount = parsedNames.size();
                variablePositional = part.length() > 1;
            } else {
                int equals = part.indexOf('=');
                parsedNames.add(equals < 0 ? part : part.substring(0, equals));
                parsedDefaults.add(equals < 0 ? null : defaultValue(part.substring(equals + 1)));
                parsedOptional.add(equals >= 0);
            }
        }
        positional = positionalCount < 0 ? parsedNames.size() : positionalCount;
        optional = new boolean[parsedNames.size()];
        takesPositional = !variablePositional && !variableKeyword;
        for (int i = 0; i < optional.length; i++) {
            optional[i] = parsedOptional.get(i);
            if (!optional[i]) {
                if (i < positional) {
                    required = i + 1;
                } else {
                    takesPositional = false;
                }
            }
        }
        defaults = parsedDefaults.toArray(PyObject[]::new);
        names = parsedNames.toArray(String[]::new);
    }

    private static PyObject defaultValue(String source) {
        return switch (source) {
            case "" -> null;
            case "None" -> PyNone.NONE;
            case "True" -> PyBool.TRUE;
            case "False" -> PyBool.FALSE;
            case "()" -> PyTuple.EMPTY;
            default ->
                source.charAt(0) == '\'' || source.charAt(0) == '"'
                        ? PyStr.of(source.substring(1, source.length() - 1))
                        : source.indexOf('.') >= 0
                                ? PyFloat.of(Double.parseDouble(source))
                                : PyInt.of(Long.parseLong(source));
        };
    }

    /** The arguments by place: names in order, then the {@code *args} tuple, then the {@code **kwargs} dict. */
    public PyObject[] bind(String function, PyObject[] arguments, String[] keywords) {
        return bind(function, null, arguments, keywords);
    }

    /** As {@link #bind}; some messages name the class or module of the code too. */
    PyObject[] bind(String function, NativeCode code, PyObject[] arguments, String[] keywords) {
        if (names == null) {
            parse();
        }
        int keywordCount = keywords == null ? 0 : keywords.length;
        int given = arguments.length - keywordCount;
        if (keywordCount == 0 && required <= given && given <= positional && takesPositional) {
            PyObject[] bound = new PyObject[names.length];
            System.arraycopy(arguments, 0, bound, 0, given);
            System.arraycopy(defaults, given, bound, given, names.length - given);
            return bound;
        }
        if (keywordCount > 0 && functionErrors == null && positionalOnly == names.length && !variableKeyword) {
            throw Errors.typeError(full(function, code) + "() takes no keyword arguments");
        }
        PyObject[] bound = new PyObject[size()];
        int taken = Math.min(given, positional);
        System.arraycopy(arguments, 0, bound, 0, taken);
        int next = names.length;
        if (variablePositional) {
            bound[next++] =
                    given > taken ? PyTuple.of(java.util.Arrays.copyOfRange(arguments, taken, given)) : PyTuple.EMPTY;
        } else if (functionErrors == null && isTooMany(given, keywordCount)) {
            throw tooMany(function, code, given, keywordCount);
        }
        PyDict extra = variableKeyword ? new PyDict() : null;
        if (variableKeyword) {
            bound[next] = extra;
        }
        PyException wrongKeyword = null;
        for (int i = 0; i < keywordCount; i++) {
            PyException wrong = bindKeyword(function, bound, keywords[i], arguments[given + i], extra, taken);
            if (wrongKeyword == null) {
                wrongKeyword = wrong;
            }
        }
        // Python functions complain of keywords first, native ones last.
        if (functionErrors != null) {
            if (wrongKeyword != null) {
                throw wrongKeyword;
            }
            if (given > positional && !variablePositional) {
                throw functionErrors.tooMany(required, positional, given);
            }
        }
        for (int place = 0; place < names.length; place++) {
            if (bound[place] == null) {
                if (!optional[place]) {
                    throw functionErrors == null
                            ? missing(function, code, place, given)
                            : functionErrors.missing(names, optional, positional, bound);
                }
                bound[place] = defaults[place];
            }
        }
        if (wrongKeyword != null) {
            throw wrongKeyword;
        }
        return bound;
    }

    private boolean isTooMany(int given, int keywordCount) {
        return given > positional
                || positionalOnly < names.length && !variableKeyword && given + keywordCount > names.length;
    }

    /** Stores the value at its place, or answers what is wrong with the keyword. */
    private PyException bindKeyword(
            String function, PyObject[] bound, String keyword, PyObject value, PyDict extra, int taken) {
        for (int place = positionalOnly; place < names.length; place++) {
            if (names[place].equals(keyword)) {
                if (place < taken) {
                    return functionErrors != null
                            ? functionErrors.duplicate(keyword)
                            : Errors.typeError("argument for " + function + "() given by name ('" + keyword
                                    + "') and position (" + (place + 1) + ")");
                }
                bound[place] = value;
                return null;
            }
        }
        if (extra != null) {
            extra.put(keyword, value);
            return null;
        }
        return functionErrors != null
                ? functionErrors.unexpected(keyword)
                : Errors.typeError("'" + keyword + "' is an invalid keyword argument for " + function + "()");
    }

    private static String full(String function, NativeCode code) {
        return code == null ? function : code.callName();
    }

    private PyException tooMany(String function, NativeCode code, int given, int keywordCount) {
        if (names.length == 0) {
            return Errors.typeError(full(function, code) + "() takes no arguments (" + given + " given)");
        }
        boolean allPositionalOnly = positionalOnly == names.length;
        if (positional == required && allPositionalOnly) {
            return Errors.typeError(
                    required == 1
                            ? full(function, code) + "() takes exactly one argument (" + given + " given)"
                            : function + " expected " + required + " arguments, got " + given);
        }
        if (allPositionalOnly) {
            return Errors.typeError(function + " expected at most " + positional + " argument"
                    + (positional == 1 ? "" : "s") + ", got " + given);
        }
        if (given + keywordCount > names.length) {
            return Errors.typeError(function + "() takes at most " + names.length + (given == 0 ? " keyword" : "")
                    + " argument" + (names.length == 1 ? "" : "s") + " (" + (given + keywordCount) + " given)");
        }
        if (positional == 0) {
            return Errors.typeError(function + "() takes no positional arguments");
        }
        return Errors.typeError(function + "() takes " + (required == positional ? "exactly " : "at most ") + positional
                + " positional argument" + (positional == 1 ? "" : "s") + " (" + given + " given)");
    }

    private PyException missing(String function, NativeCode code, int place, int given) {
        if (place < positionalOnly && positionalOnly < names.length) {
            int least = Math.min(required, positionalOnly);
            return Errors.typeError(function + "() takes " + (least < positional ? "at least " : "exactly ") + least
                    + " positional argument" + (least == 1 ? "" : "s") + " (" + given + " given)");
        }
        if (place < positionalOnly) {
            if (positionalOnly == 1 && required == 1 && names.length == 1) {
                return Errors.typeError(full(function, code) + "() takes exactly one argument (" + given + " given)");
            }
            boolean exact = required == positional;
            return Errors.typeError(function + " expected " + (exact ? "" : "at least ") + required + " argument"
                    + (required == 1 ? "" : "s") + ", got " + given);
        }
        return Errors.typeError(
                function + "() missing required argument '" + names[place] + "' (pos " + (place + 1) + ")");
    }
}
