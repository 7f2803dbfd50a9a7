package ouro.repl;

import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFunction;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.classes.PyProperty;
import ouro.object.collection.PySet;
import ouro.runtime.InteractiveInterpreter;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Expression;
import ouro.syntax.ast.Position;
import ouro.syntax.parser.Parser;

/** What an expression would be, found out without calling anything: completing a text must not run it. */
final class TypeInference {
    private final PromptSession session;
    private final String text;

    private TypeInference(PromptSession session, String text) {
        this.session = session;
        this.text = text;
    }

    /**
     * What is known of a value.
     *
     * @param value itself; null where only its class is known
     */
    record Inferred(PyObject value, PyType cls) {
        /** What knows its attributes: itself, or its class. */
        PyObject subject() {
            return value == null ? cls : value;
        }
    }

    /** Null where nothing is known. */
    static Inferred of(PromptSession session, String expression) {
        try {
            Expression parsed = Parser.parseExpression(new SourceFile("<completion>", expression));
            return new TypeInference(session, expression).infer(parsed);
        } catch (PyException | PythonSyntaxError e) {
            return null;
        }
    }

    private Inferred infer(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> known(session.value(name.id()));
            case Expression.Constant constant -> known(constant(constant.at()));
            case Expression.Attribute attribute -> attribute(infer(attribute.value()), attribute.attribute());
            case Expression.Subscript subscript -> item(infer(subscript.value()), infer(subscript.slice()));
            case Expression.UnaryOp negative
            when negative.operand() instanceof Expression.Constant -> known(constant(negative.at()));
            case Expression.Call call -> result(infer(call.function()));
            case Expression.JoinedStr string -> instance(PyStr.TYPE);
            case Expression.ListLiteral list -> instance(PyList.TYPE);
            case Expression.ListComp list -> instance(PyList.TYPE);
            case Expression.TupleLiteral tuple -> instance(PyTuple.TYPE);
            case Expression.Dict dict -> instance(PyDict.TYPE);
            case Expression.DictComp dict -> instance(PyDict.TYPE);
            case Expression.Set set -> instance(PySet.TYPE);
            case Expression.SetComp set -> instance(PySet.TYPE);
            default -> null;
        };
    }

    private static Inferred known(PyObject value) {
        return value == null ? null : new Inferred(value, value.type());
    }

    private static Inferred instance(PyType cls) {
        return new Inferred(null, cls);
    }

    private PyObject constant(Position at) {
        if (at.line() != at.endLine()) {
            return null;
        }
        String line = text.lines().skip(at.line() - 1L).findFirst().orElse("");
        return session.value(
                line.substring(line.offsetByCodePoints(0, at.column()), line.offsetByCodePoints(0, at.endColumn())));
    }

    private static Inferred attribute(Inferred owner, String name) {
        if (owner == null || owner.value == null || isComputed(owner.value, name)) {
            return null;
        }
        return known(owner.value.findAttribute(name.intern()));
    }

    /** Whether asking for the attribute would run a getter of the script's. */
    static boolean isComputed(PyObject owner, String name) {
        return !(owner instanceof PyType) && owner.type().lookup(name) instanceof PyProperty;
    }

    /** Only containers of the language itself answer without running anything of the script's. */
    private static Inferred item(Inferred container, Inferred key) {
        if (container == null || container.value == null || key == null || key.value == null) {
            return null;
        }
        PyType cls = container.cls;
        boolean answers = cls == PyDict.TYPE || cls == PyList.TYPE || cls == PyTuple.TYPE || cls == PyStr.TYPE;
        return answers && key.cls.module().equals("builtins")
                ? known(container.value.callMethod("__getitem__", key.value))
                : null;
    }

    /** A class makes its instances; a function may say what it gives. */
    private static Inferred result(Inferred called) {
        if (called == null) {
            return null;
        }
        if (called.value instanceof PyType cls) {
            return instance(cls);
        }
        return called.value instanceof PyFunction function
                        && !InteractiveInterpreter.awaits(function.code)
                        && function.findAttribute("__annotations__") instanceof PyDict annotations
                        && annotations.get("return") instanceof PyType cls
                ? instance(cls)
                : null;
    }

    /** The keys of a dict that an expression names; null where it names none. */
    static PyDict dict(PromptSession session, String expression) {
        Inferred inferred = of(session, expression);
        return inferred != null && inferred.value instanceof PyDict dict ? dict : null;
    }
}
