package ouro.tree;

import ouro.object.BuiltinFunction;
import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.PyFunction;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.annotation.PyTypeAlias;
import ouro.syntax.ast.Position;

/**
 * Type parameters and type aliases (PEP 695). The classes of the parameters are those of the module {@code typing}, which
 * is imported when the first parameter is made.
 */
final class TypeParameters {
    private TypeParameters() {}

    /** Something of {@code typing}. */
    static PyObject typing(String name) {
        PyObject module = SessionState.current().modules.get("typing");
        if (module == null) {
            module = SessionState.current().builtins.get("__import__").call(PyStr.of("typing"));
        }
        return module.getAttribute(name);
    }

    private static PyObject moduleName(Frame frame) {
        PyObject module = frame.globals.get("__name__");
        return module == null ? PyNone.NONE : module;
    }

    /** Makes one parameter. */
    static final class MakeTypeParameter extends ExpressionNode {
        private final String factory;
        private final PyStr name;
        /** The bound or the constraints, or null. */
        private final ExpressionNode limit;

        MakeTypeParameter(Position at, String factory, String name, ExpressionNode limit) {
            super(at);
            this.factory = factory;
            this.name = PyStr.of(name);
            this.limit = limit;
        }

        @Override
        public PyObject execute(Frame frame) {
            frame.at = this;
            PyObject make = typing(factory);
            return limit == null ? make.call(name) : make.call(name, limit.execute(frame));
        }
    }

    /** Makes the parameters of a definition, each time it is run, and then what is defined. */
    static final class Binding extends ExpressionNode {
        /** The locals, of parameters that inner scopes share, that need a fresh cell. */
        private final int[] cells;

        private final MakeTypeParameter[] makers;
        private final Target[] targets;
        private final ExpressionNode parameters;
        private final ExpressionNode definition;

        Binding(
                Position at,
                int[] cells,
                MakeTypeParameter[] makers,
                Target[] targets,
                ExpressionNode parameters,
                ExpressionNode definition) {
            super(at);
            this.cells = cells;
            this.makers = makers;
            this.targets = targets;
            this.parameters = parameters;
            this.definition = definition;
        }

        @Override
        public PyObject execute(Frame frame) {
            for (int cell : cells) {
                frame.locals[cell] = new Cell();
            }
            for (int i = 0; i < makers.length; i++) {
                targets[i].assign(frame, makers[i].execute(frame));
            }
            PyObject value = definition.execute(frame);
            if (value instanceof PyFunction function) {
                function.typeParameters = (PyTuple) parameters.execute(frame);
            }
            return value;
        }
    }

    /** A function without parameters that evaluates an expression where it stands. */
    static final class LazyExpression extends ExpressionNode {
        private final TreeCode code;
        private final int[] closure;
        /** Whether the names of the class body around it can be seen. */
        private final boolean inClass;

        LazyExpression(Position at, TreeCode code, int[] closure, boolean inClass) {
            super(at);
            this.code = code;
            this.closure = closure;
            this.inClass = inClass;
        }

        @Override
        public PyObject execute(Frame frame) {
            Cell[] cells = Definitions.cells(frame, closure);
            PyObject names = inClass ? frame.names : null;
            return BuiltinFunction.of(code.name, "", arguments -> {
                Frame inner = new Frame(code, frame.globals, names);
                code.fill(inner, cells);
                return code.start(inner, null);
            });
        }
    }

    static final class TypeAliasNode extends ExpressionNode {
        private final String name;
        private final ExpressionNode parameters;
        private final ExpressionNode value;

        TypeAliasNode(Position at, String name, ExpressionNode parameters, ExpressionNode value) {
            super(at);
            this.name = name;
            this.parameters = parameters;
            this.value = value;
        }

        @Override
        public PyObject execute(Frame frame) {
            return new PyTypeAlias(name, moduleName(frame), (PyTuple) parameters.execute(frame), value.execute(frame));
        }
    }
}
