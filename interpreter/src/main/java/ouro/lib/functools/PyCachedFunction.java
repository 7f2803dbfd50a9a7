package ouro.lib.functools;

import java.util.Arrays;
import ouro.coroutine.ForLoopGenerators;
import ouro.object.BoundMethod;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNativeObject;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.protocol.SpecialMethod;

/** What {@code functools.lru_cache} makes of a function: it remembers results, the least recently used go first. */
final class PyCachedFunction extends PyNativeObject {
    static final PyType TYPE = PyType.declare(
                    "_lru_cache_wrapper", PyType.OBJECT, SpecialMethod.CALL, SpecialMethod.GET)
            .in("functools")
            .isFinal()
            .withAttributes()
            .populate(PyCachedFunction.class, PyCachedFunction::fill);

    private static final PyObject KEYWORDS = PyTuple.of(PyNone.NONE);

    private final PyObject function;
    /** The most results there may be; -1 for any number. */
    private final int maximum;

    private final boolean typed;
    private final PyObject infoClass;
    private final PyDict results = new PyDict();
    private long hits;
    private long misses;

    PyCachedFunction(PyObject function, PyObject maximum, boolean typed, PyObject infoClass) {
        super(TYPE);
        this.function = function;
        this.maximum = maximum == PyNone.NONE ? -1 : maximum.indexClamped();
        this.typed = typed;
        this.infoClass = infoClass;
    }

    private static void fill(TypeBuilder<PyCachedFunction> t) {
        t.method(
                "cache_info",
                self -> self.infoClass.call(
                        new PyObject[] {
                            PyInt.of(self.hits),
                            PyInt.of(self.misses),
                            self.maximum < 0 ? PyNone.NONE : PyInt.of(self.maximum),
                            PyInt.of(self.results.size())
                        },
                        null));
        t.method("cache_clear", self -> {
            self.results.clear();
            self.hits = 0;
            self.misses = 0;
            return PyNone.NONE;
        });
        t.method("__copy__", self -> self);
        t.method("__deepcopy__", "memo, /", (self, memo) -> self);
        t.method("__reduce__", self -> self.getAttribute("__qualname__"));
    }

    /** One int or str stands for itself; all else is a tuple, in which keywords and types are set apart. */
    private PyObject key(PyObject[] arguments, String[] names) {
        if (names == null && !typed) {
            boolean itself =
                    arguments.length == 1 && (arguments[0].type() == PyInt.TYPE || arguments[0].type() == PyStr.TYPE);
            return itself ? arguments[0] : PyTuple.of(arguments);
        }
        int keywordCount = names == null ? 0 : names.length;
        int positional = arguments.length - keywordCount;
        PyObject[] key = Arrays.copyOf(
                arguments,
                positional + (keywordCount == 0 ? 0 : 1 + 2 * keywordCount) + (typed ? arguments.length : 0));
        int next = positional;
        if (keywordCount > 0) {
            key[next++] = KEYWORDS;
            for (int i = 0; i < keywordCount; i++) {
                key[next++] = PyStr.of(names[i]);
                key[next++] = arguments[positional + i];
            }
        }
        for (int i = 0; typed && i < arguments.length; i++) {
            key[next++] = arguments[i].type();
        }
        return PyTuple.of(key);
    }

    @Override
    protected PyObject slotCall(PyObject[] arguments, String[] names) {
        if (maximum == 0) {
            misses++;
            return function.call(arguments, names);
        }
        PyObject key = key(arguments, names);
        PyObject known = results.get(key);
        if (known != null) {
            hits++;
            if (maximum > 0) {
                // The order of the dict is the order of use.
                results.remove(key);
                results.put(key, known);
            }
            return known;
        }
        misses++;
        PyObject made = function.call(arguments, names);
        // A generator in the cache belongs to no loop.
        ForLoopGenerators.forget();
        if (maximum > 0 && results.get(key) == null && results.size() >= maximum) {
            results.remove(results.keyAt(results.firstEntry()));
        }
        results.put(key, made);
        return made;
    }

    @Override
    protected PyObject slotGet(PyObject instance, PyType owner) {
        return instance == null ? this : new BoundMethod(this, instance);
    }
}
