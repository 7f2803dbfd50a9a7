package ouro.lib.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import ouro.lib.zoneinfo.ZoneNames;
import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.number.Conversions;
import ouro.thread.Clock;
import ouro.thread.InterpreterLock;

/** The module {@code time}; all of it reads the clock of the run. */
public final class TimeModule {
    private static final double NANOS = 1e9;

    private TimeModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("Clocks, times of day and sleeping.");
        m.function("time", () -> PyFloat.of(Clock.current().wall()));
        m.function("monotonic", () -> PyFloat.of(shown()));
        m.function("perf_counter", () -> PyFloat.of(shown()));
        // Removed in Python 3.8, which offers these two instead.
        m.function("clock", () -> PyFloat.of(processTime()));
        m.function("process_time", () -> PyFloat.of(processTime()));
        m.function("thread_time", () -> PyFloat.of(processTime()));
        m.function("time_ns", () -> PyInt.of((long) (Clock.current().wall() * NANOS)));
        m.function("monotonic_ns", () -> PyInt.of((long) (shown() * NANOS)));
        m.function("perf_counter_ns", () -> PyInt.of((long) (shown() * NANOS)));
        m.function("process_time_ns", () -> PyInt.of((long) (processTime() * NANOS)));
        m.function("sleep", "secs, /", TimeModule::sleep);
        m.function(
                "localtime",
                "seconds=None, /",
                seconds -> StructTime.of(Timestamp.moment(seconds, ZoneId.systemDefault())));
        m.function("gmtime", "seconds=None, /", seconds -> StructTime.of(Timestamp.moment(seconds, ZoneOffset.UTC)));
        m.function(
                "mktime",
                "time, /",
                time -> PyFloat.of(StructTime.toMoment(tuple(time, "mktime"), ZoneId.systemDefault())
                        .toEpochSecond()));
        m.function("strftime", "format, time=, /", TimeModule::format);
        m.function("strptime", "string, format='%a %b %d %H:%M:%S %Y', /", TimeModule::parse);
        m.function(
                "ctime", "seconds=None, /", seconds -> dateAndTime(Timestamp.moment(seconds, ZoneId.systemDefault())));
        m.function("asctime", "time=, /", time -> dateAndTime(given(time, "asctime")));
        m.constant("struct_time", StructTime.TYPE);
        m.deferred(TimeModule::zone);
    }

    /** The zone's names and offsets in winter and in summer, this year's. Asking Java for them takes a while. */
    private static void zone(ModuleBuilder m) {
        ZonedDateTime january = ZonedDateTime.now(ZoneId.systemDefault()).withDayOfYear(1);
        ZonedDateTime july = january.withMonth(7);
        boolean southern = offset(january) > offset(july);
        ZonedDateTime winter = southern ? july : january;
        ZonedDateTime summer = southern ? january : july;
        m.constant("timezone", PyInt.of(-offset(winter)));
        m.constant("altzone", PyInt.of(-offset(summer)));
        m.constant("daylight", PyInt.of(offset(winter) == offset(summer) ? 0 : 1));
        m.constant("tzname", PyTuple.of(PyStr.of(ZoneNames.of(winter)), PyStr.of(ZoneNames.of(summer))));
    }

    private static int offset(ZonedDateTime moment) {
        return moment.getOffset().getTotalSeconds();
    }

    private static double shown() {
        return Clock.current().toScriptTime(Clock.current().monotonic());
    }

    private static double processTime() {
        return Clock.current().isVirtual() ? shown() : System.nanoTime() / NANOS;
    }

    private static PyObject sleep(PyObject seconds) {
        double duration = Conversions.toReal(seconds);
        if (Double.isNaN(duration)) {
            throw Errors.valueError("Invalid value NaN (not a number)");
        }
        if (duration < 0) {
            throw Errors.valueError("sleep length must be non-negative");
        }
        InterpreterLock.current().sleepUntil(Clock.current().monotonic() + duration);
        return PyNone.NONE;
    }

    /** A moment as C's {@code asctime} prints it. */
    private static PyObject dateAndTime(ZonedDateTime moment) {
        return PyStr.of(TimeFormat.format("%a %b %e %H:%M:%S %Y", moment));
    }

    private static ZonedDateTime given(PyObject time, String function) {
        return time == null
                ? Timestamp.moment(PyNone.NONE, ZoneId.systemDefault())
                : StructTime.toPrint(tuple(time, function), ZoneId.systemDefault());
    }

    private static PyTuple tuple(PyObject time, String function) {
        if (!(time instanceof PyTuple tuple)) {
            throw Errors.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != StructTime.LENGTH) {
            throw Errors.typeError(function + "(): illegal time tuple argument");
        }
        return tuple;
    }

    private static PyObject format(PyObject format, PyObject time) {
        if (!(format instanceof PyStr text)) {
            throw Errors.typeError(
                    "strftime() argument 1 must be str, not " + format.type().name());
        }
        return PyStr.of(TimeFormat.format(text.value, given(time, "strftime")));
    }

    /** Reads a time as {@code datetime} does, which has the words for what it cannot read. */
    private static PyObject parse(PyObject text, PyObject format) {
        requireText(text, 0);
        requireText(format, 1);
        return SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("datetime"))
                .getAttribute("datetime")
                .callMethod("strptime", text, format)
                .callMethod("timetuple");
    }

    private static void requireText(PyObject argument, int place) {
        if (!(argument instanceof PyStr)) {
            throw Errors.typeError("strptime() argument " + place + " must be str, not "
                    + argument.type().repr());
        }
    }
}
