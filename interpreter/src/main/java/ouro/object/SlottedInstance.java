package ouro.object;

/** An instance of a class that has {@code __slots__}, by itself or from a base. */
final class SlottedInstance extends PyInstance {
    /** The values by the places of the {@link MemberDescriptor}s; null where unset. */
    final PyObject[] members;

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
