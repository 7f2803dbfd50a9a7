package ouro.embedding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyAnySet;
import ouro.object.collection.PySet;

/**
 * Java's values as Python's and back. What both languages have is copied: None and null, bool, int (Long, or BigInteger
 * where that is too small), float (Double), str (String), bytes (byte[]), list and tuple (List), dict (Map), sets (Set). All
 * else keeps its identity and is only wrapped: functions of Java can be called from Python and the reverse, other objects
 * can be passed on.
 */
public final class JavaValues {
    /** Deeper containers are likely to hold themselves. */
    private static final int DEEPEST = 200;

    private final Function<PyObject, Object> wrapper;

    /** @param wrapper makes the Java object that stands for a Python one without a counterpart */
    public JavaValues(Function<PyObject, Object> wrapper) {
        this.wrapper = wrapper;
    }

    // ---- to Python -----------------------------------------------------------------------------------------------

    /** The Python value; for the session's own thread. */
    public PyObject toPython(Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case PyObject object -> object;
            case Boolean truth -> PyBool.of(truth);
            case Byte number -> PyInt.of(number);
            case Short number -> PyInt.of(number);
            case Integer number -> PyInt.of(number);
            case Long number -> PyInt.of(number);
            case BigInteger number -> PyInt.of(number);
            case Float number -> PyFloat.of(number);
            case Double number -> PyFloat.of(number);
            case Character character -> PyStr.of(character.toString());
            case String text -> PyStr.of(text);
            case byte[] bytes -> PyBytes.of(bytes.clone());
            case Object[] items -> list(List.of(items));
            case Set<?> items -> set(items);
            case Collection<?> items -> list(items);
            case Map<?, ?> entries -> dict(entries);
            case Wrapped wrapped -> wrapped.object();
            default -> {
                PyObject function = JavaFunction.of(value, this);
                yield function == null ? new JavaObject(value) : function;
            }
        };
    }

    private PyObject list(Collection<?> items) {
        PyList list = new PyList();
        items.forEach(item -> list.append(toPython(item)));
        return list;
    }

    private PyObject set(Set<?> items) {
        PySet set = new PySet();
        items.forEach(item -> set.add(toPython(item)));
        return set;
    }

    private PyObject dict(Map<?, ?> entries) {
        PyDict dict = new PyDict();
        entries.forEach((key, value) -> dict.put(toPython(key), toPython(value)));
        return dict;
    }

    // ---- to Java -------------------------------------------------------------------------------------------------

    /** The Java value; for the session's own thread. */
    public Object toJava(PyObject value) {
        return toJava(value, 0);
    }

    private Object toJava(PyObject value, int depth) {
        if (depth > DEEPEST) {
            throw Errors.valueError("too deeply nested for Java");
        }
        if (value.type().isHeap()) {
            return wrapper.apply(value);
        }
        return switch (value) {
            case PyNone none -> null;
            case PyBool truth -> truth == PyBool.TRUE;
            case PyInt number -> number.fitsLong() ? (Object) number.value : number.toBigInteger();
            case PyFloat number -> number.value;
            case PyStr text -> text.value;
            case PyBytes bytes -> bytes.toBytes();
            case PyList items -> items(items.toArray(), depth);
            case PyTuple items -> items(items.items(), depth);
            case PyAnySet items -> new LinkedHashSet<>(items(items.toArray(), depth));
            case PyDict entries -> map(entries, depth);
            case JavaObject java -> java.value;
            default -> wrapper.apply(value);
        };
    }

    private List<Object> items(PyObject[] items, int depth) {
        List<Object> list = new ArrayList<>(items.length);
        for (PyObject item : items) {
            list.add(toJava(item, depth + 1));
        }
        return list;
    }

    private Map<Object, Object> map(PyDict entries, int depth) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int entry = entries.firstEntry(); entry >= 0; entry = entries.nextEntry(entry)) {
            map.put(toJava(entries.keyAt(entry), depth + 1), toJava(entries.valueAt(entry), depth + 1));
        }
        return map;
    }

    /** The arguments of a call. */
    public PyObject[] toPython(Object[] values) {
        PyObject[] converted = new PyObject[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = toPython(values[i]);
        }
        return converted;
    }

    /** A Java object that stands for a Python one. */
    public interface Wrapped {
        PyObject object();
    }
}
