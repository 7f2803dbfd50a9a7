package ouro.lib.pickle;

import java.util.Arrays;
import ouro.object.Operators;
import ouro.object.PyDict;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** Writes what {@code __reduce_ex__} says: what is to be called to make the object, and what it is to be given then. */
final class ReductionWriter {
    private static final String RETURNED = " element of the tuple returned by __reduce__ must be ";

    private final PickleWriter writer;

    ReductionWriter(PickleWriter writer) {
        this.writer = writer;
    }

    /** Writes the tuple that {@code __reduce_ex__} gave for an object. */
    void save(PyTuple reduced, PyObject object) {
        int size = reduced.size();
        if (size < 2 || size > 6) {
            throw PickleErrors.pickling("tuple returned by __reduce__ must contain 2 through 6 elements");
        }
        PyObject callable = reduced.get(0);
        if (!Operators.has(callable, SpecialMethod.CALL)) {
            throw PickleErrors.pickling("first item of the tuple returned by __reduce__ must be callable");
        }
        if (!(reduced.get(1) instanceof PyTuple arguments)) {
            throw PickleErrors.pickling("second item of the tuple returned by __reduce__ must be a tuple");
        }
        PyObject state = element(reduced, 2);
        PyObject items = iterator(reduced, 3, "fourth");
        PyObject pairs = iterator(reduced, 4, "fifth");
        PyObject setter = element(reduced, 5);
        if (setter != null && !Operators.has(setter, SpecialMethod.CALL)) {
            throw PickleErrors.pickling(
                    "sixth" + RETURNED + "a function, not " + setter.type().messageName());
        }
        save(callable, arguments, object);
        ContainerWriter containers = new ContainerWriter(writer);
        if (items != null) {
            containers.appendAll(items);
        }
        if (pairs != null) {
            containers.setAll(pairs);
        }
        if (state != null) {
            saveState(state, setter, object);
        }
    }

    /** Writes a call; {@code object} is what it makes. */
    void save(PyObject callable, PyTuple arguments, PyObject object) {
        String name = writer.protocol < 2 ? "" : nameOf(callable);
        if (name.equals("__newobj_ex__")) {
            makeWithKeywords(arguments);
        } else if (name.equals("__newobj__")) {
            makeNew(arguments, object);
        } else {
            writer.save(callable);
            writer.save(arguments);
            writer.output.op(Opcode.REDUCE);
        }
        if (writer.memo.find(object) >= 0) {
            // Its own arguments hold it, and have made it already.
            writer.output.op(Opcode.POP);
            writer.get(object);
        } else {
            writer.put(object);
        }
    }

    private void saveState(PyObject state, PyObject setter, PyObject object) {
        if (setter == null) {
            writer.save(state);
            writer.output.op(Opcode.BUILD);
        } else {
            writer.save(setter);
            writer.save(object);
            writer.save(state);
            writer.output.op(Opcode.TUPLE2);
            writer.output.op(Opcode.REDUCE);
            writer.output.op(Opcode.POP);
        }
    }

    private void makeNew(PyTuple arguments, PyObject object) {
        if (arguments.size() < 1) {
            throw PickleErrors.pickling("__newobj__ arglist is empty");
        }
        if (!(arguments.get(0) instanceof PyType cls)) {
            throw PickleErrors.pickling("args[0] from __newobj__ args is not a type");
        }
        if (object.getAttribute("__class__") != cls) {
            throw PickleErrors.pickling("args[0] from __newobj__ args has the wrong class");
        }
        writer.save(cls);
        writer.save(PyTuple.of(Arrays.copyOfRange(arguments.items(), 1, arguments.size())));
        writer.output.op(Opcode.NEWOBJ);
    }

    private void makeWithKeywords(PyTuple arguments) {
        if (arguments.size() != 3) {
            throw PickleErrors.pickling(
                    "length of the NEWOBJ_EX argument tuple must be exactly 3, not " + arguments.size());
        }
        PyObject cls = arguments.get(0);
        if (!(cls instanceof PyType)) {
            throw wrongItem("first", "class", cls);
        }
        if (!(arguments.get(1) instanceof PyTuple positional)) {
            throw wrongItem("second", "tuple", arguments.get(1));
        }
        if (!(arguments.get(2) instanceof PyDict keywords)) {
            throw wrongItem("third", "dict", arguments.get(2));
        }
        if (writer.protocol >= 4) {
            writer.save(cls);
            writer.save(positional);
            writer.save(keywords);
            writer.output.op(Opcode.NEWOBJ_EX);
            return;
        }
        PyObject[] all = new PyObject[positional.size() + 2 + keywords.size()];
        String[] names = new String[keywords.size()];
        all[0] = cls.getAttribute("__new__");
        all[1] = cls;
        System.arraycopy(positional.items(), 0, all, 2, positional.size());
        int next = 0;
        for (int entry = keywords.firstEntry(); entry >= 0; entry = keywords.nextEntry(entry)) {
            names[next] = keywords.keyAt(entry).str();
            all[positional.size() + 2 + next++] = keywords.valueAt(entry);
        }
        writer.save(Globals.module("functools").getAttribute("partial").call(all, names));
        writer.save(PyTuple.EMPTY);
        writer.output.op(Opcode.REDUCE);
    }

    private static RuntimeException wrongItem(String which, String wanted, PyObject given) {
        return PickleErrors.pickling(which + " item from NEWOBJ_EX argument tuple must be a " + wanted + ", not "
                + given.type().messageName());
    }

    private static String nameOf(PyObject callable) {
        return callable.findAttribute("__name__") instanceof PyStr name ? name.value : "";
    }

    private static PyObject element(PyTuple reduced, int place) {
        PyObject value = place < reduced.size() ? reduced.get(place) : PyNone.NONE;
        return value == PyNone.NONE ? null : value;
    }

    private static PyObject iterator(PyTuple reduced, int place, String which) {
        PyObject value = element(reduced, place);
        if (value != null && !Operators.has(value, SpecialMethod.NEXT)) {
            throw PickleErrors.pickling(
                    which + RETURNED + "an iterator, not " + value.type().messageName());
        }
        return value;
    }
}
