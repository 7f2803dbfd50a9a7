package ouro.lib;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import ouro.object.Errors;
import ouro.object.Iteration;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.SpecialMethod;
import ouro.object.TypeBuilder;

/** {@code time.struct_time}: nine numbers with names. */
final class StructTime extends PyTuple {
    static final PyType TYPE = PyType.declare("struct_time", PyTuple.TYPE, SpecialMethod.REPR)
            .in("time")
            .constructor((cls, arguments, keywords) -> construct(arguments))
            .populate(StructTime.class, StructTime::fill);

    private static final String[] FIELDS = {
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"
    };

    private final ZonedDateTime moment;

    private StructTime(PyObject[] items, ZonedDateTime moment) {
        super(TYPE, items);
        this.moment = moment;
    }

    private static void fill(TypeBuilder<StructTime> t) {
        for (int i = 0; i < FIELDS.length; i++) {
            int place = i;
            t.attribute(FIELDS[i], self -> self.get(place));
        }
        t.attribute("tm_zone", self -> self.moment == null ? PyNone.NONE : PyStr.of(TimeFormat.zoneName(self.moment)));
        t.attribute(
                "tm_gmtoff",
                self -> self.moment == null ? PyNone.NONE : PyInt.of(self.moment.get(ChronoField.OFFSET_SECONDS)));
    }

    private static PyObject construct(PyObject[] arguments) {
        PyObject[] items = Iteration.toArray(arguments[0]);
        if (items.length < FIELDS.length) {
            throw Errors.typeError(
                    "time.struct_time() takes an at least 9-sequence (" + items.length + "-sequence given)");
        }
        return new StructTime(items, null);
    }

    static StructTime of(ZonedDateTime t) {
        boolean summer = t.getZone().getRules().isDaylightSavings(t.toInstant());
        int[] numbers = {
            t.getYear(),
            t.getMonthValue(),
            t.getDayOfMonth(),
            t.getHour(),
            t.getMinute(),
            t.getSecond(),
            t.getDayOfWeek().getValue() - 1,
            t.getDayOfYear(),
            summer ? 1 : 0
        };
        PyObject[] items = new PyObject[numbers.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = PyInt.of(numbers[i]);
        }
        return new StructTime(items, t);
    }

    /** The moment that the first six numbers of a tuple name. */
    static ZonedDateTime toMoment(PyTuple tuple, ZoneId zone) {
        if (tuple instanceof StructTime known
                && known.moment != null
                && known.moment.getZone().equals(zone)) {
            return known.moment;
        }
        if (tuple.size() < FIELDS.length) {
            throw Errors.typeError("Tuple or struct_time argument required");
        }
        return ZonedDateTime.of(
                number(tuple, 0),
                number(tuple, 1),
                number(tuple, 2),
                number(tuple, 3),
                number(tuple, 4),
                Math.min(59, number(tuple, 5)),
                0,
                zone);
    }

    private static int number(PyTuple tuple, int place) {
        return tuple.get(place).indexClamped();
    }

    @Override
    protected String slotRepr() {
        StringBuilder text = new StringBuilder("time.struct_time(");
        for (int i = 0; i < FIELDS.length; i++) {
            text.append(i == 0 ? "" : ", ").append(FIELDS[i]).append('=').append(get(i).repr());
        }
        return text.append(')').toString();
    }
}
