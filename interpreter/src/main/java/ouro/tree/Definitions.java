package ouro.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ouro.object.Cell;
import ouro.object.Frame;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.classes.ClassCreation;
import ouro.syntax.ast.Position;

/** Makes functions and classes when a definition is run (Language Reference 8.7, 8.8). */
final class Definitions {
    private Definitions() {}

    static final class Function extends ExpressionNode {
        private final TreeCode code;
        private final ExpressionNode[] defaults;
        /** By place; null entries have no default. */
        private final ExpressionNode[] keywordDefaults;

        private final int[] closure;
        private final String[] annotated;
        private final ExpressionNode[] annotations;

        Function(
                Position at,
                TreeCode code,
                ExpressionNode[] defaults,
                ExpressionNode[] keywordDefaults,
                int[] closure,
                String[] annotated,
                ExpressionNode[] annotations) {
            super(at);
            this.code = code;
            this.defaults = defaults;
            this.keywordDefaults = keywordDefaults;
            this.closure = closure;
            this.annotated = annotated;
            this.annotations = annotations;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject[] values = Calls.evaluate(frame, defaults);
            PyObject[] keywordValues = null;
            for (int i = 0; i < keywordDefaults.length; i++) {
                if (keywordDefaults[i] != null) {
                    keywordValues = keywordValues == null ? new PyObject[keywordDefaults.length] : keywordValues;
                    keywordValues[i] = keywordDefaults[i].execute(frame);
                }
            }
            PyFunction function = new PyFunction(code, frame.globals, cells(frame, closure), values, keywordValues);
            if (annotated.length > 0) {
                PyDict dict = new PyDict();
                for (int i = 0; i < annotated.length; i++) {
                    dict.put(annotated[i], annotations[i].execute(frame));
                }
                function.annotations = dict;
            }
            return function;
        }
    }

    static Cell[] cells(Frame frame, int[] locals) {
        Cell[] cells = new Cell[locals.length];
        for (int i = 0; i < locals.length; i++) {
            cells[i] = (Cell) frame.locals[locals[i]];
        }
        return cells;
    }

    static final class Class extends ExpressionNode {
        private final String name;
        private final String qualifiedName;
        private final ExpressionNode bases;
        private final ExpressionNode[] keywordValues;
        /** Null where a mapping is unpacked. */
        private final String[] keywordNames;
        /** The tuple of type parameters, or null. */
        private final ExpressionNode typeParameters;

        private final TreeCode body;
        private final int[] closure;
        /** The index of the local {@code __class__} in the body, or -1. */
        private final int classCell;
        /** Whether a keyword stands for a mapping. */
        private final boolean unpacks;

        Class(
                Position at,
                String name,
                String qualifiedName,
                ExpressionNode bases,
                ExpressionNode[] keywordValues,
                String[] keywordNames,
                ExpressionNode typeParameters,
                TreeCode body,
                int[] closure,
                int classCell) {
            super(at);
            this.name = name;
            this.qualifiedName = qualifiedName;
            this.bases = bases;
            this.keywordValues = keywordValues;
            this.keywordNames = keywordNames;
            this.typeParameters = typeParameters;
            this.unpacks = Arrays.asList(keywordNames).contains(null);
            this.body = body;
            this.closure = closure;
            this.classCell = classCell;
        }

        @Override
        public PyObject execute(Frame frame) {
            PyObject[] baseValues = ((ouro.object.PyTuple) bases.execute(frame)).items();
            PyObject parameters = null;
            if (typeParameters != null) {
                parameters = typeParameters.execute(frame);
                baseValues = Arrays.copyOf(baseValues, baseValues.length + 1);
                baseValues[baseValues.length - 1] =
                        TypeParameters.typing("_generic_base").call(parameters);
            }
            ClassCreation creation = begin(frame, baseValues);
            PyObject namespace = creation.namespace();
            Frame inner = new Frame(body, frame.globals, namespace);
            store(namespace, "__module__", moduleName(frame));
            store(namespace, "__qualname__", PyStr.of(qualifiedName));
            if (body.documentation != null) {
                store(namespace, "__doc__", PyStr.of(body.documentation));
            }
            if (parameters != null) {
                store(namespace, "__type_params__", parameters);
            }
            body.runWithClosure(inner, cells(frame, closure));
            frame.at = this;
            return creation.finish(classCell < 0 ? null : (Cell) inner.locals[classCell]);
        }

        private ClassCreation begin(Frame frame, PyObject[] baseValues) {
            if (!unpacks) {
                PyObject[] values = Calls.evaluate(frame, keywordValues);
                frame.at = this;
                return ClassCreation.begin(name, baseValues, keywordNames, values);
            }
            List<String> names = new ArrayList<>();
            List<PyObject> values = new ArrayList<>();
            Calls.UnpackingCall.keywords(frame, this, null, keywordNames, keywordValues, names, values);
            frame.at = this;
            return ClassCreation.begin(name, baseValues, names.toArray(String[]::new), values.toArray(PyObject[]::new));
        }

        private static PyObject moduleName(Frame frame) {
            PyObject module = frame.globals.get("__name__");
            return module == null ? PyNone.NONE : module;
        }

        private static void store(PyObject namespace, String key, PyObject value) {
            if (namespace instanceof PyDict dict && !dict.type().isHeap()) {
                dict.put(key, value);
            } else {
                namespace.setItem(PyStr.of(key), value);
            }
        }
    }
}
