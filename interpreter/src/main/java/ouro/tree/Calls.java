package ouro.tree;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SourceLocation;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.ast.Position;

/** Calls (Language Reference 6.3.4). Arguments of plain functions are written straight into the callee's frame. */
final class Calls {
    private Calls() {}

    static ExpressionNode positional(Position at, ExpressionNode function, ExpressionNode[] arguments) {
        return switch (arguments.length) {
            case 0 -> new NoArguments(at, function);
            case 1 -> new OneArgument(at, function, arguments[0]);
            case 2 -> new TwoArguments(at, function, arguments[0], arguments[1]);
            default -> new Positional(at, function, arguments);
        };
    }

    /** A call with positional arguments only. */
    abstract static class Plain extends ExpressionNode {
        final ExpressionNode function;
        final ExpressionNode[] arguments;
        private final boolean isNamed;

        Plain(Position at, ExpressionNode function, ExpressionNode... arguments) {
            super(at);
            this.function = function;
            this.arguments = arguments;
            this.isNamed = NameNodes.isVariable(function);
        }

        /** As {@link CoroutineCall#coroutineFrame}. */
        final Frame coroutineFrame(Frame frame) {
            if (!isNamed) {
                return null;
            }
            // Most coroutine functions are global and take few arguments: both without a virtual call or a loop.
            PyObject callee =
                    function instanceof NameNodes.GlobalName global ? global.execute(frame) : function.operand(frame);
            return callee instanceof PyFunction python && python.startsCoroutine(arguments.length)
                    ? newFrame(frame, python)
                    : null;
        }

        private Frame newFrame(Frame frame, PyFunction python) {
            Frame inner = python.newFrame();
            PyObject[] locals = inner.locals;
            int count = arguments.length;
            if (count > 0) {
                locals[0] = arguments[0].operand(frame);
                for (int i = 1; i < count; i++) {
                    locals[i] = arguments[i].operand(frame);
                }
            }
            CoroutineCall.fill(inner, python);
            return inner;
        }
    }

    private static final class NoArguments extends Plain {
        NoArguments(Position at, ExpressionNode function) {
            super(at, function);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            frame.at = this;
            return callee.call();
        }
    }

    private static final class OneArgument extends Plain {
        private final ExpressionNode argument;

        OneArgument(Position at, ExpressionNode function, ExpressionNode argument) {
            super(at, function, argument);
            this.argument = argument;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            PyObject a = argument.operand(frame);
            frame.at = this;
            if (callee instanceof PyFunction python && python.takes(1)) {
                Frame inner = python.newFrame();
                inner.locals[0] = a;
                return python.run(inner);
            }
            return callee.call(a);
        }
    }

    private static final class TwoArguments extends Plain {
        private final ExpressionNode first;
        private final ExpressionNode second;

        TwoArguments(Position at, ExpressionNode function, ExpressionNode first, ExpressionNode second) {
            super(at, function, first, second);
            this.first = first;
            this.second = second;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            PyObject a = first.operand(frame);
            PyObject b = second.operand(frame);
            frame.at = this;
            return callee.call(a, b);
        }
    }

    private static final class Positional extends Plain {
        Positional(Position at, ExpressionNode function, ExpressionNode[] arguments) {
            super(at, function, arguments);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            int count = arguments.length;
            if (callee instanceof PyFunction python && python.takes(count)) {
                Frame inner = python.newFrame();
                for (int i = 0; i < count; i++) {
                    inner.locals[i] = arguments[i].operand(frame);
                }
                frame.at = this;
                return python.run(inner);
            }
            PyObject[] values = evaluate(frame, arguments);
            frame.at = this;
            return callee.call(values, null);
        }
    }

    static PyObject[] evaluate(Frame frame, ExpressionNode[] nodes) {
        PyObject[] values = new PyObject[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            values[i] = nodes[i].operand(frame);
        }
        return values;
    }

    /** A call with {@code *iterable} or {@code **mapping} among its arguments. */
    static final class UnpackingCall extends ExpressionNode {
        private final ExpressionNode function;
        private final ExpressionNode[] arguments;
        private final boolean[] starred;
        private final ExpressionNode[] keywordValues;
        /** Null where a mapping is unpacked. */
        private final String[] keywordNames;

        UnpackingCall(
                Position at,
                ExpressionNode function,
                ExpressionNode[] arguments,
                boolean[] starred,
                ExpressionNode[] keywordValues,
                String[] keywordNames) {
            super(at);
            this.function = function;
            this.arguments = arguments;
            this.starred = starred;
            this.keywordValues = keywordValues;
            this.keywordNames = keywordNames;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            List<PyObject> values = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                PyObject value = arguments[i].operand(frame);
                if (starred[i]) {
                    frame.at = this;
                    unpack(callee, value, values);
                } else {
                    values.add(value);
                }
            }
            List<String> names = new ArrayList<>();
            keywords(frame, this, callee, keywordNames, keywordValues, names, values);
            frame.at = this;
            return callee.call(values.toArray(PyObject[]::new), names.isEmpty() ? null : names.toArray(String[]::new));
        }

        /**
         * Evaluates keyword arguments, mappings unpacked.
         *
         * @param callee what messages name; null for the class statement
         */
        static void keywords(
                Frame frame,
                SourceLocation at,
                PyObject callee,
                String[] keywordNames,
                ExpressionNode[] keywordValues,
                List<String> names,
                List<PyObject> values) {
            for (int i = 0; i < keywordValues.length; i++) {
                PyObject value = keywordValues[i].execute(frame);
                frame.at = at;
                if (keywordNames[i] == null) {
                    unpackMapping(callee, value, names, values);
                } else {
                    addKeyword(callee, keywordNames[i], value, names, values);
                }
            }
        }

        private static void unpack(PyObject callee, PyObject value, List<PyObject> into) {
            if (!Operators.isIterable(value)) {
                throw Errors.typeError(describe(callee) + " argument after * must be an iterable, not "
                        + value.type().name());
            }
            PyObject iterator = value.iterator();
            for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
                into.add(item);
            }
        }

        private static void unpackMapping(
                PyObject callee, PyObject mapping, List<String> names, List<PyObject> values) {
            if (mapping instanceof PyDict dict && !dict.type().isHeap()) {
                for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
                    addKeyword(callee, keyword(dict.keyAt(entry)), dict.valueAt(entry), names, values);
                }
                return;
            }
            PyObject keys = mapping.findAttribute("keys");
            if (keys == null) {
                throw Errors.typeError(describe(callee) + " argument after ** must be a mapping, not "
                        + mapping.type().name());
            }
            PyObject iterator = keys.call().iterator();
            for (PyObject key = iterator.next(); key != null; key = iterator.next()) {
                addKeyword(callee, keyword(key), mapping.getItem(key), names, values);
            }
        }

        private static String keyword(PyObject key) {
            if (key instanceof PyStr text) {
                return text.value;
            }
            throw Errors.typeError("keywords must be strings");
        }

        private static void addKeyword(
                PyObject callee, String name, PyObject value, List<String> names, List<PyObject> values) {
            if (names.contains(name)) {
                throw Errors.typeError(describe(callee) + " got multiple values for keyword argument '" + name + "'");
            }
            names.add(name);
            values.add(value);
        }

        /** What CPython's messages call the callee: {@code module.function()}. */
        private static String describe(PyObject callee) {
            if (callee == null) {
                return "__build_class__()";
            }
            PyObject name = callee.findAttribute("__qualname__");
            if (!(name instanceof PyStr text)) {
                return callee.str();
            }
            PyObject module = callee.findAttribute("__module__");
            boolean plain = !(module instanceof PyStr in) || in.value.equals("builtins");
            return (plain ? "" : ((PyStr) module).value + ".") + text.value + "()";
        }
    }

    /** A special method of an object, bound, or the error the statement that needs it raises. */
    static PyObject special(PyObject object, SpecialMethod method, String protocol) {
        PyObject bound = Operators.boundSpecial(object, method);
        if (bound == null) {
            throw Errors.typeError(
                    "'" + object.type().name() + "' object does not support the " + protocol + " protocol");
        }
        return bound;
    }
}
