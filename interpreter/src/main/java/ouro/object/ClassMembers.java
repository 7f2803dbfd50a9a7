package ouro.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import ouro.object.protocol.SpecialMethod;

/**
 * What a class defines, what it inherits by its method resolution order, and the caches that make looking it up cheap.
 * Every change of a class or of one of its bases gives it a new {@link #version}, which guards the caches in the tree.
 */
public abstract sealed class ClassMembers extends NumberedObject permits PyType {
    /** Whether {@code cls(…)} may skip the search for {@code __new__}. */
    enum Plainness {
        PLAIN,
        OTHER
    }

    private static final int SPECIAL_METHODS = SpecialMethod.values().length;
    private static final PyObject ABSENT = new Absent();

    /** Set for classes that a class statement or {@code type()} made: their methods must be looked up by name. */
    final boolean heap;

    PyType[] mro;
    /** What the class itself defines. A native class gets another map when its table is filled in, and never changes it. */
    private Map<String, PyObject> attributes = new LinkedHashMap<>();
    /** Concurrent for native classes, which are those of all sessions. */
    private final Map<String, PyObject> lookups;
    /** What {@code super()} finds from here, by the class it is asked after; null until it is asked. */
    private Map<PyType, Map<String, PyObject>> lookupsAfter;

    private PyObject[] special;
    /** For a native class only the native ones: those that scripts make are their session's. */
    private final List<WeakReference<PyType>> subclasses;
    /** The table that is still to be filled in; written last, so that whoever finds none finds the members. */
    private volatile Consumer<TypeBuilder<?>> population;
    /** Counts the versions of all classes of all sessions, so that no two of them ever have the same. */
    private static final AtomicInteger VERSIONS = new AtomicInteger();

    private int version = VERSIONS.incrementAndGet();
    private int valueVersion;

    /** Null until {@link PyType#isPlain} is asked, and again after every change. */
    Plainness plainness;

    ClassMembers(PyType metaclass, boolean heap) {
        super(metaclass);
        this.heap = heap;
        lookups = heap ? new HashMap<>() : new ConcurrentHashMap<>(0);
        subclasses = heap ? new ArrayList<>(0) : new CopyOnWriteArrayList<>();
    }

    private PyType self() {
        return (PyType) this;
    }

    /** Native classes are those of all sessions, and so their names tell them apart. */
    @Override
    protected final int newIdentityNumber() {
        return heap ? super.newIdentityNumber() : 0x40000000 | self().fullName().hashCode() & 0x3fffffff;
    }

    // ---- look-up -------------------------------------------------------------------------------------------------

    /** The attribute of that name in this class or its bases, unbound; or null. */
    public final PyObject lookup(String attribute) {
        PyObject found = lookups.get(attribute);
        if (found == null) {
            found = search(attribute);
            // That there is none is remembered too: most look-ups on instances ask a class that has no such
            // attribute.
            lookups.put(attribute, found == null ? ABSENT : found);
            return found;
        }
        return found == ABSENT ? null : found;
    }

    private PyObject search(String attribute) {
        for (PyType type : mro) {
            PyObject found = type.ownMember(attribute);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The attribute that the class after {@code after} in this class's order would give: what {@code super()} finds. */
    public final PyObject lookupAfter(PyType after, String attribute) {
        // Native classes are shared by sessions on several threads, and a map made here would not be safe; nor is
        // super() common there.
        if (!heap) {
            return searchAfter(after, attribute);
        }
        if (lookupsAfter == null) {
            lookupsAfter = new HashMap<>();
        }
        Map<String, PyObject> known = lookupsAfter.get(after);
        if (known == null) {
            known = new HashMap<>();
            lookupsAfter.put(after, known);
        }
        PyObject found = known.get(attribute);
        if (found == null) {
            found = searchAfter(after, attribute);
            known.put(attribute, found == null ? ABSENT : found);
            return found;
        }
        return found == ABSENT ? null : found;
    }

    private PyObject searchAfter(PyType after, String attribute) {
        boolean passed = false;
        for (PyType type : mro) {
            if (passed) {
                PyObject found = type.ownMember(attribute);
                if (found != null) {
                    return found;
                }
            } else {
                passed = type == after;
            }
        }
        return null;
    }

    /** The attribute that this class itself defines, or null. */
    public final PyObject ownMember(String attribute) {
        if (population != null) {
            fill();
        }
        return attributes.get(attribute);
    }

    /** All that this class itself defines, in order of definition. */
    public final Map<String, PyObject> ownMembers() {
        if (population != null) {
            fill();
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** The implementation of a special method, unbound; or null. Set to None in a class, it counts as None. */
    public final PyObject special(SpecialMethod method) {
        PyObject[] table = special;
        if (table == null) {
            table = special = new PyObject[SPECIAL_METHODS];
        }
        PyObject found = table[method.ordinal()];
        if (found == null) {
            found = lookup(method.pythonName);
            if (heap
                    && found instanceof SlotWrapper slot
                    && slot != self().nativeBase().special(method)) {
                // Not what the instance's own slot does: it must be called as the method it is.
                found = new SlotWrapper.ForeignSlotWrapper(slot);
            }
            table[method.ordinal()] = found == null ? ABSENT : found;
            return found;
        }
        return found == ABSENT ? null : found;
    }

    /** Defines or replaces an attribute of this class. */
    public final void define(String attribute, PyObject value) {
        if (population != null) {
            fill();
        }
        PyObject before = attributes.put(attribute, value);
        // Special methods always count: operators find them by version, whatever kind of object they are.
        if (before != null && isValue(before) && isValue(value) && !attribute.startsWith("__")) {
            valueChanged(attribute);
        } else {
            changed();
        }
    }

    /** Whether an attribute means the same wherever it is found: it is no function or other descriptor. */
    private static boolean isValue(PyObject attribute) {
        PyType type = attribute.type;
        return !type.isDescriptor() && !type.isDataDescriptor();
    }

    /** A counter that a class keeps must not cost the methods their places in the caches. */
    final void valueChanged(String attribute) {
        valueVersion++;
        lookups.remove(attribute);
        lookupsAfter = null;
        for (int i = 0; i < subclasses.size(); i++) {
            PyType subclass = subclasses.get(i).get();
            if (subclass != null) {
                subclass.valueChanged(attribute);
            }
        }
    }

    /** Adds a member from a native table; later lines and earlier definitions win over it. */
    public final void addNative(String attribute, PyObject value) {
        attributes.putIfAbsent(attribute, value);
    }

    /** Adds a member while the class is being made, when nothing has looked anything up yet. */
    public final void addMember(String attribute, PyObject value) {
        attributes.put(attribute, value);
    }

    /** Replaces the method resolution order, for metaclasses with an {@code mro()} of their own. */
    public final void setOrder(PyType[] order) {
        mro = order;
        changed();
    }

    /** Removes an attribute of this class; false where there was none. */
    public final boolean undefine(String attribute) {
        boolean removed = attributes.remove(attribute) != null;
        if (removed) {
            changed();
        }
        return removed;
    }

    /** A look-up might give another answer now, here and in all subclasses. */
    final void changed() {
        // A number never used before, rather than one more: a cache that knows this class by version alone cannot
        // take another's.
        version = VERSIONS.incrementAndGet();
        lookups.clear();
        lookupsAfter = null;
        special = null;
        plainness = null;
        subclasses().forEach(ClassMembers::changed);
    }

    /**
     * Changes whenever a look-up might give another answer, unless an attribute that is no descriptor was replaced by
     * another such: then {@link #valueVersion} alone changes.
     */
    public final int version() {
        return version;
    }

    /** Changes whenever an attribute that is no descriptor is replaced by another such. */
    public final int valueVersion() {
        return valueVersion;
    }

    // ---- hierarchy -----------------------------------------------------------------------------------------------

    /** The method resolution order; not to be changed. */
    public final PyType[] mro() {
        return mro;
    }

    /** The classes that name this one among their bases, native ones first, in the order in which they were made. */
    public final List<PyType> subclasses() {
        List<PyType> living = new ArrayList<>();
        addLiving(subclasses, living);
        if (!heap) {
            addLiving(SessionState.current().subclasses(self()), living);
        }
        return living;
    }

    private static void addLiving(List<WeakReference<PyType>> references, List<PyType> living) {
        for (WeakReference<PyType> reference : references) {
            PyType subclass = reference.get();
            if (subclass != null) {
                living.add(subclass);
            }
        }
    }

    /** Is told of their changes from now on. */
    final void subclassOf(PyType[] bases) {
        for (PyType base : bases) {
            // Weak, as in CPython's tp_subclasses: a base must not keep alive every class that was ever derived from
            // it.
            subclassesOf(base).add(new WeakReference<>(self()));
        }
    }

    final void noSubclassOf(PyType[] bases) {
        for (PyType base : bases) {
            subclassesOf(base).removeIf(reference -> reference.get() == this);
        }
    }

    /** Where a base keeps its subclasses of this kind. */
    private List<WeakReference<PyType>> subclassesOf(PyType base) {
        ClassMembers members = base;
        return heap && !members.heap ? SessionState.current().subclasses(base) : members.subclasses;
    }

    // ---- native members ------------------------------------------------------------------------------------------

    /** Postpones the method table until the first look-up; further tables come after it. */
    final void populateLater(Consumer<TypeBuilder<?>> table) {
        Consumer<TypeBuilder<?>> before = population;
        population = before == null ? table : before.andThen(table);
    }

    /**
     * Fills the table in. Sessions may do so at the same time; then what the first has made is taken. None waits for the
     * other, since a table may lead to classes that are just being loaded.
     */
    private void fill() {
        Consumer<TypeBuilder<?>> table = population;
        if (table != null) {
            // On a copy: a reader in another session finds either no table at all, and makes one, or all of it.
            Map<String, PyObject> members = new LinkedHashMap<>(attributes);
            table.accept(new TypeBuilder<>(self(), members));
            publish(table, members);
        }
    }

    private synchronized void publish(Consumer<TypeBuilder<?>> table, Map<String, PyObject> members) {
        // Another thread may have published while this one filled; its objects are known to somebody by now.
        if (population == table) {
            attributes = members;
            population = null;
        }
    }

    private static final class Absent extends PyObject {
        Absent() {
            super(null);
        }
    }
}
