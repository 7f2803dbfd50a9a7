package ouro.lib.pickle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ouro.object.Errors;
import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.binary.PyByteArray;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;

/** Carries out the instructions of a pickle. */
final class PickleReader {
    final PickleInput input;
    private final PyUnpickler settings;
    private final ValueReader values;
    private final ObjectReader objects;

    /** The numbered objects. */
    private final Map<Long, PyObject> memo;

    private final List<PyObject> stack = new ArrayList<>();
    /** Where on the stack the items of an object that is being made begin; the innermost last. */
    private final List<Integer> marks = new ArrayList<>();
    /** Where the innermost of these begins: nothing below may be taken. */
    private int fence;

    /** @param settings what the unpickler says about find_class, persistent ids, buffers and old texts */
    PickleReader(PickleInput input, PyUnpickler settings, Map<Long, PyObject> memo) {
        this.input = input;
        this.settings = settings;
        this.memo = memo;
        settings.protocol = 0;
        values = new ValueReader(input, settings);
        objects = new ObjectReader(this, settings);
    }

    /** The object that the pickle stands for. */
    PyObject load() {
        while (true) {
            int op = input.op();
            if (op == Opcode.STOP) {
                PyObject result = pop();
                input.finish();
                return result;
            }
            if (!simple(op) && !container(op) && !objects.load(op)) {
                String shown = op >= 0x20 && op < 0x7f && op != '\'' ? "" + (char) op : String.format("\\x%02x", op);
                throw PickleErrors.unpickling("invalid load key, '" + shown + "'.");
            }
        }
    }

    private boolean simple(int op) {
        switch (op) {
            case Opcode.PROTO -> {
                settings.protocol = input.unsignedByte();
                if (settings.protocol > PickleWriter.HIGHEST_PROTOCOL) {
                    throw Errors.valueError("unsupported pickle protocol: " + settings.protocol);
                }
            }
            case Opcode.FRAME -> input.frame(input.number(8));
            case Opcode.NONE -> push(PyNone.NONE);
            case Opcode.NEWTRUE -> push(PyBool.TRUE);
            case Opcode.NEWFALSE -> push(PyBool.FALSE);
            case Opcode.POP -> {
                if (stack.size() == fence && !marks.isEmpty()) {
                    unmark();
                } else {
                    pop();
                }
            }
            case Opcode.POP_MARK -> popMark();
            case Opcode.MARK -> {
                fence = stack.size();
                marks.add(fence);
            }
            case Opcode.DUP -> push(top());
            case Opcode.GET -> get(values.lineNumber());
            case Opcode.BINGET -> get(input.unsignedByte());
            case Opcode.LONG_BINGET -> get(input.number(4));
            case Opcode.PUT -> put(values.lineNumber(), true);
            case Opcode.BINPUT -> put(input.unsignedByte(), false);
            case Opcode.LONG_BINPUT -> put(input.number(4), false);
            case Opcode.MEMOIZE -> put(memo.size(), false);
            default -> {
                PyObject value = values.read(op);
                if (value == null) {
                    return false;
                }
                push(value);
            }
        }
        return true;
    }

    private boolean container(int op) {
        switch (op) {
            case Opcode.EMPTY_TUPLE -> push(PyTuple.EMPTY);
            case Opcode.TUPLE1 -> push(PyTuple.of(pop(1)));
            case Opcode.TUPLE2 -> push(PyTuple.of(pop(2)));
            case Opcode.TUPLE3 -> push(PyTuple.of(pop(3)));
            case Opcode.TUPLE -> push(PyTuple.of(popMark()));
            case Opcode.EMPTY_LIST -> push(new PyList());
            case Opcode.LIST -> push(PyList.of(popMark()));
            case Opcode.EMPTY_DICT -> push(new PyDict());
            case Opcode.DICT -> {
                PyObject[] pairs = popMark();
                if (pairs.length % 2 != 0) {
                    throw PickleErrors.unpickling("odd number of items for DICT");
                }
                PyDict dict = new PyDict();
                set(dict, pairs);
                push(dict);
            }
            case Opcode.EMPTY_SET -> push(PySet.of(PyTuple.EMPTY));
            case Opcode.FROZENSET -> push(PyFrozenSet.TYPE.call(PyTuple.of(popMark())));
            case Opcode.APPEND -> append(pop(1));
            case Opcode.APPENDS -> append(popMark());
            case Opcode.SETITEM -> set(pop(2));
            case Opcode.SETITEMS -> {
                PyObject[] pairs = popMark();
                if (pairs.length % 2 != 0) {
                    throw PickleErrors.unpickling("odd number of items for SETITEMS");
                }
                set(pairs);
            }
            case Opcode.ADDITEMS -> add(popMark());
            case Opcode.BYTEARRAY8 -> push(PyByteArray.of(values.counted(8, "BYTEARRAY8")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void append(PyObject[] items) {
        PyObject target = top();
        if (target.type() == PyList.TYPE) {
            PyList list = (PyList) target;
            for (PyObject item : items) {
                list.append(item);
            }
            return;
        }
        if (items.length == 0) {
            return;
        }
        PyObject extend = items.length > 1 ? target.findAttribute("extend") : null;
        if (extend != null) {
            extend.call(PyList.of(items));
            return;
        }
        PyObject append = target.getAttribute("append");
        for (PyObject item : items) {
            append.call(item);
        }
    }

    private void set(PyObject[] pairs) {
        PyObject target = top();
        if (target.type() == PyDict.TYPE) {
            set((PyDict) target, pairs);
            return;
        }
        for (int i = 0; i < pairs.length; i += 2) {
            target.setItem(pairs[i], pairs[i + 1]);
        }
    }

    private static void set(PyDict dict, PyObject[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            dict.put(pairs[i], pairs[i + 1]);
        }
    }

    private void add(PyObject[] items) {
        PyObject target = top();
        if (target.type() == PySet.TYPE) {
            for (PyObject item : items) {
                ((PySet) target).insert(item);
            }
            return;
        }
        if (items.length == 0) {
            return;
        }
        PyObject add = target.getAttribute("add");
        for (PyObject item : items) {
            add.call(item);
        }
    }

    // ---- memo ----------------------------------------------------------------------------------------------------

    private void get(long number) {
        PyObject known = memo.get(number);
        if (known == null) {
            throw PickleErrors.unpickling("Memo value not found at index " + number);
        }
        push(known);
    }

    private void put(long number, boolean mayBeNegative) {
        PyObject value = top();
        if (mayBeNegative && number < 0) {
            throw Errors.valueError("negative PUT argument");
        }
        memo.put(number, value);
    }

    // ---- stack ---------------------------------------------------------------------------------------------------

    void push(PyObject value) {
        stack.add(value);
    }

    PyObject top() {
        if (stack.size() <= fence) {
            throw underflow();
        }
        return stack.get(stack.size() - 1);
    }

    PyObject pop() {
        if (stack.size() <= fence) {
            throw underflow();
        }
        return stack.remove(stack.size() - 1);
    }

    private PyObject[] pop(int count) {
        if (stack.size() - fence < count) {
            throw underflow();
        }
        return take(stack.size() - count);
    }

    /** Everything above the innermost mark, which goes too. */
    PyObject[] popMark() {
        if (marks.isEmpty()) {
            throw PickleErrors.unpickling("could not find MARK");
        }
        PyObject[] items = take(fence);
        unmark();
        return items;
    }

    private PyObject[] take(int from) {
        List<PyObject> top = stack.subList(from, stack.size());
        PyObject[] items = top.toArray(PyObject[]::new);
        top.clear();
        return items;
    }

    private void unmark() {
        marks.remove(marks.size() - 1);
        fence = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    }

    private PyException underflow() {
        return PickleErrors.unpickling(marks.isEmpty() ? "unpickling stack underflow" : "unexpected MARK found");
    }
}
