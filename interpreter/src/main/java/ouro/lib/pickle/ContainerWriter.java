package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.collection.PyAnySet;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;

/** Writes the built-in containers. Items follow in batches, so that the reader's stack stays low. */
final class ContainerWriter {
    private static final int BATCH = 1000;
    private static final int[] SHORT_TUPLES = {Opcode.EMPTY_TUPLE, Opcode.TUPLE1, Opcode.TUPLE2, Opcode.TUPLE3};

    private final PickleWriter writer;

    ContainerWriter(PickleWriter writer) {
        this.writer = writer;
    }

    void save(PyTuple tuple) {
        PickleOutput output = writer.output;
        int size = tuple.size();
        if (size == 0) {
            if (writer.binary) {
                output.op(Opcode.EMPTY_TUPLE);
            } else {
                output.op(Opcode.MARK);
                output.op(Opcode.TUPLE);
            }
            return;
        }
        boolean isShort = size < SHORT_TUPLES.length && writer.protocol >= 2;
        if (!isShort) {
            output.op(Opcode.MARK);
        }
        for (PyObject item : tuple.items()) {
            writer.save(item);
        }
        if (writer.memo.find(tuple) >= 0) {
            // It holds itself, by way of a list or so: the items have made it already.
            if (!isShort && writer.binary) {
                output.op(Opcode.POP_MARK);
            } else {
                for (int i = isShort ? 1 : 0; i <= size; i++) {
                    output.op(Opcode.POP);
                }
            }
            writer.get(tuple);
            return;
        }
        output.op(isShort ? SHORT_TUPLES[size] : Opcode.TUPLE);
        writer.put(tuple);
    }

    void save(PyList list) {
        begin(Opcode.EMPTY_LIST, Opcode.LIST);
        writer.put(list);
        if (!writer.binary) {
            for (int i = 0; i < list.size(); i++) {
                writer.save(list.get(i));
                writer.output.op(Opcode.APPEND);
            }
        } else if (list.size() == 1) {
            writer.save(list.get(0));
            writer.output.op(Opcode.APPEND);
        } else {
            for (int next = 0; next < list.size(); ) {
                writer.output.op(Opcode.MARK);
                for (int end = next + BATCH; next < end && next < list.size(); next++) {
                    writer.save(list.get(next));
                }
                writer.output.op(Opcode.APPENDS);
            }
        }
    }

    void save(PyDict dict) {
        begin(Opcode.EMPTY_DICT, Opcode.DICT);
        writer.put(dict);
        int size = dict.size();
        if (size == 0) {
            return;
        }
        int entry = dict.firstEntry();
        if (!writer.binary || size == 1) {
            for (; entry >= 0; entry = dict.nextEntry(entry)) {
                savePair(dict, entry, size);
                writer.output.op(Opcode.SETITEM);
            }
            return;
        }
        int count;
        do {
            writer.output.op(Opcode.MARK);
            for (count = 0; count < BATCH && entry >= 0; count++) {
                savePair(dict, entry, size);
                entry = dict.nextEntry(entry);
            }
            writer.output.op(Opcode.SETITEMS);
        } while (count == BATCH);
    }

    private void savePair(PyDict dict, int entry, int size) {
        PyObject value = dict.valueAt(entry);
        writer.save(dict.keyAt(entry));
        writer.save(value);
        if (dict.size() != size) {
            throw Errors.runtimeError("dictionary changed size during iteration");
        }
    }

    void save(PySet set) {
        if (writer.protocol < 4) {
            writer.reductions().save(PySet.TYPE, PyTuple.of(PyList.of(set.toArray())), set);
            return;
        }
        writer.output.op(Opcode.EMPTY_SET);
        writer.put(set);
        int size = set.size();
        if (size == 0) {
            return;
        }
        int place = set.nextPlace(-1);
        int count;
        do {
            writer.output.op(Opcode.MARK);
            for (count = 0; count < BATCH && place >= 0; count++) {
                writer.save(set.at(place));
                requireSize(set, size);
                place = set.nextPlace(place);
            }
            writer.output.op(Opcode.ADDITEMS);
        } while (count == BATCH);
    }

    private static void requireSize(PyAnySet set, int size) {
        if (set.size() != size) {
            throw Errors.runtimeError("set changed size during iteration");
        }
    }

    void save(PyFrozenSet set) {
        if (writer.protocol < 4) {
            writer.reductions().save(PyFrozenSet.TYPE, PyTuple.of(PyList.of(set.toArray())), set);
            return;
        }
        writer.output.op(Opcode.MARK);
        for (PyObject item : set.toArray()) {
            writer.save(item);
        }
        if (writer.memo.find(set) >= 0) {
            writer.output.op(Opcode.POP_MARK);
            writer.get(set);
            return;
        }
        writer.output.op(Opcode.FROZENSET);
        writer.put(set);
    }

    /** What an iterator gives is appended to what is on top of the stack. */
    void appendAll(PyObject items) {
        batches(items, Opcode.APPEND, Opcode.APPENDS, writer::save);
    }

    /** The pairs that an iterator gives are set in what is on top of the stack. */
    void setAll(PyObject pairs) {
        batches(pairs, Opcode.SETITEM, Opcode.SETITEMS, pair -> {
            if (!(pair instanceof PyTuple tuple) || tuple.size() != 2) {
                throw Errors.typeError("dict items iterator must return 2-tuples");
            }
            writer.save(tuple.get(0));
            writer.save(tuple.get(1));
        });
    }

    /** How one item of a batch is written. */
    @FunctionalInterface
    private interface Item {
        void save(PyObject item);
    }

    private void batches(PyObject iterator, int single, int several, Item item) {
        PyObject next = iterator.next();
        if (!writer.binary) {
            for (; next != null; next = iterator.next()) {
                item.save(next);
                writer.output.op(single);
            }
            return;
        }
        int count;
        do {
            PyObject first = next;
            next = first == null ? null : iterator.next();
            if (next == null) {
                if (first != null) {
                    item.save(first);
                    writer.output.op(single);
                }
                return;
            }
            writer.output.op(Opcode.MARK);
            item.save(first);
            for (count = 1; next != null && count < BATCH; count++) {
                item.save(next);
                next = iterator.next();
            }
            writer.output.op(several);
        } while (count == BATCH);
    }

    private void begin(int empty, int fromMark) {
        if (writer.binary) {
            writer.output.op(empty);
        } else {
            writer.output.op(Opcode.MARK);
            writer.output.op(fromMark);
        }
    }
}
