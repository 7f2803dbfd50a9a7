package ouro.tree;

import ouro.object.Cell;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyFunction;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.classes.PySuper;
import ouro.syntax.ast.Position;

/** {@code super()} without arguments: the class around the method, and the method's first argument (PEP 3135). */
final class SuperCalls {
    private SuperCalls() {}

    static final class ZeroArgument extends ExpressionNode {
        private final ExpressionNode function;
        /** The cell of {@code __class__}, or -1 outside of a class. */
        private final int classCell;

        private final boolean hasParameters;

        ZeroArgument(Position at, ExpressionNode function, int classCell, boolean hasParameters) {
            super(at);
            this.function = function;
            this.classCell = classCell;
            this.hasParameters = hasParameters;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject callee = function.execute(frame);
            frame.at = this;
            return callee == PySuper.TYPE ? new PySuper(enclosingClass(frame), self(frame)) : callee.call();
        }

        /** Whether the name {@code super} still means what it usually does. */
        boolean isUsual(Frame frame) {
            return function.execute(frame) == PySuper.TYPE;
        }

        PyObject self(Frame frame) {
            PyObject self = frame.locals[0];
            if (self instanceof Cell cell) {
                self = cell.value;
            }
            if (self == null) {
                throw Errors.runtimeError("super(): arg[0] deleted");
            }
            return self;
        }

        PyType enclosingClass(Frame frame) {
            if (!hasParameters) {
                throw Errors.runtimeError("super(): no arguments");
            }
            if (classCell < 0) {
                throw Errors.runtimeError("super(): __class__ cell not found");
            }
            PyObject cls = ((Cell) frame.locals[classCell]).value;
            if (cls == null) {
                throw Errors.runtimeError("super(): empty __class__ cell");
            }
            return (PyType) cls;
        }
    }

    /**
     * {@code super().name(…)} with positional arguments. A function found is called with the instance in front, with
     * neither a super object nor a bound method in between, as long as the instance's class is the cached one.
     */
    static final class Method extends ExpressionNode {
        private final ZeroArgument object;
        private final String name;
        private final ExpressionNode[] arguments;

        private PyType cachedClass;
        private PyType cachedType;
        private int cachedVersion;
        private PyFunction function;

        Method(Position at, ZeroArgument object, String name, ExpressionNode[] arguments) {
            super(at);
            this.object = object;
            this.name = name;
            this.arguments = arguments;
        }

        @Override
        public PyObject execute(Frame frame) {
            frame.at = this;
            if (!object.isUsual(frame)) {
                return call(frame, object.execute(frame).getAttribute(name));
            }
            PyType cls = object.enclosingClass(frame);
            PyObject self = object.self(frame);
            PyType type = self.type();
            if ((cls == cachedClass && type == cachedType && type.version() == cachedVersion)
                    || remember(cls, self, type)) {
                return callFunction(frame, self);
            }
            return call(frame, new PySuper(cls, self).getAttribute(name));
        }

        private boolean remember(PyType cls, PyObject self, PyType type) {
            if (self instanceof PyType || !type.isSubtypeOf(cls)) {
                return false;
            }
            if (!(type.lookupAfter(cls, name) instanceof PyFunction found)) {
                return false;
            }
            function = found;
            cachedClass = cls;
            cachedType = type;
            cachedVersion = type.version();
            return true;
        }

        private PyObject callFunction(Frame frame, PyObject self) {
            PyFunction callee = function;
            int count = arguments.length;
            if (callee.takes(count + 1)) {
                Frame inner = callee.newFrame();
                inner.locals[0] = self;
                for (int i = 0; i < count; i++) {
                    inner.locals[i + 1] = arguments[i].execute(frame);
                }
                frame.at = this;
                return callee.run(inner);
            }
            PyObject[] values = new PyObject[count + 1];
            values[0] = self;
            for (int i = 0; i < count; i++) {
                values[i + 1] = arguments[i].execute(frame);
            }
            frame.at = this;
            return callee.call(values, null);
        }

        private PyObject call(Frame frame, PyObject callee) {
            PyObject[] values = Calls.evaluate(frame, arguments);
            frame.at = this;
            return callee.call(values, null);
        }
    }
}
