package ouro.lib.pickle;

import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyFloat;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.Recursion;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PySet;
import ouro.text.Characters;

/** Turns objects into the instructions that make them again. What becomes of each kind is in the writers beside this one. */
final class PickleWriter {
    static final int DEFAULT_PROTOCOL = 4;
    static final int HIGHEST_PROTOCOL = 5;

    final int protocol;
    /** Whether instructions have binary arguments; protocol 0 has lines of text. */
    final boolean binary;
    /** Whether modules go by their names in Python 2 where that is to read it. */
    final boolean fixImports;
    /** Asked which buffers travel apart; null where all travel with the pickle. */
    final PyObject bufferCallback;

    final Memo memo;
    /** The file's {@code write}; null where the bytes are only collected. */
    final PyObject write;

    PickleOutput output;
    /** Leaves the memo alone: {@code Pickler.fast}. */
    boolean fast;
    /** {@code Pickler.dispatch_table}, or null for that of copyreg. */
    PyObject dispatchTable;
    /** {@code Pickler.persistent_id}, or null. */
    PyObject persistentId;
    /** {@code Pickler.reducer_override}, or null. */
    PyObject reducerOverride;

    private final ValueWriter values = new ValueWriter(this);
    private final ContainerWriter containers = new ContainerWriter(this);
    private final GlobalWriter globals = new GlobalWriter(this);
    private final ReductionWriter reductions = new ReductionWriter(this);

    PickleWriter(int protocol, boolean fixImports, PyObject bufferCallback, PyObject write) {
        this.protocol = protocol;
        binary = protocol > 0;
        this.fixImports = fixImports && protocol < 3;
        this.bufferCallback = bufferCallback;
        this.memo = new Memo();
        this.write = write;
    }

    /** Writes one object; answers all the bytes where there is no file. */
    byte[] dump(PyObject object) {
        output = new PickleOutput(write);
        if (protocol >= 2) {
            output.op(Opcode.PROTO, protocol, 1);
        }
        if (protocol >= 4) {
            output.startFraming();
        }
        save(object);
        output.end();
        return output.toBytes();
    }

    void save(PyObject object) {
        save(object, true);
    }

    /** Writes an object, past what the pickler asks of its own where it is the number of a persistent one. */
    void save(PyObject object, boolean mayBePersistent) {
        output.instructionEnds();
        if (mayBePersistent && persistentId != null && savePersistent(object)) {
            return;
        }
        PyType cls = object.type();
        if (object == PyNone.NONE) {
            output.op(Opcode.NONE);
        } else if (cls == PyBool.TYPE) {
            values.save((PyBool) object);
        } else if (cls == PyInt.TYPE) {
            values.save((PyInt) object);
        } else if (cls == PyFloat.TYPE) {
            values.save((PyFloat) object);
        } else if (memo.find(object) >= 0) {
            get(object);
        } else if (cls == PyBytes.TYPE) {
            values.saveBytes(object, ((PyBytes) object).toBytes());
        } else if (cls == PyStr.TYPE) {
            values.save((PyStr) object);
        } else {
            Recursion.enter(" while pickling an object");
            try {
                saveComposite(object, cls);
            } finally {
                Recursion.leave();
            }
        }
    }

    private void saveComposite(PyObject object, PyType cls) {
        if (cls == PyDict.TYPE) {
            containers.save((PyDict) object);
        } else if (cls == PySet.TYPE) {
            containers.save((PySet) object);
        } else if (cls == PyFrozenSet.TYPE) {
            containers.save((PyFrozenSet) object);
        } else if (cls == PyList.TYPE) {
            containers.save((PyList) object);
        } else if (cls == PyTuple.TYPE) {
            containers.save((PyTuple) object);
        } else if (cls == PyByteArray.TYPE) {
            values.saveByteArray(object, ((PyByteArray) object).toBytes());
        } else if (object instanceof PyPickleBuffer buffer) {
            values.save(buffer);
        } else if (!saveOverridden(object)) {
            saveOther(object, cls);
        }
    }

    private boolean saveOverridden(PyObject object) {
        if (reducerOverride == null) {
            return false;
        }
        PyObject reduced = reducerOverride.call(object);
        if (reduced == PySingleton.NOT_IMPLEMENTED) {
            return false;
        }
        saveReduced(object, reduced);
        return true;
    }

    private void saveOther(PyObject object, PyType cls) {
        if (cls == PyType.TYPE) {
            saveType((PyType) object);
            return;
        }
        if (cls == PyFunction.TYPE) {
            globals.save(object, null);
            return;
        }
        PyObject reducer = reducer(cls);
        if (reducer != null) {
            saveReduced(object, reducer.call(object));
        } else if (object instanceof PyType) {
            globals.save(object, null);
        } else {
            saveReduced(object, reduce(object));
        }
    }

    private PyObject reduce(PyObject object) {
        PyObject byProtocol = object.findAttribute("__reduce_ex__");
        if (byProtocol != null) {
            return byProtocol.call(PyInt.of(protocol));
        }
        PyObject plain = object.findAttribute("__reduce__");
        if (plain == null) {
            throw PickleErrors.pickling("can't pickle '" + object.type().messageName() + "' object: " + object.repr());
        }
        return plain.call();
    }

    private PyObject reducer(PyType cls) {
        PyObject table =
                dispatchTable == null ? Globals.module("copyreg").getAttribute("dispatch_table") : dispatchTable;
        if (table.type() == PyDict.TYPE) {
            return ((PyDict) table).get(cls);
        }
        return Globals.itemOrNull(table, cls);
    }

    private void saveType(PyType cls) {
        PyObject only = cls == PyNone.NONE.type()
                ? PyNone.NONE
                : cls == PySingleton.ELLIPSIS.type()
                        ? PySingleton.ELLIPSIS
                        : cls == PySingleton.NOT_IMPLEMENTED.type() ? PySingleton.NOT_IMPLEMENTED : null;
        if (only == null) {
            globals.save(cls, null);
        } else {
            reductions.save(PyType.TYPE, PyTuple.of(only), cls);
        }
    }

    private void saveReduced(PyObject object, PyObject reduced) {
        if (reduced instanceof PyStr name) {
            globals.save(object, name);
        } else if (reduced instanceof PyTuple tuple) {
            reductions.save(tuple, object);
        } else {
            throw PickleErrors.pickling("__reduce__ must return a string or tuple");
        }
    }

    private boolean savePersistent(PyObject object) {
        PyObject id = persistentId.call(object);
        if (id == PyNone.NONE) {
            return false;
        }
        if (binary) {
            save(id, false);
            output.op(Opcode.BINPERSID);
        } else {
            String text = id.str();
            if (!Characters.isAscii(text)) {
                throw PickleErrors.pickling("persistent IDs in protocol 0 must be ASCII strings");
            }
            output.line(Opcode.PERSID, text);
        }
        return true;
    }

    ReductionWriter reductions() {
        return reductions;
    }

    /** Remembers an object that the instructions so far leave on top of the stack. */
    void put(PyObject object) {
        if (fast) {
            return;
        }
        int number = memo.add(object);
        if (protocol >= 4) {
            output.op(Opcode.MEMOIZE);
        } else if (!binary) {
            output.line(Opcode.PUT, Integer.toString(number));
        } else if (number < 256) {
            output.op(Opcode.BINPUT, number, 1);
        } else {
            output.op(Opcode.LONG_BINPUT, number, 4);
        }
    }

    /** Fetches an object that is remembered. */
    void get(PyObject object) {
        int number = memo.find(object);
        if (!binary) {
            output.line(Opcode.GET, Integer.toString(number));
        } else if (number < 256) {
            output.op(Opcode.BINGET, number, 1);
        } else {
            output.op(Opcode.LONG_BINGET, number, 4);
        }
    }
}
