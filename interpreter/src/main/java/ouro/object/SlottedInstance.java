package ouro.object;

/** An instance of a class that has {@code __slots__}, by itself or from a base. */
public final class SlottedInstance extends PyInstance {
    /** The values by the places of the {@code MemberDescriptor}s; null where unset. */
    public final PyObject[] members;

    SlottedInstance(PyType type) {
        super(type);
        members = new PyObject[type.slotCount];
    }

    @Override
    public PyObject slot(int place) {
        return members[place];
    }

    @Override
    public void setSlot(int place, PyObject value) {
        members[place] = value;
    }
}
