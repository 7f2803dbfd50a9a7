package ouro.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.Iterables;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.collection.PySet;
import ouro.object.collection.Unpacking;
import ouro.syntax.ast.Position;
import ouro.text.TextRepresentation;

/** Displays of lists, tuples, sets and dicts, subscriptions, slices and formatted strings (Language Reference 6.2). */
final class Displays {
    private Displays() {}

    /** What a sequence display makes. */
    enum SequenceKind {
        LIST,
        TUPLE,
        SET
    }

    static final class SequenceDisplay extends ExpressionNode {
        private final SequenceKind kind;
        private final ExpressionNode[] elements;

        SequenceDisplay(Position at, SequenceKind kind, ExpressionNode[] elements) {
            super(at);
            this.kind = kind;
            this.elements = elements;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject[] values = Calls.evaluate(frame, elements);
            return switch (kind) {
                case LIST -> PyList.of(values);
                case TUPLE -> PyTuple.of(values);
                case SET -> {
                    frame.at = this;
                    PySet set = new PySet();
                    for (PyObject value : values) {
                        set.add(value);
                    }
                    yield set;
                }
            };
        }
    }

    /** The only item of an iterable: what {@code *iterable} means as an annotation (PEP 646). */
    static final class OnlyItem extends ExpressionNode {
        private final ExpressionNode iterable;

        OnlyItem(Position at, ExpressionNode iterable) {
            super(at);
            this.iterable = iterable;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = iterable.execute(frame);
            frame.at = this;
            return Unpacking.into(value, 1)[0];
        }
    }

    /** A display with {@code *iterable} in it. */
    static final class UnpackingDisplay extends ExpressionNode {
        private final SequenceKind kind;
        private final ExpressionNode[] elements;
        private final boolean[] starred;

        UnpackingDisplay(Position at, SequenceKind kind, ExpressionNode[] elements, boolean[] starred) {
            super(at);
            this.kind = kind;
            this.elements = elements;
            this.starred = starred;
        }

        @Override
        public PyObject execute(Frame frame) {
            List<PyObject> values = new ArrayList<>();
            for (int i = 0; i < elements.length; i++) {
                PyObject value = elements[i].execute(frame);
                if (!starred[i]) {
                    values.add(value);
                    continue;
                }
                frame.at = this;
                if (!Operators.isIterable(value)) {
                    throw Errors.typeError("Value after * must be an iterable, not "
                            + value.type().name());
                }
                Collections.addAll(values, Iterables.collect(value));
            }
            PyObject[] array = values.toArray(PyObject[]::new);
            switch (kind) {
                case LIST -> {
                    return PyList.of(array);
                }
                case TUPLE -> {
                    return PyTuple.of(array);
                }
                default -> {
                    frame.at = this;
                    PySet set = new PySet();
                    for (PyObject value : array) {
                        set.add(value);
                    }
                    return set;
                }
            }
        }
    }

    static final class DictDisplay extends ExpressionNode {
        /** A null key stands for an unpacked mapping. */
        private final ExpressionNode[] keys;

        private final ExpressionNode[] values;

        DictDisplay(Position at, ExpressionNode[] keys, ExpressionNode[] values) {
            super(at);
            this.keys = keys;
            this.values = values;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyDict dict = new PyDict();
            for (int i = 0; i < values.length; i++) {
                if (keys[i] == null) {
                    PyObject mapping = values[i].execute(frame);
                    frame.at = this;
                    merge(dict, mapping);
                } else {
                    PyObject key = keys[i].execute(frame);
                    PyObject value = values[i].execute(frame);
                    frame.at = this;
                    dict.put(key, value);
                }
            }
            return dict;
        }

        private static void merge(PyDict dict, PyObject mapping) {
            PyObject keys = mapping.findAttribute("keys");
            if (keys == null) {
                throw Errors.typeError("'" + mapping.type().name() + "' object is not a mapping");
            }
            PyObject iterator = keys.call().iterator();
            for (PyObject key = iterator.next(); key != null; key = iterator.next()) {
                dict.put(key, mapping.getItem(key));
            }
        }
    }

    static final class SubscriptNode extends ExpressionNode {
        private final ExpressionNode object;
        private final ExpressionNode key;

        SubscriptNode(Position at, ExpressionNode object, ExpressionNode key) {
            super(at);
            this.object = object;
            this.key = key;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject container = object.operand(frame);
            PyObject index = key.operand(frame);
            // Lists first: the virtual call below is too varied for the JIT to inline.
            if (container.getClass() == PyList.class && index.getClass() == PyInt.class) {
                PyObject item = ((PyList) container).itemAt(((PyInt) index).value);
                if (item != null) {
                    return item;
                }
            }
            frame.at = this;
            return container.getItem(index);
        }
    }

    static final class SliceNode extends ExpressionNode {
        private final ExpressionNode lower;
        private final ExpressionNode upper;
        private final ExpressionNode step;

        SliceNode(Position at, ExpressionNode lower, ExpressionNode upper, ExpressionNode step) {
            super(at);
            this.lower = lower;
            this.upper = upper;
            this.step = step;
        }

        @Override
        public PyObject execute(Frame frame) {
            return new PySlice(orNone(lower, frame), orNone(upper, frame), orNone(step, frame));
        }

        private static PyObject orNone(ExpressionNode node, Frame frame) {
            return node == null ? PyNone.NONE : node.execute(frame);
        }
    }

    /** One field of a formatted string. */
    static final class FormattedField extends ExpressionNode {
        private final ExpressionNode value;
        private final int conversion;
        private final ExpressionNode specification;
        /** The specifier where it holds no fields itself, once it was built. */
        private String fixedSpecification;

        FormattedField(Position at, ExpressionNode value, int conversion, ExpressionNode specification) {
            super(at);
            this.value = value;
            this.conversion = conversion;
            this.specification = specification;
        }

        String text(Frame frame) {
            PyObject object = value.execute(frame);
            String spec = specification == null ? "" : specification(frame);
            frame.at = this;
            PyObject converted =
                    switch (conversion) {
                        case 'r' -> PyStr.of(object.repr());
                        case 's' -> PyStr.of(object.str());
                        case 'a' -> PyStr.of(TextRepresentation.escapeBeyondAscii(object.repr()));
                        default -> object;
                    };
            if (spec.isEmpty() && converted.getClass() == PyStr.class) {
                return ((PyStr) converted).value;
            }
            return converted.format(spec);
        }

        private String specification(Frame frame) {
            if (fixedSpecification != null) {
                return fixedSpecification;
            }
            String spec = ((PyStr) specification.execute(frame)).value;
            if (specification instanceof FormattedString string && string.isFixed()) {
                fixedSpecification = spec;
            }
            return spec;
        }

        @Override
        public PyObject execute(Frame frame) {
            return PyStr.of(text(frame));
        }
    }

    static final class FormattedString extends ExpressionNode {
        private final ExpressionNode[] parts;

        FormattedString(Position at, ExpressionNode[] parts) {
            super(at);
            this.parts = parts;
        }

        /** Whether there is nothing but text. */
        boolean isFixed() {
            for (ExpressionNode part : parts) {
                if (part instanceof FormattedField) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public PyObject execute(Frame frame) {
            StringBuilder text = new StringBuilder();
            for (ExpressionNode part : parts) {
                if (part instanceof FormattedField field) {
                    text.append(field.text(frame));
                } else {
                    text.append(((PyStr) part.execute(frame)).value);
                }
            }
            return PyStr.of(text.toString());
        }
    }
}
