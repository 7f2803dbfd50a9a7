package ouro.runtime;

import ouro.lib.Library;
import ouro.lib.sys.StandardModules;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Exceptions;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyException;
import ouro.object.PyList;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.syntax.PythonSyntaxError;
import ouro.syntax.parser.Parser;
import ouro.tree.Compiler;

/**
 * Finds and loads modules (Language Reference 5): native ones, then those written in Ouro that come with it, then files
 * on {@code sys.path}. A script's own module never hides one of the library's, as in CPython it would.
 */
final class Imports {
    private final Interpreter interpreter;
    private final ModuleFinder finder = new ModuleFinder();

    Imports(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** {@code __import__(name, globals, locals, fromlist, level)}. */
    PyObject load(String name, PyObject globals, PyObject fromList, int level) {
        String absolute = level > 0 ? resolve(name, globals, level) : name;
        if (absolute.isEmpty()) {
            throw Errors.valueError("Empty module name");
        }
        PyObject module = find(absolute);
        if (fromList != PyNone.NONE && fromList.isTrue()) {
            importMembers(module, absolute, fromList);
            return module;
        }
        int dot = name.indexOf('.');
        if (dot < 0 || level > 0) {
            return dot < 0 ? module : find(absolute.substring(0, absolute.length() - name.length() + dot));
        }
        return find(name.substring(0, dot));
    }

    private void importMembers(PyObject module, String name, PyObject fromList) {
        if (module.findAttribute("__path__") == null) {
            return;
        }
        PyObject iterator = fromList.iterator();
        for (PyObject each = iterator.next(); each != null; each = iterator.next()) {
            String member = each.str();
            if (!member.equals("*") && module.findAttribute(member) == null) {
                findOrNull(name + "." + member);
            }
        }
    }

    private static String resolve(String name, PyObject globals, int level) {
        PyObject packageName = globals instanceof PyDict dict ? dict.get("__package__") : null;
        if (!(packageName instanceof PyStr text) || text.value.isEmpty()) {
            throw Errors.raise(Exceptions.IMPORT_ERROR, "attempted relative import with no known parent package");
        }
        String base = text.value;
        for (int i = 1; i < level; i++) {
            int dot = base.lastIndexOf('.');
            if (dot < 0) {
                throw Errors.raise(Exceptions.IMPORT_ERROR, "attempted relative import beyond top-level package");
            }
            base = base.substring(0, dot);
        }
        return name.isEmpty() ? base : base + "." + name;
    }

    /** The module of that full name, imported if need be, or ModuleNotFoundError. */
    PyObject find(String name) {
        PyObject module = findOrNull(name);
        if (module == null) {
            throw notFound(name);
        }
        return module;
    }

    private static PyException notFound(String name) {
        String text = "No module named " + PyStr.of(name).repr();
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            PyObject parent = SessionState.current().modules.get(name.substring(0, dot));
            if (parent != null && parent.findAttribute("__path__") == null) {
                text += "; " + PyStr.of(name.substring(0, dot)).repr() + " is not a package";
            }
        }
        if (dot < 0 && StandardModules.contains(name)) {
            text += " (a module of Python's library that Ouro does not have yet)";
        }
        PyException error = Errors.raise(Exceptions.MODULE_NOT_FOUND_ERROR, text);
        error.value.setAttribute("name", PyStr.of(name));
        return error;
    }

    private PyObject findOrNull(String name) {
        PyObject loaded = SessionState.current().modules.get(name);
        if (loaded != null) {
            if (loaded == PyNone.NONE) {
                throw Errors.raise(
                        Exceptions.MODULE_NOT_FOUND_ERROR, "import of " + name + " halted; None in sys.modules");
            }
            return loaded;
        }
        int dot = name.lastIndexOf('.');
        PyObject parent = null;
        if (dot >= 0) {
            parent = find(name.substring(0, dot));
            loaded = SessionState.current().modules.get(name);
            if (loaded != null) {
                return loaded;
            }
        }
        PyObject module = create(name, parent);
        if (module != null && parent != null) {
            parent.setAttribute(name.substring(dot + 1).intern(), module);
        }
        return module;
    }

    private PyObject create(String name, PyObject parent) {
        PyModule module = Library.create(name);
        if (module != null) {
            SessionState.current().modules.put(name, module);
            return module;
        }
        ModuleFinder.Found found = locate(name, parent);
        return found == null ? null : execute(name, found);
    }

    private ModuleFinder.Found locate(String name, PyObject parent) {
        ModuleFinder.Found found = finder.inLibrary(name);
        if (found != null) {
            return found;
        }
        PyObject places =
                parent == null ? interpreter.sysModule().dictionary.get("path") : parent.findAttribute("__path__");
        return places instanceof PyList list ? finder.onPath(name.substring(name.lastIndexOf('.') + 1), list) : null;
    }

    /** Where a module would come from, or null; imports the packages around it. */
    ModuleFinder.Found locate(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return locate(name, null);
        }
        PyObject parent = find(name.substring(0, dot));
        if (parent.findAttribute("__path__") == null) {
            throw Errors.raise(
                    Exceptions.MODULE_NOT_FOUND_ERROR,
                    "__path__ attribute not found on '" + name.substring(0, dot) + "' while trying to find '" + name
                            + "'");
        }
        return locate(name, parent);
    }

    ModuleFinder finder() {
        return finder;
    }

    private PyObject execute(String name, ModuleFinder.Found found) {
        PyModule module = new PyModule(name);
        if (found.file() != null) {
            module.dictionary.put("__file__", PyStr.of(found.file()));
        }
        int dot = name.lastIndexOf('.');
        String packageName = found.isPackage() ? name : dot < 0 ? "" : name.substring(0, dot);
        module.dictionary.put("__package__", PyStr.of(packageName));
        if (found.isPackage()) {
            PyList folders = new PyList();
            for (String folder : found.folders()) {
                folders.append(PyStr.of(folder));
            }
            module.dictionary.put("__path__", folders);
        }
        SessionState.current().modules.put(name, module);
        if (found.source() == null) {
            return module;
        }
        module.dictionary.put("__builtins__", SessionState.current().modules.get("builtins"));
        try {
            Code code = interpreter
                    .compiler()
                    .compile(Parser.parseFile(found.source()), found.source(), Compiler.CompileMode.MODULE);
            code.start(new Frame(code, module.dictionary, module.dictionary), null);
        } catch (PyException e) {
            SessionState.current().modules.remove(name);
            throw e;
        } catch (PythonSyntaxError e) {
            SessionState.current().modules.remove(name);
            throw SyntaxExceptions.toPython(e);
        }
        PyObject replaced = SessionState.current().modules.get(name);
        return replaced == null ? module : replaced;
    }
}
