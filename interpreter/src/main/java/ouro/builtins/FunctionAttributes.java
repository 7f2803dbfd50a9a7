package ouro.builtins;

import java.util.Arrays;
import ouro.object.BoundMethod;
import ouro.object.BuiltinFunction;
import ouro.object.Cell;
import ouro.object.Errors;
import ouro.object.MethodDescriptor;
import ouro.object.NativeNew;
import ouro.object.Parameters;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.Signature;
import ouro.object.SlotWrapper;
import ouro.object.TypeBuilder;
import ouro.object.documentation.Documentation;
import ouro.object.introspection.PyCode;

/** The attributes of functions and methods of all kinds (Language Reference 3.2, Callable types). */
final class FunctionAttributes {
    private static final Signature FUNCTION = new Signature("code, globals, name=None, argdefs=None, closure=None");

    private FunctionAttributes() {}

    static void install() {
        PyFunction.TYPE.constructor(FunctionAttributes::construct).populate(PyFunction.class, FunctionAttributes::fill);
        BoundMethod.TYPE.populate(BoundMethod.class, t -> {
            t.member("__func__", self -> self.function);
            t.member("__self__", self -> self.self);
            t.attribute("__doc__", self -> self.function.findAttribute("__doc__"));
        });
        BoundMethod.MethodWrapper.TYPE.populate(BoundMethod.MethodWrapper.class, t -> {
            t.attribute("__name__", self -> PyStr.of(self.slot.method().pythonName));
            t.attribute("__qualname__", self -> PyStr.of(qualified(self.slot.owner(), self.slot.method().pythonName)));
            t.member("__self__", self -> self.self);
            t.attribute("__objclass__", self -> self.slot.owner());
            t.attribute("__doc__", self -> Documentation.of(self.slot.owner(), self.slot.method().pythonName));
        });
        SlotWrapper.TYPE.populate(SlotWrapper.class, t -> {
            t.attribute("__name__", self -> PyStr.of(self.method().pythonName));
            t.attribute("__qualname__", self -> PyStr.of(qualified(self.owner(), self.method().pythonName)));
            t.attribute("__objclass__", SlotWrapper::owner);
            t.attribute("__doc__", self -> Documentation.of(self.owner(), self.method().pythonName));
        });
        MethodDescriptor.TYPE.populate(MethodDescriptor.class, FunctionAttributes::fillDescriptor);
        MethodDescriptor.CLASS_METHOD_TYPE.populate(MethodDescriptor.class, FunctionAttributes::fillDescriptor);
        BuiltinFunction.TYPE.populate(BuiltinFunction.class, t -> {
            t.attribute("__name__", self -> PyStr.of(self.code.name));
            t.attribute("__qualname__", self -> PyStr.of(qualified(ownerOf(self), self.code.name)));
            t.attribute("__module__", self -> self.module == null ? PyNone.NONE : PyStr.of(self.module));
            t.member("__self__", self -> self.self == null ? PyNone.NONE : self.self);
            t.attribute("__text_signature__", self -> {
                String text = Documentation.signature(self);
                return text == null ? PyNone.NONE : PyStr.of("(" + text + ")");
            });
        });
        // Of this class are also the methods __new__, which are no BuiltinFunctions.
        BuiltinFunction.TYPE.populate(
                PyObject.class,
                t -> t.attribute(
                        "__doc__",
                        self -> self instanceof NativeNew method
                                ? Documentation.of(method.owner(), "__new__")
                                : Documentation.of((BuiltinFunction) self)));
        Cell.TYPE.populate(
                Cell.class,
                t -> t.attribute(
                        "cell_contents",
                        self -> {
                            if (self.value == null) {
                                throw Errors.valueError("Cell is empty");
                            }
                            return self.value;
                        },
                        (self, value) -> self.value = value));
    }

    private static String qualified(PyType owner, String name) {
        return owner == null ? name : owner.qualifiedName() + "." + name;
    }

    private static PyType ownerOf(BuiltinFunction method) {
        return method.self == null ? null : method.self instanceof PyType cls ? cls : method.self.type();
    }

    private static void fillDescriptor(TypeBuilder<MethodDescriptor> t) {
        t.attribute("__name__", self -> PyStr.of(self.code.name));
        t.attribute("__qualname__", self -> PyStr.of(qualified(self.owner(), self.code.name)));
        t.attribute("__objclass__", MethodDescriptor::owner);
        t.attribute("__doc__", self -> Documentation.of(self.owner(), self.code.name));
        t.attribute("__text_signature__", self -> {
            String text = Documentation.signature(self);
            return text == null ? PyNone.NONE : PyStr.of("(" + text + ")");
        });
    }

    // ---- Python functions ----------------------------------------------------------------------------------------

    private static void fill(TypeBuilder<PyFunction> t) {
        t.attribute("__name__", self -> PyStr.of(self.name), (self, value) -> self.setName(text(value, "__name__")));
        t.attribute(
                "__qualname__",
                self -> PyStr.of(self.qualifiedName),
                (self, value) -> self.setQualifiedName(text(value, "__qualname__")));
        t.attribute(
                "__doc__",
                FunctionAttributes::documentation,
                (self, value) -> self.documentation = value == null ? PyNone.NONE : value);
        t.attribute(
                "__module__",
                FunctionAttributes::module,
                (self, value) -> self.module = value == null ? PyNone.NONE : value);
        t.attribute("__defaults__", FunctionAttributes::defaults, FunctionAttributes::setDefaults);
        t.attribute("__kwdefaults__", FunctionAttributes::keywordDefaults, FunctionAttributes::setKeywordDefaults);
        t.attribute("__code__", self -> PyCode.of(self.code), FunctionAttributes::setCode);
        t.member("__globals__", self -> self.globals);
        t.member("__closure__", FunctionAttributes::closure);
        t.attribute("__annotations__", FunctionAttributes::annotations, FunctionAttributes::setAnnotations);
        t.attribute(
                "__type_params__",
                self -> self.typeParameters == null ? PyTuple.EMPTY : self.typeParameters,
                FunctionAttributes::setTypeParameters);
        t.member("__builtins__", self -> SessionState.current().builtins);
    }

    private static void setTypeParameters(PyFunction self, PyObject value) {
        if (!(value instanceof PyTuple parameters)) {
            throw Errors.typeError("__type_params__ must be set to a tuple");
        }
        self.typeParameters = parameters;
    }

    private static String text(PyObject value, String name) {
        if (value instanceof PyStr text) {
            return text.value;
        }
        throw Errors.typeError(name + " must be set to a string object");
    }

    private static PyObject documentation(PyFunction self) {
        if (self.documentation != null) {
            return self.documentation;
        }
        return self.code.documentation == null ? PyNone.NONE : PyStr.of(self.code.documentation);
    }

    private static PyObject module(PyFunction self) {
        if (self.module != null) {
            return self.module;
        }
        PyObject name = self.globals.get("__name__");
        return name == null ? PyNone.NONE : name;
    }

    private static PyObject defaults(PyFunction self) {
        return self.defaults.length == 0 ? PyNone.NONE : PyTuple.of(self.defaults.clone());
    }

    private static void setDefaults(PyFunction self, PyObject value) {
        if (value == null || value == PyNone.NONE) {
            self.defaults = PyObject.NO_ARGUMENTS;
        } else if (value instanceof PyTuple tuple) {
            self.defaults = tuple.items().clone();
        } else {
            throw Errors.typeError("__defaults__ must be set to a tuple object");
        }
    }

    private static PyObject keywordDefaults(PyFunction self) {
        if (self.keywordDefaults == null) {
            return PyNone.NONE;
        }
        PyDict defaults = new PyDict();
        Parameters parameters = self.code.parameters;
        for (int i = 0; i < self.keywordDefaults.length; i++) {
            if (self.keywordDefaults[i] != null) {
                defaults.put(parameters.names()[parameters.positional() + i], self.keywordDefaults[i]);
            }
        }
        return defaults.size() == 0 ? PyNone.NONE : defaults;
    }

    private static void setKeywordDefaults(PyFunction self, PyObject value) {
        if (value == null || value == PyNone.NONE) {
            self.keywordDefaults = null;
            return;
        }
        if (!(value instanceof PyDict defaults)) {
            throw Errors.typeError("__kwdefaults__ must be set to a dict object");
        }
        Parameters parameters = self.code.parameters;
        PyObject[] byPlace = new PyObject[parameters.keywordOnly()];
        for (int i = 0; i < byPlace.length; i++) {
            byPlace[i] = defaults.get(parameters.names()[parameters.positional() + i]);
        }
        self.keywordDefaults = byPlace;
    }

    private static void setCode(PyFunction self, PyObject value) {
        if (!(value instanceof PyCode view)) {
            throw Errors.typeError("__code__ must be set to a code object");
        }
        self.setCode(view.code);
    }

    private static PyObject closure(PyFunction self) {
        return self.closure == null || self.closure.length == 0
                ? PyNone.NONE
                : PyTuple.of(Arrays.copyOf(self.closure, self.closure.length, PyObject[].class));
    }

    private static PyObject annotations(PyFunction self) {
        if (self.annotations == null) {
            self.annotations = new PyDict();
        }
        return self.annotations;
    }

    private static void setAnnotations(PyFunction self, PyObject value) {
        if (value == null || value == PyNone.NONE) {
            self.annotations = null;
        } else if (value instanceof PyDict annotations) {
            self.annotations = annotations;
        } else {
            throw Errors.typeError("__annotations__ must be set to a dict object");
        }
    }

    /** {@code types.FunctionType(code, globals, …)}. */
    private static PyObject construct(PyType cls, PyObject[] arguments, String[] keywords) {
        PyObject[] a = FUNCTION.bind("function", arguments, keywords);
        if (!(a[0] instanceof PyCode view)) {
            throw Errors.typeError("function() argument 'code' must be code, not "
                    + a[0].type().name());
        }
        if (!(a[1] instanceof PyDict globals)) {
            throw Errors.typeError("function() argument 'globals' must be dict, not "
                    + a[1].type().name());
        }
        Cell[] closure =
                a[4] instanceof PyTuple cells ? Arrays.copyOf(cells.items(), cells.size(), Cell[].class) : new Cell[0];
        PyObject[] defaults = a[3] instanceof PyTuple tuple ? tuple.items().clone() : null;
        PyFunction function = new PyFunction(view.code, globals, closure, defaults, null);
        if (a[2] instanceof PyStr name) {
            function.setName(name.value);
        }
        return function;
    }
}
