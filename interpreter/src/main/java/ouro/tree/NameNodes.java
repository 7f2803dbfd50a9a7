package ouro.tree;

import ouro.object.Cell;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.syntax.ast.Position;

/** Reading variables: locals by index, shared ones through cells, globals through a cached place in the dict. */
final class NameNodes {
    private NameNodes() {}

    static PyException unbound(String name) {
        return Errors.raise(
                Exceptions.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }

    static PyException unboundFree(String name) {
        return Errors.raise(
                Exceptions.NAME_ERROR,
                "cannot access free variable '" + name
                        + "' where it is not associated with a value in enclosing scope");
    }

    /** Whether a node reads a variable, which may be done twice without anyone knowing. */
    static boolean isVariable(ExpressionNode node) {
        return node instanceof LocalName || node instanceof CellName || node instanceof GlobalName;
    }

    static final class LocalName extends ExpressionNode {
        final int localIndex;
        private final String name;

        LocalName(Position at, int localIndex, String name) {
            super(at);
            this.localIndex = localIndex;
            this.name = name;
        }

        /**
         * A value that a hoisted part of the expression left behind: a variable that nobody else changes. No class of its own,
         * since {@link ExpressionNode#operand} tells a final class apart with one comparison.
         */
        static LocalName temporary(Position at, int localIndex) {
            return new LocalName(at, localIndex, null);
        }

        static boolean isTemporary(ExpressionNode node) {
            return node instanceof LocalName local && local.name == null;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = frame.locals[localIndex];
            if (value == null) {
                frame.at = this;
                throw unbound(name);
            }
            return value;
        }
    }

    static final class CellName extends ExpressionNode {
        private final int localIndex;
        private final String name;
        private final boolean free;

        CellName(Position at, int localIndex, String name, boolean free) {
            super(at);
            this.localIndex = localIndex;
            this.name = name;
            this.free = free;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = ((Cell) frame.locals[localIndex]).value;
            if (value == null) {
                frame.at = this;
                throw free ? unboundFree(name) : unbound(name);
            }
            return value;
        }
    }

    static final class GlobalName extends ExpressionNode {
        private final String name;
        private PyDict cachedDictionary;
        private PyObject cachedKey;
        private int cachedEntry;
        /** For a built-in name: the state of the globals in which it was not hidden. */
        private PyDict cachedGlobals;

        private int cachedVersion;

        GlobalName(Position at, String name) {
            super(at);
            this.name = name;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyDict globals = frame.globals;
            PyDict dictionary = cachedDictionary;
            if (dictionary == globals) {
                if (globals.isEntry(cachedEntry, cachedKey)) {
                    return globals.valueAt(cachedEntry);
                }
            } else if (dictionary != null
                    && cachedGlobals == globals
                    && globals.keysVersion() == cachedVersion
                    && dictionary.isEntry(cachedEntry, cachedKey)) {
                return dictionary.valueAt(cachedEntry);
            }
            return find(frame, globals);
        }

        private PyObject find(Frame frame, PyDict globals) {
            int entry = globals.find(name);
            if (entry >= 0) {
                return remember(globals, entry);
            }
            PyDict builtins = frame.code.session.builtins;
            entry = builtins.find(name);
            if (entry < 0) {
                frame.at = this;
                throw Errors.nameError(name);
            }
            cachedGlobals = globals;
            cachedVersion = globals.keysVersion();
            return remember(builtins, entry);
        }

        private PyObject remember(PyDict dictionary, int entry) {
            cachedDictionary = dictionary;
            cachedEntry = entry;
            cachedKey = dictionary.keyAt(entry);
            return dictionary.valueAt(entry);
        }
    }

    /** A name in a class body or in {@code exec} with its own names. */
    static final class NamespaceName extends ExpressionNode {
        private final String name;
        private final PyStr key;
        /** The cell of an enclosing function that the class body falls back on, or -1. */
        private final int cell;

        private final GlobalName global;

        NamespaceName(Position at, String name, int cell) {
            super(at);
            this.name = name;
            this.key = PyStr.of(name);
            this.cell = cell;
            this.global = new GlobalName(at, name);
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = find(frame);
            if (value != null) {
                return value;
            }
            if (cell < 0) {
                return global.execute(frame);
            }
            value = ((Cell) frame.locals[cell]).value;
            if (value == null) {
                frame.at = this;
                throw unboundFree(name);
            }
            return value;
        }

        private PyObject find(Frame frame) {
            if (frame.names instanceof PyDict names && !names.type().isHeap()) {
                return names.get(name);
            }
            try {
                frame.at = this;
                return frame.names.getItem(key);
            } catch (PyException e) {
                if (e.is(Exceptions.KEY_ERROR)) {
                    return null;
                }
                throw e;
            }
        }
    }

    static final class ConstantNode extends ExpressionNode {
        final PyObject value;

        ConstantNode(Position at, PyObject value) {
            super(at);
            this.value = value;
        }

        /** Whether it is an int that fits a Java long: then nodes may compute with it without looking at it again. */
        boolean isSmallInteger() {
            return value.getClass() == PyInt.class;
        }

        @Override
        public PyObject execute(Frame frame) {
            return value;
        }
    }
}
