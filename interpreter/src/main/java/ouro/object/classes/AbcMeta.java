package ouro.object.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.MethodDescriptor;
import ouro.object.Operators;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionLocal;
import ouro.object.TypeBuilder;
import ouro.object.collection.PyFrozenSet;
import ouro.object.protocol.CollectionKind;

/** {@code abc.ABCMeta}: classes with abstract methods and with registered subclasses (PEP 3119). */
public final class AbcMeta {
    public static final PyType TYPE = PyType.declare("ABCMeta", PyType.TYPE)
            .in("abc")
            .constructor(AbcMeta::construct)
            .populate(PyType.class, AbcMeta::fill);

    private static final String FLAGS = "__abc_tpflags__";
    private static final int SEQUENCE_FLAG = 1 << 5;

    /** Counts registrations: an answer "no" holds only until the next one. */
    private static final SessionLocal<long[]> REGISTRATIONS = SessionLocal.of(() -> new long[1]);

    /** {@code abc.get_cache_token()}. */
    public static long registrations() {
        return REGISTRATIONS.get()[0];
    }

    /** What one abstract class knows of others. */
    private static final class Registry {
        private final List<PyType> registered = new ArrayList<>();
        private final Map<PyType, Boolean> known = new WeakHashMap<>();
        private long asOf;
    }

    private AbcMeta() {}

    /** {@code abc.ABC}: a new one, since scripts may change it. */
    public static PyType abc() {
        PyType cls = PyType.create(TYPE, "ABC", new PyType[] {PyType.OBJECT}, PyType.OBJECT);
        cls.addMember("__module__", PyStr.of("abc"));
        cls.addMember("__slots__", PyTuple.EMPTY);
        cls.addMember("__doc__", PyNone.NONE);
        cls.addMember("__abstractmethods__", PyFrozenSet.TYPE.call());
        return cls;
    }

    private static PyObject construct(PyType metaclass, PyObject[] arguments, String[] keywords) {
        PyType cls = TypeConstruction.construct(metaclass, arguments, keywords);
        update(cls);
        if (cls.ownMembers().get(FLAGS) instanceof PyInt flags) {
            // As CPython's ABCMeta: a class says by flags what match statements take its instances for.
            cls.matchedAs(flags.value == SEQUENCE_FLAG ? CollectionKind.SEQUENCE : CollectionKind.MAPPING);
            cls.undefine(FLAGS);
        }
        return cls;
    }

    /** Works out which methods are abstract still, and stores them as {@code __abstractmethods__}. */
    public static void update(PyType cls) {
        List<PyObject> names = new ArrayList<>();
        for (Map.Entry<String, PyObject> member : cls.ownMembers().entrySet()) {
            if (isAbstract(member.getValue())) {
                names.add(PyStr.of(member.getKey()));
            }
        }
        for (PyObject base : cls.bases().items()) {
            PyObject inherited = ((PyType) base).lookup("__abstractmethods__");
            PyObject iterator = inherited == null ? PyTuple.EMPTY.iterator() : inherited.iterator();
            for (PyObject name = iterator.next(); name != null; name = iterator.next()) {
                PyObject member = cls.findAttribute(name.str());
                if (member != null && isAbstract(member) && !contains(names, name)) {
                    names.add(name);
                }
            }
        }
        cls.define("__abstractmethods__", PyFrozenSet.TYPE.call(PyTuple.of(names.toArray(PyObject[]::new))));
    }

    private static boolean contains(List<PyObject> names, PyObject name) {
        for (PyObject each : names) {
            if (Operators.equal(each, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbstract(PyObject member) {
        if (member instanceof PyType || member instanceof PyStr) {
            return false;
        }
        PyObject mark = member.findAttribute("__isabstractmethod__");
        return mark != null && mark.isTrue();
    }

    private static void fill(TypeBuilder<PyType> t) {
        t.method("register", "subclass, /", AbcMeta::register);
        t.method("__instancecheck__", "instance, /", (self, instance) -> PyBool.of(isInstance(instance, self)));
        t.method("__subclasscheck__", "subclass, /", (self, subclass) -> PyBool.of(isSubclass(subclass, self)));
    }

    /** {@code cls.register(subclass)}: makes a class that does not derive from {@code cls} count as if it did. */
    public static PyObject register(PyType cls, PyObject subclass) {
        if (!(subclass instanceof PyType type)) {
            throw Errors.typeError("Can only register classes");
        }
        if (isSubclass(type, cls)) {
            return type;
        }
        if (ClassChecks.isSubclass(cls, type)) {
            throw Errors.runtimeError("Refusing to create an inheritance cycle");
        }
        registry(cls).registered.add(type);
        type.adopt(cls.collectionKind());
        REGISTRATIONS.get()[0]++;
        return type;
    }

    private static Registry registry(PyType cls) {
        if (cls.registry == null) {
            cls.registry = new Registry();
        }
        return (Registry) cls.registry;
    }

    /** {@code ABCMeta.__instancecheck__}. */
    public static boolean isInstance(PyObject object, PyType cls) {
        PyType type = object.type();
        if (isSubclass(type, cls)) {
            return true;
        }
        PyType claimed = ClassChecks.claimedClass(object);
        return claimed != null && isSubclass(claimed, cls);
    }

    /** {@code ABCMeta.__subclasscheck__}. */
    public static boolean isSubclass(PyObject candidate, PyType cls) {
        if (!(candidate instanceof PyType type)) {
            throw Errors.typeError("issubclass() arg 1 must be a class");
        }
        Registry registry = registry(cls);
        long registrations = registrations();
        if (registry.asOf != registrations) {
            registry.known.values().removeIf(yes -> !yes);
            registry.asOf = registrations;
        }
        Boolean known = registry.known.get(type);
        if (known == null) {
            known = ask(type, cls, registry);
            registry.known.put(type, known);
        }
        return known;
    }

    private static boolean ask(PyType type, PyType cls, Registry registry) {
        PyObject hook = cls.lookup("__subclasshook__");
        if (!(hook instanceof MethodDescriptor own && own.owner() == PyType.OBJECT)) {
            PyObject answer = Dispatch.get(hook, null, cls).call(type);
            if (answer instanceof PyBool bool) {
                return bool == PyBool.TRUE;
            }
            if (answer != PySingleton.NOT_IMPLEMENTED) {
                throw Errors.raise(
                        Exceptions.ASSERTION_ERROR,
                        "__subclasshook__ must return either False, True, or NotImplemented");
            }
        }
        if (type.isSubtypeOf(cls)) {
            return true;
        }
        for (PyType registered : registry.registered) {
            if (ClassChecks.isSubclass(type, registered)) {
                return true;
            }
        }
        for (PyType subclass : cls.subclasses()) {
            if (ClassChecks.isSubclass(type, subclass)) {
                return true;
            }
        }
        return false;
    }
}
