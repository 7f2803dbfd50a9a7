package ouro.object;

/**
 * An instance of a class written in Python that derives from no native class but {@code object}. Its attributes stand
 * in an array laid out by a {@link InstanceShape}; once somebody asks for {@code __dict__} (or it grows very large) they move
 * into a dict for good.
 */
public class PyInstance extends NumberedObject {
    private static final PyObject[] NONE = {};

    /** Null once the attributes have moved into a dict. */
    private InstanceShape shape;

    private PyObject[] values = NONE;
    private PyDict dictionary;

    public PyInstance(PyType type) {
        super(type);
        shape = type.rootShape;
    }

    /** A new instance, with places for {@code __slots__} where the class has any. */
    static PyInstance of(PyType cls) {
        return cls.memberCount == 0 ? new PyInstance(cls) : new InstanceWithMembers(cls);
    }

    /** The value of a name of {@code __slots__} by its place, or null. */
    public PyObject member(int place) {
        return null;
    }

    /** Sets a name of {@code __slots__} by its place. */
    public void setMember(int place, PyObject value) {
        throw new IllegalStateException("no slots");
    }

    /** The layout of the attributes, or null where they stand in a dict. */
    public final InstanceShape shape() {
        return shape;
    }

    /** The attribute at a place of the current shape. */
    public final PyObject at(int place) {
        return values[place];
    }

    /** Replaces the attribute at a place of the current shape. */
    public final void put(int place, PyObject value) {
        values[place] = value;
    }

    /** Adds an attribute at the end, where {@code next} is {@code shape().with(name)}. */
    public final void grow(InstanceShape next, PyObject value) {
        int size = shape.size();
        PyObject[] array = values;
        if (size == array.length) {
            values = array = larger(array, size);
        }
        array[size] = value;
        shape = next;
    }

    private PyObject[] larger(PyObject[] array, int size) {
        if (size == 0) {
            return new PyObject[type.attributeRoom];
        }
        PyObject[] larger = new PyObject[size < 4 ? size + 1 : size + (size >> 1)];
        System.arraycopy(array, 0, larger, 0, size);
        type.attributeRoom = Math.max(type.attributeRoom, larger.length);
        return larger;
    }

    @Override
    public final PyObject ownAttribute(String name) {
        InstanceShape layout = shape;
        if (layout == null) {
            return dictionary.get(name);
        }
        int place = layout.find(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public final boolean setOwnAttribute(String name, PyObject value) {
        if (!type.hasAttributes) {
            return false;
        }
        if (shape != null && shape.size() >= InstanceShape.MOST_ATTRIBUTES) {
            attributes();
        }
        InstanceShape layout = shape;
        if (layout == null) {
            dictionary.put(name, value);
            return true;
        }
        int place = layout.find(name);
        if (place >= 0) {
            values[place] = value;
        } else {
            grow(layout.with(name), value);
        }
        return true;
    }

    @Override
    public final boolean deleteOwnAttribute(String name) {
        if (ownAttribute(name) == null) {
            return false;
        }
        return attributes().remove(name) != null;
    }

    @Override
    public final PyDict attributes() {
        if (!type.hasAttributes) {
            return null;
        }
        if (dictionary == null) {
            PyDict moved = new PyDict();
            for (int place = 0; place < shape.size(); place++) {
                moved.put(shape.name(place), values[place]);
            }
            setAttributes(moved);
        }
        return dictionary;
    }

    @Override
    protected void slotInit(PyObject[] arguments, String[] keywords) {
        ObjectType.init(this, arguments);
    }

    /** Replaces all attributes ({@code self.__dict__ = …}). */
    public final void setAttributes(PyDict replacement) {
        dictionary = replacement;
        shape = null;
        values = NONE;
    }

    /** The attributes leave the layout of the present class before another one takes its place. */
    @Override
    public void changeType(PyType newType) {
        if (attributes() == null) {
            shape = newType.rootShape;
        }
        super.changeType(newType);
    }
}
