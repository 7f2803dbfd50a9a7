package ouro.object;

import java.util.HashMap;
import java.util.Map;

/**
 * The layout that instances of one class share: which attribute stands at which place. Instances that get the same
 * attributes in the same order have the same shape, so a cached place is valid as long as the shape is the same.
 */
public final class InstanceShape {
    /** Instances with more attributes than this keep a dict instead. */
    public static final int MOST_ATTRIBUTES = 64;

    private final PyType owner;
    private final String[] names;
    private final Map<String, Integer> places;
    private Map<String, InstanceShape> successors;
    private String lastName;
    private InstanceShape lastSuccessor;

    InstanceShape(PyType owner) {
        this.owner = owner;
        this.names = new String[0];
        this.places = Map.of();
    }

    private InstanceShape(InstanceShape parent, String name) {
        owner = parent.owner;
        names = new String[parent.names.length + 1];
        System.arraycopy(parent.names, 0, names, 0, parent.names.length);
        names[parent.names.length] = name;
        places = new HashMap<>(parent.places);
        places.put(name, parent.names.length);
    }

    /** The class whose instances have this shape. */
    public PyType owner() {
        return owner;
    }

    /** The place of an attribute, or -1. */
    public int find(String name) {
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    public int size() {
        return names.length;
    }

    public String name(int place) {
        return names[place];
    }

    /** The shape of an instance of this shape to which {@code name} was added at the end. */
    public InstanceShape with(String name) {
        if (name.equals(lastName)) {
            return lastSuccessor;
        }
        if (successors == null) {
            successors = new HashMap<>();
        }
        InstanceShape successor = successors.get(name);
        if (successor == null) {
            successor = new InstanceShape(this, name);
            successors.put(name, successor);
        }
        lastName = name;
        lastSuccessor = successor;
        return successor;
    }
}
