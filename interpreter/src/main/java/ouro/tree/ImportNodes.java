package ouro.tree;

import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.syntax.ast.Position;

/** Import statements (Language Reference 7.11), all through {@code builtins.__import__}. */
final class ImportNodes {
    private ImportNodes() {}

    private static PyObject load(Frame frame, String name, PyObject fromList, int level) {
        PyObject hook = SessionState.current().builtins.get("__import__");
        if (hook == null) {
            throw Errors.raise(Exceptions.IMPORT_ERROR, "__import__ not found");
        }
        PyObject names = frame.names == null ? PyNone.NONE : frame.names;
        return hook.call(new PyObject[] {PyStr.of(name), frame.globals, names, fromList, PyInt.of(level)}, null);
    }

    /** {@code import a.b.c} or {@code import a.b.c as d}. */
    static final class ImportNode extends StatementNode {
        private final String name;
        private final boolean renamed;
        private final Target target;

        ImportNode(Position at, String name, boolean renamed, Target target) {
            super(at);
            this.name = name;
            this.renamed = renamed;
            this.target = target;
        }

        @Override
        public int execute(Frame frame) {
            frame.at = this;
            PyObject module = load(frame, name, PyNone.NONE, 0);
            if (renamed) {
                String[] parts = name.split("\\.");
                String path = parts[0];
                for (int i = 1; i < parts.length; i++) {
                    path += "." + parts[i];
                    module = member(module, parts[i], path);
                }
            }
            target.assign(frame, module);
            return NORMAL;
        }

        private static PyObject member(PyObject module, String part, String path) {
            PyObject found = module.findAttribute(part);
            return found != null ? found : SessionState.current().modules.getItem(PyStr.of(path));
        }
    }

    static final class ImportFromNode extends StatementNode {
        private final String module;
        private final int level;
        private final String[] names;
        private final Target[] targets;
        private final PyTuple fromList;

        ImportFromNode(Position at, String module, int level, String[] names, Target[] targets) {
            super(at);
            this.module = module;
            this.level = level;
            this.names = names;
            this.targets = targets;
            PyObject[] list = new PyObject[names.length];
            for (int i = 0; i < names.length; i++) {
                list[i] = PyStr.of(names[i]);
            }
            this.fromList = PyTuple.of(list);
        }

        @Override
        public int execute(Frame frame) {
            frame.at = this;
            PyObject source = load(frame, module == null ? "" : module, fromList, level);
            for (int i = 0; i < names.length; i++) {
                targets[i].assign(frame, member(source, names[i]));
            }
            return NORMAL;
        }

        private static PyObject member(PyObject source, String name) {
            PyObject found = source.findAttribute(name);
            if (found != null) {
                return found;
            }
            PyObject moduleName = source.findAttribute("__name__");
            String qualified = moduleName == null ? "<unknown module name>" : moduleName.str();
            PyObject submodule = SessionState.current().modules.get(qualified + "." + name);
            if (submodule != null) {
                return submodule;
            }
            PyObject file = source.findAttribute("__file__");
            String where = file == null ? "unknown location" : file.str();
            PyException error = Errors.raise(
                    Exceptions.IMPORT_ERROR,
                    "cannot import name '" + name + "' from '" + qualified + "' (" + where + ")");
            error.value.setAttribute("name", PyStr.of(qualified));
            if (file != null) {
                error.value.setAttribute("path", file);
            }
            throw error;
        }
    }

    /** {@code from module import *}. */
    static final class ImportStar extends StatementNode {
        private final String module;
        private final int level;

        ImportStar(Position at, String module, int level) {
            super(at);
            this.module = module;
            this.level = level;
        }

        @Override
        public int execute(Frame frame) {
            frame.at = this;
            PyObject source = load(frame, module == null ? "" : module, PyTuple.of(PyStr.of("*")), level);
            PyObject all = source.findAttribute("__all__");
            if (all != null) {
                PyObject iterator = all.iterator();
                for (PyObject name = iterator.next(); name != null; name = iterator.next()) {
                    store(frame, name.str(), source.getAttribute(name.str()));
                }
                return NORMAL;
            }
            PyDict dictionary = source.attributes();
            if (dictionary == null) {
                throw Errors.raise(Exceptions.IMPORT_ERROR, "from-import-* object has no __dict__ and no __all__");
            }
            for (int entry = dictionary.firstEntry(); entry >= 0; entry = dictionary.nextEntry(entry)) {
                String name = dictionary.keyAt(entry).str();
                if (!name.startsWith("_")) {
                    store(frame, name, dictionary.valueAt(entry));
                }
            }
            return NORMAL;
        }

        private static void store(Frame frame, String name, PyObject value) {
            if (frame.names != null && frame.names != frame.globals) {
                frame.names.setItem(PyStr.of(name), value);
            } else {
                frame.globals.put(name, value);
            }
        }
    }
}
