package ouro.lib.pickle;

import ouro.object.Errors;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.binary.PyMemoryView;

/** Carries out the instructions that name functions and classes, call them, and fill what they made. */
final class ObjectReader {
    private final PickleReader reader;
    private final PyUnpickler settings;

    ObjectReader(PickleReader reader, PyUnpickler settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /** Carries out the instruction; false where it is none of these. */
    boolean load(int op) {
        PickleInput input = reader.input;
        switch (op) {
            case Opcode.GLOBAL -> global(utf8(input.lineBytes()), utf8(input.lineBytes()));
            case Opcode.STACK_GLOBAL -> {
                PyObject name = reader.pop();
                PyObject module = reader.pop();
                if (name.getClass() != PyStr.class || module.getClass() != PyStr.class) {
                    throw PickleErrors.unpickling("STACK_GLOBAL requires str");
                }
                global(module, name);
            }
            case Opcode.EXT1 -> extension(input.unsignedByte());
            case Opcode.EXT2 -> extension((int) input.number(2));
            case Opcode.EXT4 -> extension((int) input.number(4));
            case Opcode.REDUCE -> {
                PyObject arguments = reader.pop();
                PyObject callable = reader.pop();
                reader.push(call(callable, arguments));
            }
            case Opcode.NEWOBJ -> newObject(false);
            case Opcode.NEWOBJ_EX -> newObject(true);
            case Opcode.BUILD -> build();
            case Opcode.INST -> {
                PyObject cls = settings.find(utf8(input.lineBytes()), utf8(input.lineBytes()));
                reader.push(instance(cls, reader.popMark(), 0));
            }
            case Opcode.OBJ -> {
                PyObject[] all = reader.popMark();
                if (all.length == 0) {
                    throw PickleErrors.unpickling("unpickling stack underflow");
                }
                reader.push(instance(all[0], all, 1));
            }
            case Opcode.PERSID -> reader.push(persistent(PyStr.of(input.line())));
            case Opcode.BINPERSID -> reader.push(persistent(reader.pop()));
            case Opcode.NEXT_BUFFER -> reader.push(settings.nextBuffer());
            case Opcode.READONLY_BUFFER -> {
                PyMemoryView view = (PyMemoryView) PyMemoryView.TYPE.call(reader.top());
                if (!view.isReadOnly()) {
                    reader.pop();
                    reader.push(view.toReadOnly());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static PyStr utf8(byte[] line) {
        return PyStr.of(ouro.object.binary.Codecs.decode(line).intern());
    }

    private void global(PyObject module, PyObject name) {
        reader.push(settings.find(module, name));
    }

    private void extension(int code) {
        if (code <= 0) {
            throw PickleErrors.unpickling("EXT specifies code <= 0");
        }
        PyObject copyreg = Globals.module("copyreg");
        PyDict cache = (PyDict) copyreg.getAttribute("_extension_cache");
        PyObject known = cache.get(PyInt.of(code));
        if (known == null) {
            PyObject key = ((PyDict) copyreg.getAttribute("_inverted_registry")).get(PyInt.of(code));
            if (key == null) {
                throw Errors.valueError("unregistered extension code " + code);
            }
            if (!(key instanceof PyTuple pair) || pair.size() != 2) {
                throw Errors.valueError("_inverted_registry[" + code + "] isn't a 2-tuple of strings");
            }
            known = settings.find(pair.get(0), pair.get(1));
            cache.put(PyInt.of(code), known);
        }
        reader.push(known);
    }

    private static PyObject call(PyObject callable, PyObject arguments) {
        if (!(arguments instanceof PyTuple tuple)) {
            throw Errors.typeError("argument list must be a tuple");
        }
        return callable.call(tuple.items(), null);
    }

    private void newObject(boolean withKeywords) {
        PyObject keywords = withKeywords ? reader.pop() : null;
        PyObject arguments = reader.pop();
        PyObject cls = reader.pop();
        String op = withKeywords ? "NEWOBJ_EX" : "NEWOBJ";
        if (!(cls instanceof PyType)) {
            throw PickleErrors.unpickling(
                    op + " class argument must be a type, not " + cls.type().messageName());
        }
        if (!(arguments instanceof PyTuple positional)) {
            throw PickleErrors.unpickling(op + " args argument must be a tuple, not "
                    + arguments.type().messageName());
        }
        if (withKeywords && !(keywords instanceof PyDict)) {
            throw PickleErrors.unpickling(op + " kwargs argument must be a dict, not "
                    + keywords.type().messageName());
        }
        PyDict named = withKeywords ? (PyDict) keywords : new PyDict();
        PyObject[] all = new PyObject[1 + positional.size() + named.size()];
        String[] names = named.size() == 0 ? null : new String[named.size()];
        all[0] = cls;
        System.arraycopy(positional.items(), 0, all, 1, positional.size());
        int next = 0;
        for (int entry = named.firstEntry(); entry >= 0; entry = named.nextEntry(entry)) {
            names[next] = named.keyAt(entry).str();
            all[1 + positional.size() + next++] = named.valueAt(entry);
        }
        reader.push(cls.getAttribute("__new__").call(all, names));
    }

    /** What protocols 0 and 1 wrote for instances of classes that Python 2 had. */
    private static PyObject instance(PyObject cls, PyObject[] all, int from) {
        PyObject[] arguments = java.util.Arrays.copyOfRange(all, from, all.length);
        boolean bare = arguments.length == 0 && cls instanceof PyType && cls.findAttribute("__getinitargs__") == null;
        return bare ? cls.getAttribute("__new__").call(cls) : cls.call(arguments, null);
    }

    private void build() {
        PyObject state = reader.pop();
        PyObject object = reader.top();
        PyObject setState = object.findAttribute("__setstate__");
        if (setState != null) {
            setState.call(state);
            return;
        }
        PyObject own = state;
        PyObject slots = PyNone.NONE;
        if (state instanceof PyTuple pair && pair.size() == 2) {
            own = pair.get(0);
            slots = pair.get(1);
        }
        if (own != PyNone.NONE) {
            if (!(own instanceof PyDict values)) {
                throw PickleErrors.unpickling("state is not a dictionary");
            }
            PyObject attributes = object.getAttribute("__dict__");
            for (int entry = values.firstEntry(); entry >= 0; entry = values.nextEntry(entry)) {
                attributes.setItem(interned(values.keyAt(entry)), values.valueAt(entry));
            }
        }
        if (slots != PyNone.NONE) {
            if (!(slots instanceof PyDict values)) {
                throw PickleErrors.unpickling("slot state is not a dictionary");
            }
            for (int entry = values.firstEntry(); entry >= 0; entry = values.nextEntry(entry)) {
                object.setAttribute(values.keyAt(entry).str().intern(), values.valueAt(entry));
            }
        }
    }

    private static PyObject interned(PyObject key) {
        return key.getClass() == PyStr.class ? PyStr.of(((PyStr) key).value.intern()) : key;
    }

    private PyObject persistent(PyObject id) {
        PyObject load = settings.findAttribute("persistent_load");
        if (load == null) {
            throw PickleErrors.unpickling("A load persistent id instruction was encountered,\n"
                    + "but no persistent_load function was specified.");
        }
        return load.call(id);
    }
}
