package ouro.lib.collections;

import java.util.Arrays;
import ouro.lib.NativeFunction;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.Operators;
import ouro.object.Parameters;
import ouro.object.PyDict;
import ouro.object.PyFunction;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.collection.PyDeque;
import ouro.object.protocol.SpecialMethod;

/** The module {@code _collections}: the native part of {@code collections}. */
public final class CollectionsModule {
    private CollectionsModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("deque", PyDeque.TYPE);
        m.constant("defaultdict", PyDefaultDict.TYPE);
        m.function("tuple_item", "index, doc, /", (index, doc) -> new TupleItem(index.indexClamped(), doc));
        m.function("tuple_new", "globals, names, defaults, /", CollectionsModule::constructorOf);
        m.function("count_elements", "mapping, iterable, /", (mapping, iterable) -> {
            countInto((PyDict) mapping, iterable);
            return mapping;
        });
    }

    /** {@code __new__} of a named tuple: takes the fields as parameters. */
    private static PyObject constructorOf(PyObject globals, PyObject names, PyObject defaults) {
        PyObject[] fields = ((PyTuple) names).items();
        String[] parameters = new String[fields.length + 1];
        parameters[0] = "_cls";
        for (int i = 0; i < fields.length; i++) {
            parameters[i + 1] = fields[i].str().intern();
        }
        PyObject make = PyTuple.TYPE.getAttribute("__new__");
        NativeFunction code =
                new NativeFunction("__new__", new Parameters(parameters, 0, parameters.length, null, null, null)) {
                    @Override
                    protected PyObject call(PyObject[] locals) {
                        PyObject[] items = Arrays.copyOfRange(locals, 1, fields.length + 1);
                        return make.call(locals[0], PyTuple.of(items));
                    }
                };
        return new PyFunction(
                code, (PyDict) globals, null, ((PyTuple) defaults).items().clone(), null);
    }

    /** Counts items in a Counter that has the ordinary methods of dicts. */
    private static void countInto(PyDict counts, PyObject iterable) {
        PyObject iterator = iterable.iterator();
        for (PyObject item = iterator.next(); item != null; item = iterator.next()) {
            PyObject before = counts.get(item);
            counts.put(item, before == null ? PyInt.of(1) : Operators.add(before, PyInt.of(1)));
        }
    }

    /** A field of a named tuple. */
    private static final class TupleItem extends PyObject {
        private static final PyType TYPE = PyType.declare(
                        "_tuplegetter", PyType.OBJECT, SpecialMethod.GET, SpecialMethod.SET, SpecialMethod.DELETE)
                .in("collections")
                .populate(
                        TupleItem.class,
                        t -> t.attribute(
                                "__doc__", self -> self.documentation, (self, value) -> self.documentation = value));

        private final int index;
        private PyObject documentation;

        TupleItem(int index, PyObject documentation) {
            super(TYPE);
            this.index = index;
            this.documentation = documentation;
        }

        @Override
        protected PyObject slotGet(PyObject instance, PyType owner) {
            if (instance == null) {
                return this;
            }
            if (!(instance instanceof PyTuple tuple)) {
                throw Errors.typeError("descriptor for index '" + index + "' for tuple subclasses doesn't apply to '"
                        + instance.type().name() + "' object");
            }
            return tuple.get(index);
        }

        @Override
        protected void slotSet(PyObject instance, PyObject value) {
            throw Errors.attributeError("can't set attribute");
        }

        @Override
        protected void slotDelete(PyObject instance) {
            throw Errors.attributeError("can't delete attribute");
        }
    }
}
