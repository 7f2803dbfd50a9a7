package ouro.builtins;

import java.util.HashMap;
import java.util.Map;
import ouro.coroutine.Suspendable;
import ouro.object.Code;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;
import ouro.object.classes.MemberDescriptor;
import ouro.object.collection.PyAnySet;
import ouro.object.collection.PyDeque;

/**
 * How many bytes CPython 3.11 takes for an object on a 64-bit machine: what scripts that ask {@code sys.getsizeof} want to
 * see. Ouro's own objects have no size that could be asked for. What grows is taken to have grown to its present size: a
 * list has room for its items and no more, a dict and a set have the table that adding their items one by one makes.
 */
public final class ObjectSizes {
    private static final int WORD = 8;
    /** What the collector has in front of each object that it looks after. */
    private static final int COLLECTOR_HEADER = 16;
    /** The pointers to attributes and weak references, which stand in front of instances with a {@code __dict__}. */
    private static final int ATTRIBUTES_HEADER = 16;

    private static final int INT_DIGIT_BITS = 30;
    private static final int INT_DIGIT = 4;
    private static final int ASCII_STR = 48;
    private static final int COMPACT_STR = 72;
    private static final int SUBCLASS_STR = 80;
    private static final int DICT_KEYS = 32;
    private static final int DICT_ENTRY = 24;
    private static final int TEXT_DICT_ENTRY = 16;
    private static final int SMALLEST_TABLE = 8;
    private static final int SET_ENTRY = 16;
    /** A set with more items than that doubles its table; a smaller one makes it four times as large. */
    private static final int LARGE_SET = 50_000;

    private static final int DEQUE_BLOCK = 528;
    private static final int DEQUE_BLOCK_ITEMS = 64;
    private static final int STATIC_TYPE = 408;
    /** The names of attributes that the instances of a class share. */
    private static final int SHARED_KEYS = 768;

    /**
     * What is said of a native class: {@code __basicsize__}, {@code __itemsize__}, and in letters whether the collector looks
     * after its instances (c), whether they can be referred to weakly (w). Subclasses that are not here are as their base.
     */
    private static final String KINDS = """
            object 16 0 -; NoneType 16 0 -; ellipsis 16 0 -; NotImplementedType 16 0 -; int 24 4 -; bool 32 4 -; float 24 0 -
            complex 32 0 -; str 80 0 -; bytes 33 1 -; bytearray 56 0 -; tuple 24 8 c; list 40 0 c; dict 48 0 c; set 200 0 cw
            frozenset 200 0 cw; range 48 0 -; slice 40 0 c; memoryview 144 8 cw; deque 216 0 cw; defaultdict 56 0 c
            type 904 40 cw; property 64 0 c; staticmethod 32 0 c; classmethod 32 0 c; super 40 0 c; module 56 0 cw; cell 24 0 c
            function 136 0 cw; builtin_function_or_method 56 0 cw; method 48 0 cw; method-wrapper 32 0 c
            wrapper_descriptor 56 0 c; method_descriptor 56 0 c; classmethod_descriptor 56 0 c; member_descriptor 48 0 c
            getset_descriptor 48 0 c; generator 152 8 cw; coroutine 152 8 cw; async_generator 152 8 cw
            SimpleNamespace 24 0 c; mappingproxy 24 0 c; GenericAlias 64 0 cw; UnionType 32 0 c
            list_iterator 32 0 c; list_reverseiterator 32 0 c; tuple_iterator 32 0 c; str_ascii_iterator 32 0 c
            str_iterator 32 0 c; bytes_iterator 32 0 c; bytearray_iterator 32 0 c; set_iterator 48 0 c; range_iterator 48 0 -
            longrange_iterator 48 0 -; iterator 32 0 c; callable_iterator 32 0 c; reversed 32 0 c; enumerate 56 0 c; zip 48 0 c
            map 32 0 c; filter 32 0 c; dict_keys 24 0 c; dict_values 24 0 c; dict_items 24 0 c; dict_keyiterator 56 0 c
            dict_valueiterator 56 0 c; dict_itemiterator 56 0 c; dict_reversekeyiterator 56 0 c
            dict_reversevalueiterator 56 0 c; dict_reverseitemiterator 56 0 c
            BaseException 72 0 c; OSError 112 0 c; StopIteration 80 0 c; SystemExit 80 0 c; NameError 80 0 c
            AttributeError 88 0 c; ImportError 96 0 c; UnicodeError 112 0 c; SyntaxError 136 0 c; BaseExceptionGroup 96 0 c
            """;

    private record SizeEntry(int basic, int item, boolean collected, boolean weak) {
        /** Whether instances differ in length, which leaves no room for weak references behind them. */
        boolean variable() {
            return item > 0;
        }
    }

    private static final Map<String, SizeEntry> BY_NAME = kinds();

    private static Map<String, SizeEntry> kinds() {
        Map<String, SizeEntry> kinds = new HashMap<>();
        for (String entry : KINDS.split("[;\n]")) {
            String[] parts = entry.strip().split(" ");
            kinds.put(
                    parts[0],
                    new SizeEntry(
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            parts[3].contains("c"),
                            parts[3].contains("w")));
        }
        return Map.copyOf(kinds);
    }

    private ObjectSizes() {}

    /** What {@code object.__sizeof__} answers. */
    public static long bare(PyObject object) {
        PyType cls = object.type();
        return switch (object) {
            case PyInt number -> ofInt(number);
            case PyStr text -> ofStr(text);
            case PyByteArray bytes -> basicSize(cls) + (bytes.size() == 0 ? 0 : bytes.size() + 1L);
            case PyBytes bytes -> basicSize(cls) + bytes.size();
            case PyTuple tuple -> basicSize(cls) + (long) WORD * tuple.size();
            case PyList list -> basicSize(cls) + (long) WORD * list.size();
            case PyDict dict -> basicSize(cls) + keys(dict);
            case PyAnySet set -> basicSize(cls) + table(set.size());
            case PyDeque deque -> basicSize(cls) + blocks(deque.size());
            case PyType type ->
                type.isHeap() ? kind(PyType.TYPE).basic + (sharesKeys(type) ? SHARED_KEYS : 0) : STATIC_TYPE;
            case PyMemoryView view -> basicSize(cls) + 3L * WORD * view.shape().size();
            case Suspendable suspendable -> basicSize(cls) + frame(suspendable.code());
            default -> basicSize(cls);
        };
    }

    /** What stands in front of an object, and {@code sys.getsizeof} adds. */
    public static long header(PyObject object) {
        PyType cls = object.type();
        if (!cls.isHeap()) {
            return kind(cls).collected ? COLLECTOR_HEADER : 0;
        }
        return COLLECTOR_HEADER + (sharesKeys(cls) ? ATTRIBUTES_HEADER : 0);
    }

    /** {@code __basicsize__}. */
    static long basicSize(PyType cls) {
        SizeEntry kind = kind(cls);
        if (!cls.isHeap()) {
            return kind.basic;
        }
        long places = 0;
        boolean weak = false;
        for (PyType each : cls.mro()) {
            if (each.isHeap()) {
                for (PyObject member : each.ownMembers().values()) {
                    places += member instanceof MemberDescriptor ? 1 : 0;
                }
                weak |= each.ownMember("__slots__") == null || names(each.ownMember("__slots__"), "__weakref__");
            }
        }
        if (kind.variable()) {
            // The attributes come behind the items, and their pointer counts.
            return kind.basic + (addsAttributes(cls) ? WORD : 0);
        }
        return kind.basic + WORD * (places + (weak && !kind.weak ? 1 : 0));
    }

    private static boolean names(PyObject slots, String name) {
        return slots instanceof PyStr one
                ? one.value.equals(name)
                : !(slots instanceof PyStr) && slots.contains(PyStr.of(name));
    }

    /** {@code __itemsize__}. */
    static long itemSize(PyType cls) {
        return kind(cls).item;
    }

    private static SizeEntry kind(PyType cls) {
        PyType type = cls.nativeBase();
        SizeEntry kind = BY_NAME.get(type.name());
        while (kind == null) {
            type = type.base();
            kind = BY_NAME.get(type.name());
        }
        return kind;
    }

    private static boolean addsAttributes(PyType cls) {
        return cls.hasAttributes() && !cls.nativeBase().hasAttributes();
    }

    /** Whether instances of a class written in Python have attributes whose names they share with one another. */
    private static boolean sharesKeys(PyType cls) {
        return addsAttributes(cls) && !kind(cls).variable();
    }

    private static long ofInt(PyInt number) {
        int bits = number.toBigInteger().abs().bitLength();
        return kind(PyInt.TYPE).basic + (long) INT_DIGIT * Math.max(1, (bits + INT_DIGIT_BITS - 1) / INT_DIGIT_BITS);
    }

    /** One, two or four bytes a character, as the widest needs, and one more character at the end. */
    private static long ofStr(PyStr text) {
        int widest = text.value.codePoints().max().orElse(0);
        long width = widest > 0xFFFF ? 4 : widest > 0xFF ? 2 : 1;
        long characters = width * (text.length() + 1L);
        return characters + (text.type().isHeap() ? SUBCLASS_STR : widest < 0x80 ? ASCII_STR : COMPACT_STR);
    }

    /** A table of places with indices into the entries, which fill two thirds of it at most. */
    private static long keys(PyDict dict) {
        int count = dict.size();
        if (count == 0) {
            return 0;
        }
        long places = SMALLEST_TABLE;
        while (2 * places / 3 < count) {
            places *= 2;
        }
        int index = places <= 0x80 ? 1 : places <= 0x8000 ? 2 : 4;
        return DICT_KEYS + index * places + 2 * places / 3 * (hasTextKeysOnly(dict) ? TEXT_DICT_ENTRY : DICT_ENTRY);
    }

    private static boolean hasTextKeysOnly(PyDict dict) {
        for (int entry = dict.firstEntry(); entry >= 0; entry = dict.nextEntry(entry)) {
            if (dict.keyAt(entry).type() != PyStr.TYPE) {
                return false;
            }
        }
        return true;
    }

    /** The table that a set has after so many items were added: a smallest one is part of the set itself. */
    private static long table(int count) {
        long places = SMALLEST_TABLE;
        while (5L * count >= 3 * (places - 1)) {
            long full = (3 * (places - 1) + 4) / 5;
            long least = full * (full > LARGE_SET ? 2 : 4);
            while (places <= least) {
                places *= 2;
            }
        }
        return places == SMALLEST_TABLE ? 0 : SET_ENTRY * places;
    }

    /** Blocks of 64 items; the first, which is always there, has one place at its beginning free. */
    private static long blocks(int count) {
        int further = Math.max(0, count - (DEQUE_BLOCK_ITEMS - 1));
        return DEQUE_BLOCK * (1L + (further + DEQUE_BLOCK_ITEMS - 1) / DEQUE_BLOCK_ITEMS);
    }

    /** The variables, and the stack of values: how deep that is, depends on CPython's compiler; most have two or three. */
    private static long frame(Code code) {
        int stack = code.name.equals("<genexpr>") ? 2 : 3;
        return (long) WORD * (code.variables().length + code.freeVariables().length + stack);
    }
}
