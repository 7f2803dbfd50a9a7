package ouro.lib.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FileErrors;
import ouro.object.Errors;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.thread.Clock;

/** Seconds since 1970, as {@code time.localtime} and its kin take them, made a moment in a zone. */
final class Timestamp {
    /** 2**63, the first number of seconds that C's {@code time_t} has no room for. */
    private static final double END = 0x1p63;

    private Timestamp() {}

    /** The moment, now for None; raises OverflowError or OSError for one that no calendar here reaches. */
    static ZonedDateTime moment(PyObject seconds, ZoneId zone) {
        long whole = seconds == PyNone.NONE ? (long) Math.floor(Clock.current().wall()) : whole(seconds);
        try {
            return Instant.ofEpochSecond(whole).atZone(zone);
        } catch (DateTimeException e) {
            throw FileErrors.of(ErrorNumbers.VALUE_TOO_LARGE, null);
        }
    }

    private static long whole(PyObject seconds) {
        if (seconds instanceof PyFloat number) {
            double value = number.value;
            if (Double.isNaN(value)) {
                throw Errors.valueError("Invalid value NaN (not a number)");
            }
            if (value < -END || value >= END) {
                throw outOfRange();
            }
            return (long) Math.floor(value);
        }
        PyInt number = seconds.index();
        if (!number.fitsLong()) {
            throw outOfRange();
        }
        return number.value;
    }

    private static RuntimeException outOfRange() {
        return Errors.overflowError("timestamp out of range for platform time_t");
    }
}
