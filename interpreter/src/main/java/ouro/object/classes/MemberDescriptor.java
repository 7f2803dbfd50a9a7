package ouro.object.classes;

import ouro.object.Attributes;
import ouro.object.Errors;
import ouro.object.InstanceWithMembers;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** One name of {@code __slots__}: an attribute with a place of its own in instances (Language Reference 3.3.2.4). */
public final class MemberDescriptor extends PyObject {
    public static final PyType TYPE = PyType.declare(
                    "member_descriptor",
                    PyType.OBJECT,
                    SpecialMethod.GET,
                    SpecialMethod.SET,
                    SpecialMethod.DELETE,
                    SpecialMethod.REPR)
            .isFinal();

    public final String name;
    public final PyType owner;
    /** The place in instances; -1 where they keep the value among their attributes. */
    public final int place;

    MemberDescriptor(String name, PyType owner, int place) {
        super(TYPE);
        this.name = name;
        this.owner = owner;
        this.place = place;
    }

    private void check(PyObject instance) {
        if (!instance.type().isSubtypeOf(owner)) {
            throw Errors.typeError("descriptor '" + name + "' for '" + owner.name() + "' objects doesn't apply to a '"
                    + instance.type().name() + "' object");
        }
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType cls) {
        if (instance == null) {
            return this;
        }
        check(instance);
        PyObject value =
                instance instanceof InstanceWithMembers holder ? holder.members[place] : instance.ownAttribute(name);
        if (value == null) {
            throw Attributes.missing(instance, name);
        }
        return value;
    }

    @Override
    protected void slotSet(PyObject instance, PyObject value) {
        check(instance);
        if (instance instanceof InstanceWithMembers holder) {
            holder.members[place] = value;
        } else {
            instance.setOwnAttribute(name, value);
        }
    }

    @Override
    protected void slotDelete(PyObject instance) {
        check(instance);
        if (instance instanceof InstanceWithMembers holder) {
            if (holder.members[place] == null) {
                throw Errors.attributeError(instance, name, name);
            }
            holder.members[place] = null;
        } else if (!instance.deleteOwnAttribute(name)) {
            throw Errors.attributeError(instance, name, name);
        }
    }

    @Override
    protected String slotRepr() {
        return "<member '" + name + "' of '" + owner.name() + "' objects>";
    }
}
