package ouro.object;

/** An instance of a class that has {@code __slots__}, by itself or from a base. */
public final class InstanceWithMembers extends PyInstance {
    /** The values by the places of the {@code MemberDescriptor}s; null where unset. */
    public final PyObject[] members;

    InstanceWithMembers(PyType type) {
        super(type);
        members = new PyObject[type.memberCount];
    }

    @Override
    public PyObject member(int place) {
        return members[place];
    }

    @Override
    public void setMember(int place, PyObject value) {
        members[place] = value;
    }
}
