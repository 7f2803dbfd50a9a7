package ouro.lib.itertools;

import java.util.ArrayList;
import java.util.List;
import ouro.object.Errors;
import ouro.object.Operators;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyType;
import ouro.object.Signature;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** The iterators that may never end: count, cycle, repeat. */
final class Counting {
    private Counting() {}

    static final class Count extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("start=0, step=1");
        static final PyType TYPE = declare(
                "count",
                (cls, arguments, keywords) -> {
                    PyObject[] a = SIGNATURE.bind("count", arguments, keywords);
                    if (!isNumber(a[0]) || !isNumber(a[1])) {
                        throw Errors.typeError("a number is required");
                    }
                    return new Count(cls, a[0], a[1]);
                },
                SpecialMethod.REPR);

        private PyObject next;
        private final PyObject step;

        private Count(PyType type, PyObject start, PyObject step) {
            super(type);
            this.next = start;
            this.step = step;
        }

        private static boolean isNumber(PyObject value) {
            return value instanceof PyInt
                    || value instanceof PyFloat
                    || Operators.has(value, SpecialMethod.FLOAT)
                    || Operators.has(value, SpecialMethod.COMPLEX)
                    || Operators.has(value, SpecialMethod.INDEX);
        }

        @Override
        protected PyObject slotNext() {
            checkUrgent();
            PyObject value = next;
            next = Operators.add(value, step);
            return value;
        }

        @Override
        protected String slotRepr() {
            boolean byOne = step instanceof PyInt number && number.fitsLong() && number.value == 1;
            return "count(" + next.repr() + (byOne ? "" : ", " + step.repr()) + ")";
        }
    }

    static final class Cycle extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("iterable, /");
        static final PyType TYPE = declare(
                "cycle",
                (cls, arguments, keywords) ->
                        new Cycle(cls, SIGNATURE.bind("cycle", arguments, keywords)[0].iterator()));

        private PyObject source;
        private final List<PyObject> saved = new ArrayList<>();
        private int position;

        private Cycle(PyType type, PyObject source) {
            super(type);
            this.source = source;
        }

        @Override
        protected PyObject slotNext() {
            if (source != null) {
                PyObject item = source.next();
                if (item != null) {
                    saved.add(item);
                    return item;
                }
                source = null;
            }
            if (saved.isEmpty()) {
                return null;
            }
            checkUrgent();
            PyObject item = saved.get(position);
            position = position + 1 == saved.size() ? 0 : position + 1;
            return item;
        }
    }

    static final class RepeatIterator extends LazyIterator {
        private static final Signature SIGNATURE = new Signature("object, times=");
        static final PyType TYPE = declare(
                "repeat",
                (cls, arguments, keywords) -> {
                    PyObject[] a = SIGNATURE.bind("repeat", arguments, keywords);
                    return new RepeatIterator(cls, a[0], a[1] == null ? -1 : Math.max(0, Conversions.toSize(a[1])));
                },
                SpecialMethod.REPR);

        private final PyObject object;
        /** How often still; -1 for ever. */
        private long left;

        private RepeatIterator(PyType type, PyObject object, long times) {
            super(type);
            this.object = object;
            this.left = times;
        }

        @Override
        protected PyObject slotNext() {
            if (left == 0) {
                return null;
            }
            checkUrgent();
            if (left > 0) {
                left--;
            }
            return object;
        }

        @Override
        protected String slotRepr() {
            return "repeat(" + object.repr() + (left < 0 ? "" : ", " + left) + ")";
        }
    }
}
