package ouro.object.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.BuiltinFunction;
import ouro.object.Cell;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/**
 * What a class statement does around its body (Language Reference 3.3.3). The statement evaluates its bases and keyword
 * arguments, and then:
 *
 * <pre>{@code
 * ClassCreation creation = ClassCreation.begin(name, bases, keywordNames, keywordValues);
 * PyObject namespace = creation.namespace();   // a PyDict, unless a metaclass's __prepare__ gave something else
 * // … runs the body, its names stored in the namespace, __module__ and __qualname__ first …
 * PyObject cls = creation.finish(cell);        // cell: the body's __class__ variable, or null where nothing uses it
 * }</pre>
 *
 * The three-argument {@code type(name, bases, dict)} and {@code super().__new__(…)} of metaclasses enter at {@link
 * TypeConstruction}.
 */
public final class ClassCreation {
    private static final String[] NO_KEYWORDS = {};

    private final String name;
    private final PyTuple bases;
    private final PyTuple originalBases;
    private final PyObject metaclass;
    private final String[] keywordNames;
    private final PyObject[] keywordValues;
    private final PyObject namespace;

    private ClassCreation(
            String name,
            PyTuple bases,
            PyTuple originalBases,
            PyObject metaclass,
            String[] keywordNames,
            PyObject[] keywordValues) {
        this.name = name;
        this.bases = bases;
        this.originalBases = originalBases;
        this.metaclass = metaclass;
        this.keywordNames = keywordNames;
        this.keywordValues = keywordValues;
        this.namespace = prepare();
    }

    /**
     * Resolves the bases, finds the metaclass and has it prepare the namespace.
     *
     * @param keywordNames the names of the keyword arguments, {@code metaclass} among them; null where there are none
     */
    public static ClassCreation begin(String name, PyObject[] bases, String[] keywordNames, PyObject[] keywordValues) {
        PyTuple original = PyTuple.of(bases);
        PyTuple resolved = resolveBases(original);
        PyObject metaclass = null;
        String[] names = keywordNames == null ? NO_KEYWORDS : keywordNames;
        PyObject[] values = keywordValues == null ? PyObject.NO_ARGUMENTS : keywordValues;
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("metaclass")) {
                metaclass = values[i];
                names = without(names, i);
                values = without(values, i);
                break;
            }
        }
        if (metaclass == null) {
            metaclass = resolved.size() == 0 ? PyType.TYPE : resolved.get(0).type();
        }
        if (metaclass instanceof PyType given) {
            metaclass = mostDerived(given, resolved);
        }
        return new ClassCreation(name, resolved, original, metaclass, names, values);
    }

    private static <T> T[] without(T[] array, int place) {
        T[] shorter = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, place + 1, shorter, place, shorter.length - place);
        return shorter;
    }

    /** Replaces bases that are no classes by what their {@code __mro_entries__} says (PEP 560). */
    public static PyTuple resolveBases(PyTuple bases) {
        List<PyObject> resolved = null;
        for (int i = 0; i < bases.size(); i++) {
            PyObject base = bases.get(i);
            PyObject entries = base instanceof PyType ? null : base.findAttribute("__mro_entries__");
            if (entries != null) {
                if (resolved == null) {
                    resolved = new ArrayList<>(Arrays.asList(bases.items()).subList(0, i));
                }
                if (!(entries.call(bases) instanceof PyTuple replacement)) {
                    throw Errors.typeError("__mro_entries__ must return a tuple");
                }
                resolved.addAll(Arrays.asList(replacement.items()));
            } else if (resolved != null) {
                resolved.add(base);
            }
        }
        return resolved == null ? bases : PyTuple.of(resolved.toArray(PyObject[]::new));
    }

    /** The most derived of a metaclass and the metaclasses of the bases, or TypeError where there is none. */
    public static PyType mostDerived(PyType metaclass, PyTuple bases) {
        PyType winner = metaclass;
        for (PyObject base : bases.items()) {
            PyType candidate = base.type();
            if (!winner.isSubtypeOf(candidate)) {
                if (!candidate.isSubtypeOf(winner)) {
                    throw Errors.typeError("metaclass conflict: the metaclass of a derived class must be a"
                            + " (non-strict) subclass of the metaclasses of all its bases");
                }
                winner = candidate;
            }
        }
        return winner;
    }

    private PyObject prepare() {
        PyObject prepare = metaclass == PyType.TYPE ? null : metaclass.findAttribute("__prepare__");
        if (prepare == null || prepare instanceof BuiltinFunction) {
            return new PyDict();
        }
        PyObject prepared = callWithKeywords(prepare, PyStr.of(name), bases);
        if (!Operators.has(prepared, SpecialMethod.GETITEM)) {
            String owner = metaclass instanceof PyType type ? type.name() : "<metaclass>";
            throw Errors.typeError(owner + ".__prepare__() must return a mapping, not "
                    + prepared.type().name());
        }
        return prepared;
    }

    private PyObject callWithKeywords(PyObject callable, PyObject... positional) {
        if (keywordNames.length == 0) {
            return callable.call(positional, null);
        }
        PyObject[] all = Arrays.copyOf(positional, positional.length + keywordValues.length);
        System.arraycopy(keywordValues, 0, all, positional.length, keywordValues.length);
        return callable.call(all, keywordNames);
    }

    /** Where the body stores its names. */
    public PyObject namespace() {
        return namespace;
    }

    /**
     * Makes the class once the body has run.
     *
     * @param cell the variable {@code __class__} of the body's functions, filled here; null where none uses it
     */
    public PyObject finish(Cell cell) {
        if (originalBases != bases) {
            store("__orig_bases__", originalBases);
        }
        if (cell != null) {
            store("__classcell__", cell);
        }
        PyObject cls = callWithKeywords(metaclass, PyStr.of(name), bases, namespace);
        if (cell != null && cls instanceof PyType && cell.value != cls) {
            if (cell.value == null) {
                throw Errors.runtimeError("__class__ not set defining '" + name + "' as " + cls.repr()
                        + ". Was __classcell__ propagated to type.__new__?");
            }
            throw Errors.typeError(
                    "__class__ set to " + cell.value.repr() + " defining '" + name + "' as " + cls.repr());
        }
        return cls;
    }

    private void store(String key, PyObject value) {
        namespace.setItem(PyStr.of(key), value);
    }
}
