package ouro.tree;

import ouro.object.Frame;
import ouro.object.InstanceShape;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInstance;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.SlotWrapper;
import ouro.object.classes.MemberDescriptor;
import ouro.object.classes.PyProperty;
import ouro.object.protocol.SpecialMethod;
import ouro.syntax.ast.Position;

/** Reading, writing and deleting attributes, with inline caches guarded by the shape and the class's version. */
final class AttributeNodes {
    private AttributeNodes() {}

    /** Whether instances of the class read attributes in the ordinary way. */
    static boolean readsPlainly(PyType type) {
        return type.special(SpecialMethod.GETATTRIBUTE) instanceof SlotWrapper memberDescriptor
                && memberDescriptor.owner() == PyType.OBJECT;
    }

    static final class Load extends ExpressionNode {
        private final ExpressionNode object;
        final String name;

        // For instances: the place in the shape, of the last two shapes that were seen.
        private InstanceShape shape;
        private int place;
        private int version;
        private InstanceShape otherShape;
        private int otherPlace;
        private int otherVersion;
        // For properties: their getter.
        private PyType propertyType;
        private int propertyVersion;
        private PyFunction getter;
        // For names of __slots__: their place.
        private PyType memberType;
        private int memberVersion;
        private int localPlace;
        // For modules: the entry.
        private PyDict dictionary;
        private PyObject key;
        private int entry;
        // For classes, and attributes of classes read through instances: the value. The shape has no such place.
        private PyType owner;
        private InstanceShape bareShape;
        private int ownerVersion;
        private int valueVersion;
        private PyObject ownerValue;

        Load(Position at, ExpressionNode object, String name) {
            super(at);
            this.object = object;
            this.name = name;
        }

        @Override
        public PyObject execute(Frame frame) {
            return read(frame, object.operand(frame));
        }

        /** The attribute of an object that is evaluated already. */
        PyObject read(Frame frame, PyObject value) {
            if (value instanceof PyInstance instance) {
                InstanceShape layout = instance.shape();
                if (layout != null) {
                    if (layout == shape && layout.owner().version() == version) {
                        return instance.at(place);
                    }
                    if (layout == otherShape && layout.owner().version() == otherVersion) {
                        return instance.at(otherPlace);
                    }
                }
                return elsewhere(frame, instance, layout);
            }
            if (value instanceof PyModule module) {
                if (module.dictionary == dictionary && dictionary.isEntry(entry, key)) {
                    return dictionary.valueAt(entry);
                }
                return find(frame, module);
            }
            if (value == owner && bareShape == null && isOwnerUnchanged()) {
                return ownerValue;
            }
            frame.at = this;
            PyObject result = value.getAttribute(name);
            if (value instanceof PyType type && type.type() == PyType.TYPE) {
                remember(type, result);
            }
            return result;
        }

        private boolean isOwnerUnchanged() {
            return owner.version() == ownerVersion && owner.valueVersion() == valueVersion;
        }

        private PyObject elsewhere(Frame frame, PyInstance instance, InstanceShape layout) {
            PyType type = instance.type();
            if (type == propertyType && type.version() == propertyVersion) {
                frame.at = this;
                return getter.call(instance);
            }
            if (layout != null && layout == bareShape && isOwnerUnchanged()) {
                return ownerValue;
            }
            if (type == memberType && type.version() == memberVersion) {
                PyObject value = instance.member(localPlace);
                if (value != null) {
                    return value;
                }
            }
            return find(frame, instance, layout, type);
        }

        private PyObject find(Frame frame, PyInstance instance, InstanceShape layout, PyType type) {
            if (readsPlainly(type)) {
                PyObject member = type.lookup(name);
                if (layout != null
                        && layout.owner() == type
                        && (member == null || !member.type().isDataDescriptor())) {
                    int found = layout.find(name);
                    if (found >= 0) {
                        otherShape = shape;
                        otherPlace = place;
                        otherVersion = version;
                        shape = layout;
                        place = found;
                        version = type.version();
                        return instance.at(found);
                    }
                    if (member != null && !member.type().isDescriptor()) {
                        bareShape = layout;
                        rememberValue(type, member);
                        return member;
                    }
                }
                if (member instanceof MemberDescriptor memberDescriptor
                        && memberDescriptor.place >= 0
                        && type.isSubtypeOf(memberDescriptor.owner)) {
                    memberType = type;
                    memberVersion = type.version();
                    localPlace = memberDescriptor.place;
                }
                if (member instanceof PyProperty property
                        && member.type() == PyProperty.TYPE
                        && property.getter() instanceof PyFunction function) {
                    propertyType = type;
                    propertyVersion = type.version();
                    getter = function;
                }
            }
            frame.at = this;
            return instance.getAttribute(name);
        }

        private void rememberValue(PyType type, PyObject value) {
            owner = type;
            ownerValue = value;
            ownerVersion = type.version();
            valueVersion = type.valueVersion();
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
                bareShape = null;
                rememberValue(type, result);
            }
        }
    }

    static final class Store extends Target {
        private final ExpressionNode object;
        private final String name;
        // Of the last two shapes that were seen: the shape, the one after it where the attribute is new, its place.
        private InstanceShape before;
        private InstanceShape after;
        private int place;
        private int version;
        private InstanceShape otherBefore;
        private InstanceShape otherAfter;
        private int otherPlace;
        private int otherVersion;
        // For names of __slots__: their place.
        private PyType memberType;
        private int memberVersion;
        private int localPlace;

        Store(Position at, ExpressionNode object, String name) {
            super(at);
            this.object = object;
            this.name = name;
        }

        @Override
        void assign(Frame frame, PyObject value) {
            PyObject receiver = object.operand(frame);
            if (receiver instanceof PyInstance instance) {
                InstanceShape layout = instance.shape();
                if (layout != null) {
                    if (layout == before && layout.owner().version() == version) {
                        store(instance, after, place, value);
                        return;
                    }
                    if (layout == otherBefore && layout.owner().version() == otherVersion) {
                        store(instance, otherAfter, otherPlace, value);
                        return;
                    }
                }
                if (receiver.type() == memberType && memberType.version() == memberVersion) {
                    instance.setMember(localPlace, value);
                    return;
                }
                remember(instance);
            }
            frame.at = this;
            receiver.setAttribute(name, value);
        }

        private static void store(PyInstance instance, InstanceShape next, int place, PyObject value) {
            if (next == null) {
                instance.put(place, value);
            } else {
                instance.grow(next, value);
            }
        }

        private void remember(PyInstance instance) {
            PyType type = instance.type();
            InstanceShape layout = instance.shape();
            PyObject member = type.lookup(name);
            if (member instanceof MemberDescriptor memberDescriptor
                    && memberDescriptor.place >= 0
                    && type.isSubtypeOf(memberDescriptor.owner)
                    && type.special(SpecialMethod.SETATTR) instanceof SlotWrapper) {
                memberType = type;
                memberVersion = type.version();
                localPlace = memberDescriptor.place;
                return;
            }
            boolean plain = layout != null
                    && layout.owner() == type
                    && type.hasAttributes()
                    && layout.size() < InstanceShape.MOST_ATTRIBUTES
                    && type.special(SpecialMethod.SETATTR) instanceof SlotWrapper
                    && (member == null || member.type().special(SpecialMethod.SET) == null);
            if (!plain) {
                return;
            }
            int found = layout.find(name);
            otherBefore = before;
            otherAfter = after;
            otherPlace = place;
            otherVersion = version;
            before = layout;
            version = type.version();
            place = found;
            after = found >= 0 ? null : layout.with(name);
        }

        @Override
        void delete(Frame frame) {
            PyObject receiver = object.operand(frame);
            frame.at = this;
            receiver.deleteAttribute(name);
        }
    }
}
