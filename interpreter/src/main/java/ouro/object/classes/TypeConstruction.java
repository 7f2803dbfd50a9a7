package ouro.object.classes;

import java.util.Arrays;
import ouro.object.BoundMethod;
import ouro.object.Cell;
import ouro.object.Dispatch;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.GetSetDescriptor;
import ouro.object.InstanceDictionary;
import ouro.object.MethodDescriptor;
import ouro.object.NativeNew;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyFunction;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStaticMethod;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.ThreadState;

/** {@code type.__new__}: makes a class of a name, bases and a namespace (Language Reference 3.3.3.6). */
public final class TypeConstruction {
    private TypeConstruction() {}

    /** {@code type(…)} and {@code super().__new__(metaclass, name, bases, namespace, **keywords)}. */
    public static PyType construct(PyType metaclass, PyObject[] arguments, String[] keywords) {
        int given = arguments.length - (keywords == null ? 0 : keywords.length);
        if (given != 3) {
            throw Errors.typeError(
                    metaclass == PyType.TYPE && arguments.length != 0
                            ? "type() takes 1 or 3 arguments"
                            : "type.__new__() takes exactly 3 arguments (" + given + " given)");
        }
        if (!(arguments[0] instanceof PyStr name)) {
            throw argument(1, "str", arguments[0]);
        }
        if (!(arguments[1] instanceof PyTuple bases)) {
            throw argument(2, "tuple", arguments[1]);
        }
        if (!(arguments[2] instanceof PyDict namespace)) {
            throw argument(3, "dict", arguments[2]);
        }
        PyType winner = ClassCreation.mostDerived(metaclass, bases);
        if (winner != metaclass && !(winner.lookup("__new__") instanceof NativeNew)) {
            PyObject[] all = BoundMethod.prepend(winner, arguments);
            if (winner.getAttribute("__new__").call(all, keywords) instanceof PyType made) {
                return made;
            }
        }
        if (winner != metaclass && winner.constructor() != metaclass.constructor()) {
            return (PyType) winner.constructor().construct(winner, arguments, keywords);
        }
        PyObject[] keywordValues = Arrays.copyOfRange(arguments, 3, arguments.length);
        return create(winner, name.value, bases, namespace, keywords, keywordValues);
    }

    private static PyException argument(int place, String wanted, PyObject got) {
        return Errors.typeError("type.__new__() argument " + place + " must be " + wanted + ", not "
                + got.type().name());
    }

    private static PyType create(
            PyType metaclass,
            String name,
            PyTuple baseTuple,
            PyDict namespace,
            String[] keywords,
            PyObject[] keywordValues) {
        PyType[] bases = classes(baseTuple);
        PyType base = InstanceLayout.bestBase(bases);
        PyType cls = PyType.create(metaclass, name, bases, base);
        customOrder(cls);
        boolean slotted = SlotsDeclaration.declare(cls, base, bases, namespace);
        Cell cell = copy(namespace, cls);
        complete(cls, slotted);
        if (cell != null) {
            cell.value = cls;
        }
        setNames(cls, namespace);
        initSubclass(cls, keywords, keywordValues);
        return cls;
    }

    private static PyType[] classes(PyTuple bases) {
        if (bases.size() == 0) {
            return new PyType[] {PyType.OBJECT};
        }
        PyType[] classes = new PyType[bases.size()];
        for (int i = 0; i < classes.length; i++) {
            PyObject base = bases.get(i);
            if (!(base instanceof PyType cls)) {
                throw Errors.typeError(
                        base.findAttribute("__mro_entries__") != null
                                ? "type() doesn't support MRO entry resolution; use types.new_class()"
                                : "bases must be types");
            }
            if (!cls.isSubclassable()) {
                throw Errors.typeError("type '" + cls.fullName() + "' is not an acceptable base type");
            }
            classes[i] = cls;
        }
        return classes;
    }

    /** A metaclass may define {@code mro()} itself. */
    private static void customOrder(PyType cls) {
        PyObject method = cls.type().isHeap() ? cls.type().lookup("mro") : null;
        if (method != null && !(method instanceof MethodDescriptor)) {
            PyList order = new PyList();
            PyObject iterator = Dispatch.bind(method, cls).call().iterator();
            for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
                if (!(each instanceof PyType)) {
                    throw Errors.typeError(
                            "mro() returned a non-class ('" + each.type().name() + "')");
                }
                order.append(each);
            }
            PyType[] classes = new PyType[order.size()];
            for (int i = 0; i < classes.length; i++) {
                classes[i] = (PyType) order.get(i);
            }
            cls.setOrder(classes);
        }
    }

    /** Copies the namespace into the class; answers the {@code __class__} cell, or null. */
    private static Cell copy(PyDict namespace, PyType cls) {
        Cell cell = null;
        for (int entry = namespace.firstEntry(); entry >= 0; entry = namespace.nextEntry(entry)) {
            if (!(namespace.keyAt(entry) instanceof PyStr key)) {
                continue;
            }
            PyObject value = namespace.valueAt(entry);
            switch (key.value) {
                case "__classcell__" -> {
                    if (!(value instanceof Cell variable)) {
                        throw Errors.typeError("__classcell__ must be a nonlocal cell, not "
                                + value.type().repr());
                    }
                    cell = variable;
                }
                case "__qualname__" -> {
                    if (!(value instanceof PyStr text)) {
                        throw Errors.typeError("type __qualname__ must be a str, not "
                                + value.type().name());
                    }
                    cls.setQualifiedName(text.value);
                }
                default -> cls.addMember(key.value.intern(), implicitKind(key.value, value));
            }
        }
        return cell;
    }

    /** Functions of these names are static or class methods without saying so. */
    private static PyObject implicitKind(String name, PyObject value) {
        if (value instanceof PyFunction function) {
            return switch (name) {
                case "__new__" -> new PyStaticMethod(function);
                case "__init_subclass__", "__class_getitem__" -> new PyClassMethod(function);
                default -> value;
            };
        }
        return value;
    }

    /** Adds what every class has, whether its body says it or not. */
    private static void complete(PyType cls, boolean slotted) {
        if (cls.ownMember("__module__") == null) {
            PyObject module = callerModule();
            if (module != null) {
                cls.addMember("__module__", module);
            }
        }
        if (!slotted && !cls.base().hasAttributes()) {
            cls.addMember("__dict__", InstanceDictionary.of(cls));
            cls.addMember("__weakref__", new GetSetDescriptor<>("__weakref__", cls, self -> PyNone.NONE, null));
        }
        if (cls.ownMember("__doc__") == null) {
            cls.addMember("__doc__", PyNone.NONE);
        }
        if (cls.ownMember("__eq__") != null && cls.ownMember("__hash__") == null) {
            cls.addMember("__hash__", PyNone.NONE);
        }
    }

    private static PyObject callerModule() {
        Frame frame = ThreadState.current().frame;
        return frame == null ? null : frame.globals.get("__name__");
    }

    private static void setNames(PyType cls, PyDict namespace) {
        for (int entry = namespace.firstEntry(); entry >= 0; entry = namespace.nextEntry(entry)) {
            PyObject value = namespace.valueAt(entry);
            if (value instanceof PyFunction || !(namespace.keyAt(entry) instanceof PyStr key)) {
                continue;
            }
            PyObject method = value.type().lookup("__set_name__");
            if (method != null) {
                setName(cls, key, value, method);
            }
        }
    }

    private static void setName(PyType cls, PyStr key, PyObject value, PyObject method) {
        try {
            Dispatch.bind(method, value).call(cls, key);
        } catch (PyException e) {
            PyException wrapped = Errors.runtimeError("Error calling __set_name__ on '"
                    + value.type().name() + "' instance " + key.repr() + " in '" + cls.name() + "'");
            wrapped.value.setCause(e.value);
            wrapped.value.setContext(e.value);
            throw wrapped;
        }
    }

    private static void initSubclass(PyType cls, String[] keywords, PyObject[] values) {
        PyObject hook = cls.lookupAfter(cls, "__init_subclass__");
        if (hook != null && (keywords != null || !(hook instanceof MethodDescriptor))) {
            Dispatch.get(hook, null, cls).call(values, keywords);
        }
    }
}
