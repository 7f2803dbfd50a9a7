package ouro.tree;

import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.ThreadState;
import ouro.object.collection.PySet;
import ouro.syntax.ast.Position;

/**
 * List, set and dict comprehensions, run in the frame around them (as CPython does since PEP 709): their variables have
 * locals of their own there.
 */
final class Comprehensions {
    private Comprehensions() {}

    /** One {@code for} with its conditions, and what stands inside. */
    static final class ComprehensionLoop extends TreeNode {
        private final ExpressionNode iterable;
        private final Target target;
        private final ExpressionNode[] conditions;
        /** The loop inside, or null in the innermost. */
        private final ComprehensionLoop inner;

        ComprehensionLoop(
                Position at,
                ExpressionNode iterable,
                Target target,
                ExpressionNode[] conditions,
                ComprehensionLoop inner) {
            super(at);
            this.iterable = iterable;
            this.target = target;
            this.conditions = conditions;
            this.inner = inner;
        }

        void run(Frame frame, CollectionNode collector, PyObject collection) {
            PyObject source = iterable.execute(frame);
            frame.at = this;
            PyObject iterator = source.iterator();
            for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
                target.store(frame, item);
                if (holds(frame)) {
                    if (inner == null) {
                        collector.collect(frame, collection);
                    } else {
                        inner.run(frame, collector, collection);
                    }
                }
                frame.at = this;
                ThreadState.poll();
            }
        }

        private boolean holds(Frame frame) {
            for (ExpressionNode condition : conditions) {
                if (!condition.executeBoolean(frame)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Makes the collection and adds an element. */
    abstract static class CollectionNode extends ExpressionNode {
        private final ComprehensionLoop loop;
        private final int[] cells;

        CollectionNode(Position at, ComprehensionLoop loop, int[] cells) {
            super(at);
            this.loop = loop;
            this.cells = cells;
        }

        abstract PyObject empty();

        abstract void collect(Frame frame, PyObject collection);

        @Override
        public PyObject execute(Frame frame) {
            for (int cell : cells) {
                frame.locals[cell] = new Cell();
            }
            PyObject collection = empty();
            loop.run(frame, this, collection);
            return collection;
        }
    }

    static final class ListCollection extends CollectionNode {
        private final ExpressionNode element;

        ListCollection(Position at, ComprehensionLoop loop, int[] cells, ExpressionNode element) {
            super(at, loop, cells);
            this.element = element;
        }

        @Override
        PyObject empty() {
            return new PyList();
        }

        @Override
        void collect(Frame frame, PyObject collection) {
            ((PyList) collection).append(element.execute(frame));
        }
    }

    static final class SetCollection extends CollectionNode {
        private final ExpressionNode element;

        SetCollection(Position at, ComprehensionLoop loop, int[] cells, ExpressionNode element) {
            super(at, loop, cells);
            this.element = element;
        }

        @Override
        PyObject empty() {
            return new PySet();
        }

        @Override
        void collect(Frame frame, PyObject collection) {
            PyObject value = element.execute(frame);
            frame.at = this;
            ((PySet) collection).add(value);
        }
    }

    static final class DictCollection extends CollectionNode {
        private final ExpressionNode key;
        private final ExpressionNode value;

        DictCollection(Position at, ComprehensionLoop loop, int[] cells, ExpressionNode key, ExpressionNode value) {
            super(at, loop, cells);
            this.key = key;
            this.value = value;
        }

        @Override
        PyObject empty() {
            return new PyDict();
        }

        @Override
        void collect(Frame frame, PyObject collection) {
            PyObject k = key.execute(frame);
            PyObject v = value.execute(frame);
            frame.at = this;
            ((PyDict) collection).put(k, v);
        }
    }
}
