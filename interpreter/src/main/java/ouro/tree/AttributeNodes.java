package ouro.tree;

import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInstance;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyProperty;
import ouro.object.PyType;
import ouro.object.Shape;
import ouro.object.SlotWrapper;
import ouro.object.SpecialMethod;
import ouro.syntax.ast.Position;

/** Reading, writing and deleting attributes, with inline caches guarded by the shape and the class's version. */
final class AttributeNodes {
    private AttributeNodes() {}

    /** Whether instances of the class read attributes in the ordinary way. */
    static boolean readsPlainly(PyType type) {
        return type.special(SpecialMethod.GETATTRIBUTE) instanceof SlotWrapper slot && slot.owner() == PyType.OBJECT;
    }

    static final class Load extends ExpressionNode {
        private final ExpressionNode object;
        final String name;

        // For instances: the place in the shape.
        private Shape shape;
        private int place;
        private int version;
        // For properties: their getter.
        private PyType propertyType;
        private PyFunction getter;
        // For modules and classes: the entry, or the value.
        private PyDict dictionary;
        private PyObject key;
        private int entry;
        private PyObject owner;
        private PyObject ownerValue;

        Load(Position at, ExpressionNode object, String name) {
            super(at);
            this.object = object;
            this.name = name;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject value = object.execute(frame);
            if (value instanceof PyInstance instance) {
                Shape layout = shape;
                if (layout != null && instance.shape() == layout && layout.owner().version() == version) {
                    return instance.at(place);
                }
                if (value.type() == propertyType && propertyType.version() == version) {
                    frame.at = this;
                    return getter.call(value);
                }
                return find(frame, instance);
            }
            if (value instanceof PyModule module) {
                if (module.dictionary == dictionary && dictionary.isEntry(entry, key)) {
                    return dictionary.valueAt(entry);
                }
                return find(frame, module);
            }
            if (value == owner && ((PyType) value).version() == version) {
                return ownerValue;
            }
            frame.at = this;
            PyObject result = value.getAttribute(name);
            if (value instanceof PyType type && type.type() == PyType.TYPE) {
                remember(type, result);
            }
            return result;
        }

        private PyObject find(Frame frame, PyInstance instance) {
            PyType type = instance.type();
            if (readsPlainly(type)) {
                PyObject member = type.lookup(name);
                Shape layout = instance.shape();
                if (layout != null && layout.owner() == type
                        && (member == null || !member.type().isDataDescriptor())) {
                    int found = layout.find(name);
                    if (found >= 0) {
                        shape = layout;
                        place = found;
                        version = type.version();
                        propertyType = null;
                        return instance.at(found);
                    }
                }
                if (member instanceof PyProperty property
                        && member.type() == PyProperty.TYPE
                        && property.getter() instanceof PyFunction function) {
                    propertyType = type;
                    getter = function;
                    version = type.version();
                    shape = null;
                }
            }
            frame.at = this;
            return instance.getAttribute(name);
        }

        private PyObject find(Frame frame, PyModule module) {
            int found = module.dictionary.find(name);
            if (found >= 0) {
                dictionary = module.dictionary;
                entry = found;
                key = dictionary.keyAt(found);
                return dictionary.valueAt(found);
            }
            frame.at = this;
            return module.getAttribute(name);
        }

        /** A plain function or value of a class may be kept; what is bound anew at each access may not. */
        private void remember(PyType type, PyObject result) {
            if (type.lookup(name) == result && PyType.TYPE.lookup(name) == null) {
                owner = type;
                ownerValue = result;
                version = type.version();
            }
        }
    }

    static final class Store extends Target {
        private final ExpressionNode object;
        private final String name;
        private Shape before;
        private Shape after;
        private int place;
        private int version;

        Store(Position at, ExpressionNode object, String name) {
            super(at);
            this.object = object;
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            PyObject receiver = object.execute(frame);
            if (receiver instanceof PyInstance instance) {
                Shape layout = before;
                if (layout != null && instance.shape() == layout && layout.owner().version() == version) {
                    if (after == null) {
                        instance.put(place, value);
                    } else {
                        instance.grow(after, value);
                    }
                    return;
                }
                remember(instance);
            }
            frame.at = this;
            receiver.setAttribute(name, value);
        }

        private void remember(PyInstance instance) {
            PyType type = instance.type();
            Shape layout = instance.shape();
            PyObject member = type.lookup(name);
            boolean plain = layout != null
                    && layout.owner() == type
                    && type.hasAttributes()
                    && layout.size() < Shape.MOST_ATTRIBUTES
                    && type.special(SpecialMethod.SETATTR) instanceof SlotWrapper
                    && (member == null || member.type().special(SpecialMethod.SET) == null);
            if (!plain) {
                return;
            }
            int found = layout.find(name);
            before = layout;
            version = type.version();
            place = found;
            after = found >= 0 ? null : layout.with(name);
        }

        @Override
        void delete(Frame frame) {
            PyObject receiver = object.execute(frame);
            frame.at = this;
            receiver.deleteAttribute(name);
        }
    }
}
