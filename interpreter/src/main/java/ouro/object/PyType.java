package ouro.object;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.CollectionKind;
import ouro.object.protocol.SpecialMethod;

/**
 * A class, native or written in Python: how it is declared, what it is called, what it derives from, and what it does as
 * a value. Its members and how they are found are a {@link ClassMembers}.
 */
public final class PyType extends ClassMembers {
    /** How {@code cls(…)} makes a native object; inherited by subclasses. */
    @FunctionalInterface
    public interface Constructor {
        PyObject construct(PyType cls, PyObject[] arguments, String[] keywords);
    }

    /** How an operator of a native class does what takes classes that build on it; null for NotImplemented. */
    @FunctionalInterface
    public interface Extension {
        PyObject apply(PyObject left, PyObject right);
    }

    /** {@code object} and {@code type}, which are each other's first need. */
    public static final PyType OBJECT = new PyType("object", null);

    public static final PyType TYPE = new PyType("type", OBJECT);

    static {
        OBJECT.type = TYPE;
        TYPE.type = TYPE;
        TYPE.hasAttributes = true;
        OBJECT.constructor = ObjectType.CONSTRUCTOR;
        // Later: the wrappers of special methods are of classes that need these two first.
        OBJECT.populateLater(ObjectType::fillObject);
        TYPE.populateLater(ObjectType::fillType);
    }

    private String name;
    private String qualifiedName;
    private String module = "builtins";
    private boolean namedWithModule;
    private PyType[] bases;
    /** The bases as a tuple, made when asked for: tuples need their own class first. */
    private PyTuple basesTuple;

    PyType base;
    /** What an abstract class knows of its registered subclasses; null for all others. */
    public Object registry;

    /** What match statements take instances for, where the class itself says so (PEP 634): inherited as methods are. */
    private CollectionKind collectionKind = CollectionKind.NEITHER;

    Constructor constructor;
    /** By special method; null for most classes, which need none. */
    private Map<SpecialMethod, Extension> extensions;

    private boolean subclassable = true;
    boolean hasAttributes;
    /** How many attributes instances of this class have had so far: the room a new one starts with. */
    int attributeRoom = 2;

    /** How many places {@code __slots__} gave instances, those of the bases included. */
    public int memberCount;
    /** The first layout of instances: no attributes yet. */
    final InstanceShape rootShape = new InstanceShape(this);

    private PyType(String name, PyType base) {
        super(null, false);
        this.name = name;
        this.qualifiedName = name;
        this.base = base;
        this.bases = base == null ? new PyType[0] : new PyType[] {base};
        this.mro = base == null ? new PyType[] {this} : new PyType[] {this, base};
    }

    private PyType(PyType metaclass, String name, PyType[] bases, PyType base, boolean heap) {
        super(metaclass, heap);
        this.name = name;
        this.qualifiedName = name;
        this.base = base;
        this.bases = bases;
        this.mro = MethodResolutionOrder.linearize(this, bases);
        this.constructor = heap || base != OBJECT ? base.constructor : null;
        this.hasAttributes = base.hasAttributes;
        subclassOf(bases);
    }

    /** Declares a native class whose instances implement these special methods by their slots. */
    public static PyType declare(String name, PyType base, SpecialMethod... implemented) {
        PyType type = new PyType(TYPE, name, new PyType[] {base}, base, false);
        type.implement(implemented);
        return type;
    }

    /** Declares a native class with several bases. */
    public static PyType declareWithBases(String name, PyType... bases) {
        return new PyType(TYPE, name, bases, bases[0], false);
    }

    /** Makes a class as a class statement does; attributes are added by the caller. */
    public static PyType create(PyType metaclass, String name, PyType[] bases, PyType base) {
        return new PyType(metaclass, name, bases, base, true);
    }

    /** Adds special methods that instances of the native class implement by their slots. */
    public PyType implementing(SpecialMethod... implemented) {
        implement(implemented);
        return this;
    }

    /** Adds a group of special methods. */
    public PyType implementing(List<SpecialMethod> implemented) {
        return implementing(implemented.toArray(new SpecialMethod[0]));
    }

    void implement(SpecialMethod... implemented) {
        for (SpecialMethod method : implemented) {
            addMember(method.pythonName, new SlotWrapper(this, method));
        }
    }

    /** Sets what {@code cls(…)} does. */
    public PyType constructor(Constructor newConstructor) {
        constructor = newConstructor;
        addNative("__new__", new NativeNew(this));
        return this;
    }

    /**
     * Sets how the class does what it leaves to classes that build on it: {@code str} the formatting by {@code %}, {@code
     * float} powers that are complex, {@code type} unions and generic aliases.
     */
    public PyType extend(SpecialMethod method, Extension extension) {
        if (extensions == null) {
            extensions = new EnumMap<>(SpecialMethod.class);
        }
        extensions.put(method, extension);
        return this;
    }

    /** What {@link #extend} has set. */
    public Extension extension(SpecialMethod method) {
        return extensions.get(method);
    }

    /** Sets the module that {@code repr} and {@code __module__} name. */
    public PyType in(String moduleName) {
        module = moduleName;
        return this;
    }

    /** Has error messages name the class with its module, as those of CPython do for classes of extension modules. */
    public PyType namedWithModule() {
        namedWithModule = true;
        return this;
    }

    /** The name as error messages about instances print it. */
    public String messageName() {
        return namedWithModule ? module + "." + name : name;
    }

    /** Forbids Python subclasses, as for {@code bool} or {@code range}. */
    public PyType isFinal() {
        subclassable = false;
        return this;
    }

    /** Whether Python classes may derive from this one. */
    public boolean isSubclassable() {
        return subclassable;
    }

    /** Says what match statements take instances for. */
    public PyType matchedAs(CollectionKind kind) {
        collectionKind = kind;
        return this;
    }

    /** What match statements take instances for: the first class in the order that says anything about it decides. */
    public CollectionKind collectionKind() {
        for (PyType cls : mro) {
            if (cls.collectionKind != CollectionKind.NEITHER) {
                return cls.collectionKind;
            }
        }
        return CollectionKind.NEITHER;
    }

    /** Takes over the kind of an abstract class that this one was registered with. Built-in classes keep theirs. */
    public void adopt(CollectionKind kind) {
        if (heap && collectionKind() == CollectionKind.NEITHER) {
            collectionKind = kind;
        }
    }

    /** Says that instances carry a {@code __dict__}. */
    public PyType withAttributes() {
        hasAttributes = true;
        addNative("__dict__", InstanceDictionary.of(this));
        return this;
    }

    /** Lets the class be subscripted: {@code cls[arguments]} is a {@code types.GenericAlias}. */
    public PyType generic() {
        addNative(
                "__class_getitem__",
                new MethodDescriptor(
                        MethodDescriptor.CLASS_METHOD_TYPE,
                        NativeCode.method(this, "__class_getitem__", "item, /", TypeAttributes::alias),
                        this));
        return this;
    }

    /** Postpones the method table until the first look-up: start-up pays only for the types that a script uses. */
    @SuppressWarnings("unchecked")
    public <S extends PyObject> PyType populate(Class<S> self, Consumer<TypeBuilder<S>> table) {
        populateLater((Consumer<TypeBuilder<?>>) (Consumer<?>) table);
        return this;
    }

    // ---- bases ---------------------------------------------------------------------------------------------------

    /** Replaces the bases ({@code cls.__bases__ = …}). */
    public void setBases(PyType[] newBases) {
        PyType[] newOrder = MethodResolutionOrder.linearize(this, newBases);
        noSubclassOf(bases);
        bases = newBases;
        basesTuple = null;
        mro = newOrder;
        subclassOf(newBases);
        changed();
    }

    // ---- facts ---------------------------------------------------------------------------------------------------

    /** {@code __name__}. */
    public String name() {
        return name;
    }

    public void setName(String newName) {
        name = newName;
    }

    /** {@code __qualname__}. */
    public String qualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(String newName) {
        qualifiedName = newName;
    }

    /** {@code __module__} of a native class. */
    public String module() {
        if (heap && ownMember("__module__") instanceof PyStr text) {
            return text.value;
        }
        return module;
    }

    /** The name with its module, as {@code repr} and tracebacks print it; builtins go without. */
    public String fullName() {
        String in = module();
        return in.equals("builtins") ? qualifiedName : in + "." + qualifiedName;
    }

    /** Whether a class statement (or {@code type()}) made this class. */
    public boolean isHeap() {
        return heap;
    }

    /** The nearest base that decides how instances are built. */
    public PyType base() {
        return base;
    }

    public PyTuple bases() {
        if (basesTuple == null) {
            basesTuple = PyTuple.of((PyObject[]) bases);
        }
        return basesTuple;
    }

    /** Whether this is {@code other} or derives from it. */
    public boolean isSubtypeOf(PyType other) {
        if (this == other) {
            return true;
        }
        for (PyType type : mro) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether instances carry a {@code __dict__}. */
    public boolean hasAttributes() {
        return hasAttributes;
    }

    public void setHasAttributes(boolean value) {
        hasAttributes = value;
    }

    /** The nearest native class: what an instance is in Java. */
    public PyType nativeBase() {
        PyType type = this;
        while (type.heap) {
            type = type.base;
        }
        return type;
    }

    /** Whether instances of this class, found in a class, decide over what the instance itself stores. */
    public boolean isDataDescriptor() {
        return special(SpecialMethod.SET) != null || special(SpecialMethod.DELETE) != null;
    }

    /** Whether instances of this class, found in a class, are bound by {@code __get__}. */
    public boolean isDescriptor() {
        return special(SpecialMethod.GET) != null;
    }

    /** Whether instances are made by {@code object.__new__} and by nothing that may be abstract. */
    boolean isPlain() {
        if (plainness == null) {
            boolean plain = heap
                    && constructor == ObjectType.CONSTRUCTOR
                    && lookup("__new__") instanceof NativeNew
                    && !ObjectType.isAbstract(this);
            plainness = plain ? Plainness.PLAIN : Plainness.OTHER;
        }
        return plainness == Plainness.PLAIN;
    }

    public Constructor constructor() {
        return constructor;
    }

    public InstanceShape rootShape() {
        return rootShape;
    }

    // ---- behaviour of a class as a value -------------------------------------------------------------------------

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] keywords) {
        return Instantiation.construct(this, arguments, keywords);
    }

    @Override
    protected PyObject slotCall0() {
        return Instantiation.construct(this);
    }

    @Override
    protected PyObject slotCall1(PyObject first) {
        return Instantiation.construct(this, first);
    }

    @Override
    protected PyObject slotCall2(PyObject first, PyObject second) {
        return Instantiation.construct(this, first, second);
    }

    @Override
    protected PyObject slotFindAttribute(String attribute) {
        return TypeAttributes.find(this, attribute);
    }

    @Override
    protected void slotSetAttribute(String attribute, PyObject value) {
        TypeAttributes.set(this, attribute, value);
    }

    @Override
    protected void slotDeleteAttribute(String attribute) {
        TypeAttributes.delete(this, attribute);
    }

    @Override
    protected String slotRepr() {
        return "<class '" + fullName() + "'>";
    }

    @Override
    protected PyObject slotBinary(BinaryOperator operator, PyObject right) {
        return operator == BinaryOperator.OR ? TypeAttributes.union(this, right) : null;
    }

    @Override
    protected PyObject slotReflected(BinaryOperator operator, PyObject left) {
        return operator == BinaryOperator.OR ? TypeAttributes.union(left, this) : null;
    }

    @Override
    protected PyObject slotGetItem(PyObject key) {
        return TypeAttributes.subscript(this, key);
    }
}
