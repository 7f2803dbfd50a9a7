package ouro.lib.pickle;

import java.nio.charset.StandardCharsets;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.text.Characters;

/** Writes functions, classes and other objects by the name under which their module has them. */
final class GlobalWriter {
    private static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private final PickleWriter writer;

    GlobalWriter(PickleWriter writer) {
        this.writer = writer;
    }

    /** @param given the name that {@code __reduce__} says; null for the object's own */
    void save(PyObject object, PyStr given) {
        PyStr name = interned(given == null ? nameOf(object) : given.value);
        if (("." + name.value + ".").contains(".<locals>.")) {
            throw Errors.attributeError("Can't pickle local object " + name.repr());
        }
        String module = Globals.moduleOf(object, name.value).str();
        // Native classes answer a new str each time they are asked for their module.
        PyStr moduleName =
                object instanceof PyType cls && !cls.isHeap() ? PyStr.of(new String(module)) : interned(module);
        Globals.Found found = find(object, moduleName.value, name.value);
        if (found.value() != object) {
            throw PickleErrors.pickling("Can't pickle " + object.repr() + ": it's not the same object as "
                    + moduleName.value + "." + name.value);
        }
        if (writer.protocol >= 2 && saveExtension(moduleName, name)) {
            return;
        }
        int dot = name.value.lastIndexOf('.');
        if (writer.protocol >= 4) {
            writer.save(moduleName);
            writer.save(name);
            writer.output.op(Opcode.STACK_GLOBAL);
        } else if (dot >= 0) {
            PyStr last = PyStr.of(name.value.substring(dot + 1));
            PyObject getattr = SessionState.current().builtins.get("getattr");
            writer.reductions().save(getattr, PyTuple.of(found.parent(), last), object);
            return;
        } else {
            saveLines(moduleName.value, name.value);
        }
        writer.put(object);
    }

    /** A name, whose text is one object wherever it comes from: so the memo knows it again. */
    private static PyStr interned(String name) {
        return PyStr.of(name.intern());
    }

    private static String nameOf(PyObject object) {
        PyObject qualified = object.findAttribute("__qualname__");
        return (qualified == null ? object.getAttribute("__name__") : qualified).str();
    }

    private static Globals.Found find(PyObject object, String moduleName, String name) {
        PyObject module;
        try {
            module = Globals.module(moduleName);
        } catch (PyException e) {
            if (!e.is(Exceptions.IMPORT_ERROR) && !e.is(Exceptions.KEY_ERROR)) {
                throw e;
            }
            throw PickleErrors.pickling("Can't pickle " + object.repr() + ": import of module "
                    + PyStr.of(moduleName).repr() + " failed");
        }
        try {
            return Globals.walk(module, name);
        } catch (PyException e) {
            if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
                throw e;
            }
            throw PickleErrors.pickling(
                    "Can't pickle " + object.repr() + ": attribute lookup " + name + " on " + moduleName + " failed");
        }
    }

    /** Writes the number that copyreg knows for the name, where there is one. */
    private boolean saveExtension(PyStr moduleName, PyStr name) {
        PyDict registry = (PyDict) Globals.module("copyreg").getAttribute("_extension_registry");
        PyObject code = registry.size() == 0 ? null : registry.get(PyTuple.of(moduleName, name));
        if (code == null) {
            return false;
        }
        int number = code.indexClamped();
        if (number <= ONE_BYTE) {
            writer.output.op(Opcode.EXT1, number, 1);
        } else if (number <= TWO_BYTES) {
            writer.output.op(Opcode.EXT2, number, 2);
        } else {
            writer.output.op(Opcode.EXT4, number, 4);
        }
        return true;
    }

    private void saveLines(String moduleName, String name) {
        String module = moduleName;
        String attribute = name;
        if (writer.fixImports) {
            PyObject older =
                    Globals.module("_compat_pickle").getAttribute("older").call(PyStr.of(module), PyStr.of(name));
            if (older != PyNone.NONE) {
                module = ((PyTuple) older).get(0).str();
                attribute = ((PyTuple) older).get(1).str();
            }
        }
        if (writer.protocol < 3 && !Characters.isAscii(module)) {
            throw PickleErrors.pickling(
                    "can't pickle module identifier '" + module + "' using pickle protocol " + writer.protocol);
        }
        if (writer.protocol < 3 && !Characters.isAscii(attribute)) {
            throw PickleErrors.pickling("can't pickle global identifier '" + module + "." + attribute
                    + "' using pickle protocol " + writer.protocol);
        }
        writer.output.op(Opcode.GLOBAL);
        writer.output.line(module.getBytes(StandardCharsets.UTF_8));
        writer.output.line(attribute.getBytes(StandardCharsets.UTF_8));
    }
}
