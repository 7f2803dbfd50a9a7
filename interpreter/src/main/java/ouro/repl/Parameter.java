package ouro.repl;

import java.util.ArrayList;
import java.util.List;
import ouro.object.BoundMethod;
import ouro.object.BuiltinFunction;
import ouro.object.MethodDescriptor;
import ouro.object.Parameters;
import ouro.object.PyException;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.documentation.Documentation;

/**
 * A parameter of something that can be called.
 *
 * @param text as a signature shows it: {@code x}, {@code x=1}, {@code *args}, {@code /}
 * @param keyword the name by which it can be given, or null
 */
record Parameter(String text, String keyword) {
    private static final int LONGEST_DEFAULT = 24;

    /** The parameters of a callable as its callers see them; null where they are not known. */
    static List<Parameter> of(PyObject callable) {
        return switch (callable) {
            case PyFunction function -> ofFunction(function, 0);
            case BoundMethod method when method.function instanceof PyFunction function -> ofFunction(function, 1);
            case BuiltinFunction function -> ofText(Documentation.parameters(function));
            case MethodDescriptor method -> {
                List<Parameter> parameters =
                        new ArrayList<>(List.of(new Parameter("self", null), new Parameter("/", null)));
                parameters.addAll(ofText(method.code.signature.text()));
                yield parameters;
            }
            case PyType cls -> ofClass(cls);
            default -> null;
        };
    }

    private static List<Parameter> ofClass(PyType cls) {
        String told = cls.isHeap() ? null : Documentation.fullestCall(cls);
        if (told != null) {
            return ofText(told);
        }
        return cls.lookup("__init__") instanceof PyFunction initializer
                ? ofFunction(initializer, 1)
                : cls.lookup("__new__") instanceof PyFunction maker ? ofFunction(maker, 1) : null;
    }

    private static List<Parameter> ofFunction(PyFunction function, int bound) {
        Parameters given = function.code.parameters;
        List<Parameter> parameters = new ArrayList<>();
        int firstDefault = given.positional() - function.defaults.length;
        for (int i = 0; i < given.positional(); i++) {
            if (i >= bound) {
                PyObject otherwise = i >= firstDefault ? function.defaults[i - firstDefault] : null;
                parameters.add(named(given.names()[i], otherwise, i >= given.positionalOnly()));
            }
            if (i + 1 == given.positionalOnly()) {
                parameters.add(new Parameter("/", null));
            }
        }
        if (given.variablePositional() != null) {
            parameters.add(new Parameter("*" + given.variablePositional(), null));
        } else if (given.keywordOnly() > 0) {
            parameters.add(new Parameter("*", null));
        }
        for (int i = given.positional(); i < given.names().length; i++) {
            PyObject otherwise =
                    function.keywordDefaults == null ? null : function.keywordDefaults[i - given.positional()];
            parameters.add(named(given.names()[i], otherwise, true));
        }
        if (given.variableKeyword() != null) {
            parameters.add(new Parameter("**" + given.variableKeyword(), null));
        }
        return parameters;
    }

    private static Parameter named(String name, PyObject otherwise, boolean byKeyword) {
        return new Parameter(otherwise == null ? name : name + "=" + shortened(otherwise), byKeyword ? name : null);
    }

    private static String shortened(PyObject value) {
        String text;
        try {
            text = value.repr();
        } catch (PyException e) {
            return "...";
        }
        return text.length() > LONGEST_DEFAULT || text.indexOf('\n') >= 0 ? "..." : text;
    }

    /** Parameters of native code, whose signature is written as Python writes it. */
    private static List<Parameter> ofText(String signature) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : signature.isEmpty() ? new String[0] : signature.split(", *")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (part.equals("/")) {
                parameters.replaceAll(before -> new Parameter(before.text, null));
            }
            // An optional parameter without a value has none that could be shown.
            String text = part.endsWith("=") ? name + "=..." : part;
            parameters.add(new Parameter(text, name.startsWith("*") || name.equals("/") ? null : name));
        }
        return parameters;
    }

    /** All of them, as they stand in brackets. */
    static String list(List<Parameter> parameters) {
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : parameters) {
            text.append(text.isEmpty() ? "" : ", ").append(parameter.text);
        }
        return text.toString();
    }
}
