package ouro.lib.time;

import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import ouro.lib.zoneinfo.ZoneNames;
import ouro.object.Errors;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.TypeBuilder;
import ouro.object.collection.StructSequence;
import ouro.object.number.Conversions;
import ouro.object.protocol.SpecialMethod;

/** {@code time.struct_time}: nine numbers with names. */
final class StructTime extends PyTuple {
    static final PyType TYPE = PyType.declare("struct_time", PyTuple.TYPE, SpecialMethod.REPR)
            .in("time")
            .constructor((cls, arguments, keywords) -> construct(arguments, keywords))
            .populate(StructTime.class, StructTime::fill);

    private static final String[] FIELDS = {
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"
    };

    static final int LENGTH = FIELDS.length;
    /** With the zone's name and offset. */
    private static final int MOST = LENGTH + 2;

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
        t.attribute("tm_zone", self -> self.moment == null ? PyNone.NONE : PyStr.of(ZoneNames.of(self.moment)));
        t.attribute(
                "tm_gmtoff",
                self -> self.moment == null ? PyNone.NONE : PyInt.of(self.moment.get(ChronoField.OFFSET_SECONDS)));
    }

    private static PyObject construct(PyObject[] arguments, String[] keywords) {
        PyObject[] items = StructSequence.given(arguments, keywords);
        if (items.length < LENGTH || items.length > MOST) {
            throw Errors.typeError("time.struct_time() takes an at " + (items.length < LENGTH ? "least " : "most ")
                    + (items.length < LENGTH ? LENGTH : MOST) + "-sequence (" + items.length + "-sequence given)");
        }
        return new StructTime(Arrays.copyOf(items, LENGTH), null);
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
        // Numbers beyond their range count on, as C's mktime has it.
        return ZonedDateTime.of(year(tuple), 1, 1, 0, 0, 0, 0, zone)
                .plusMonths(number(tuple, 1) - 1L)
                .plusDays(number(tuple, 2) - 1L)
                .plusHours(number(tuple, 3))
                .plusMinutes(number(tuple, 4))
                .plusSeconds(number(tuple, 5));
    }

    /** The moment that {@code strftime} and {@code asctime} print: a zero may stand for the first day or month. */
    static ZonedDateTime toPrint(PyTuple tuple, ZoneId zone) {
        if (tuple instanceof StructTime known) {
            return known.moment != null ? known.moment : toMoment(tuple, zone);
        }
        require(number(tuple, 1), 0, 12, "month");
        require(number(tuple, 2), 0, 31, "day of month");
        require(number(tuple, 3), 0, 23, "hour");
        require(number(tuple, 4), 0, 59, "minute");
        require(number(tuple, 5), 0, 61, "seconds");
        if (number(tuple, 6) < -1) {
            throw Errors.valueError("day of week out of range");
        }
        require(number(tuple, 7), 0, 366, "day of year");
        PyObject[] items = tuple.items().clone();
        items[1] = PyInt.of(Math.max(1, number(tuple, 1)));
        items[2] = PyInt.of(Math.max(1, number(tuple, 2)));
        items[5] = PyInt.of(Math.min(59, number(tuple, 5)));
        return toMoment(PyTuple.of(items), zone);
    }

    private static void require(int number, int least, int most, String what) {
        if (number < least || number > most) {
            throw Errors.valueError(what + " out of range");
        }
    }

    private static int year(PyTuple tuple) {
        int year = number(tuple, 0);
        if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
            throw Errors.overflowError("year out of range");
        }
        return year;
    }

    private static int number(PyTuple tuple, int place) {
        return Conversions.toSignedInt(tuple.get(place));
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
