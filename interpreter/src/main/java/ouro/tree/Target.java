package ouro.tree;

import java.util.Arrays;
import ouro.object.Cell;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.collection.Unpacking;
import ouro.syntax.ast.Position;

/** Something that can be assigned to and deleted (Language Reference 7.2). */
abstract class Target extends TreeNode {
    Target(Position at) {
        super(at);
    }

    abstract void assign(Frame frame, PyObject value);

    /** Assigns, for a node that stands around this one: as {@link ExpressionNode#operand}, and for the same reason. */
    final void store(Frame frame, PyObject value) {
        if (this instanceof LocalTarget local) {
            local.assign(frame, value);
        } else {
            assign(frame, value);
        }
    }

    abstract void delete(Frame frame);

    static final class LocalTarget extends Target {
        final int localIndex;
        private final String name;

        LocalTarget(Position at, int localIndex, String name) {
            super(at);
            this.localIndex = localIndex;
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            frame.locals[localIndex] = value;
        }

        @Override
        void delete(Frame frame) {
            if (frame.locals[localIndex] == null) {
                frame.at = this;
                throw NameNodes.unbound(name);
            }
            frame.locals[localIndex] = null;
        }
    }

    static final class CellTarget extends Target {
        private final int localIndex;
        private final String name;

        CellTarget(Position at, int localIndex, String name) {
            super(at);
            this.localIndex = localIndex;
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            ((Cell) frame.locals[localIndex]).value = value;
        }

        @Override
        void delete(Frame frame) {
            Cell cell = (Cell) frame.locals[localIndex];
            if (cell.value == null) {
                frame.at = this;
                throw NameNodes.unbound(name);
            }
            cell.value = null;
        }
    }

    static final class GlobalTarget extends Target {
        private final String name;
        private PyDict cachedDictionary;
        private PyObject cachedKey;
        private int cachedEntry;

        GlobalTarget(Position at, String name) {
            super(at);
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            PyDict globals = frame.globals;
            if (globals == cachedDictionary && globals.isEntry(cachedEntry, cachedKey)) {
                globals.setValueAt(cachedEntry, value);
                return;
            }
            globals.put(name, value);
            cachedDictionary = globals;
            cachedEntry = globals.find(name);
            cachedKey = globals.keyAt(cachedEntry);
        }

        @Override
        void delete(Frame frame) {
            if (frame.globals.remove(name) == null) {
                frame.at = this;
                throw Errors.nameError(name);
            }
        }
    }

    static final class NamespaceTarget extends Target {
        private final String name;

        NamespaceTarget(Position at, String name) {
            super(at);
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            if (frame.names instanceof PyDict names && !names.type().isHeap()) {
                names.put(name, value);
            } else {
                frame.at = this;
                frame.names.setItem(PyStr.of(name), value);
            }
        }

        @Override
        void delete(Frame frame) {
            frame.at = this;
            if (frame.names instanceof PyDict names) {
                if (names.remove(name) == null) {
                    throw Errors.nameError(name);
                }
            } else {
                frame.names.deleteItem(PyStr.of(name));
            }
        }
    }

    static final class SubscriptTarget extends Target {
        private final ExpressionNode object;
        private final ExpressionNode key;

        SubscriptTarget(Position at, ExpressionNode object, ExpressionNode key) {
            super(at);
            this.object = object;
            this.key = key;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            PyObject container = object.operand(frame);
            PyObject index = key.operand(frame);
            if (container.getClass() == PyList.class
                    && index.getClass() == PyInt.class
                    && ((PyList) container).replaceAt(((PyInt) index).value, value)) {
                return;
            }
            frame.at = this;
            container.setItem(index, value);
        }

        @Override
        void delete(Frame frame) {
            PyObject container = object.operand(frame);
            PyObject index = key.operand(frame);
            frame.at = this;
            container.deleteItem(index);
        }
    }

    /** {@code a, b = …} where all are local variables, none starred: most of what is unpacked in loops. */
    static final class LocalTargets extends Target {
        private final LocalTarget[] targets;

        LocalTargets(Position at, LocalTarget[] targets) {
            super(at);
            this.targets = targets;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            frame.at = this;
            // Storing in locals runs no code that could change a list on the way: its items need not be copied first.
            PyObject[] items = Unpacking.view(value, targets.length);
            PyObject[] locals = frame.locals;
            for (int i = 0; i < targets.length; i++) {
                locals[targets[i].localIndex] = items[i];
            }
        }

        @Override
        void delete(Frame frame) {
            for (LocalTarget target : targets) {
                target.delete(frame);
            }
        }
    }

    /** {@code a, b = …}, at most one of them starred. */
    static final class SequenceTarget extends Target {
        private final Target[] targets;
        private final int starred;

        /** The target for all of {@code targets}; {@code starred} is the place of the starred one, or negative. */
        static Target of(Position at, Target[] targets, int starred) {
            for (Target target : targets) {
                if (!(target instanceof LocalTarget)) {
                    return new SequenceTarget(at, targets, starred);
                }
            }
            return starred < 0
                    ? new LocalTargets(at, Arrays.copyOf(targets, targets.length, LocalTarget[].class))
                    : new SequenceTarget(at, targets, starred);
        }

        private SequenceTarget(Position at, Target[] targets, int starred) {
            super(at);
            this.targets = targets;
            this.starred = starred;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            frame.at = this;
            PyObject[] items = starred < 0
                    ? Unpacking.into(value, targets.length)
                    : Unpacking.intoStarred(value, starred, targets.length - starred - 1);
            for (int i = 0; i < targets.length; i++) {
                targets[i].store(frame, items[i]);
            }
        }

        @Override
        void delete(Frame frame) {
            for (Target target : targets) {
                target.delete(frame);
            }
        }
    }
}
