package ouro.lib.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.collection.StructSequence;

/** {@code os.stat_result}. */
public final class StatResult {
    /** The bits of {@code st_mode} that tell the kind of file. */
    public static final int KIND_MASK = 0xF000;

    public static final int FOLDER = 0x4000;
    public static final int REGULAR = 0x8000;
    public static final int LINK = 0xA000;

    public static final StructSequence.StructSequenceType RESULT = StructSequence.declare(
            "os",
            "stat_result",
            10,
            "st_mode",
            "st_ino",
            "st_dev",
            "st_nlink",
            "st_uid",
            "st_gid",
            "st_size",
            "st_atime",
            "st_mtime",
            "st_ctime",
            "st_atime",
            "st_mtime",
            "st_ctime",
            "st_atime_ns",
            "st_mtime_ns",
            "st_ctime_ns",
            "st_rdev");

    private static final double NANOS = 1e9;
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] DONT_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    private StatResult() {}

    /** That of a file, or of the link itself where links are not followed; OSError where there is none. */
    public static PyObject of(PathText name, boolean follow) {
        try {
            return of(name.path(), follow);
        } catch (IOException e) {
            throw FileErrors.of(e, name.given());
        }
    }

    private static PyObject of(Path path, boolean follow) throws IOException {
        Map<String, Object> a = Files.readAttributes(path, "unix:*", follow ? FOLLOW : DONT_FOLLOW);
        long accessed = nanos(a.get("lastAccessTime"));
        long modified = nanos(a.get("lastModifiedTime"));
        long changed = nanos(a.get("ctime"));
        return RESULT.of(
                number(a.get("mode")),
                number(a.get("ino")),
                number(a.get("dev")),
                number(a.get("nlink")),
                number(a.get("uid")),
                number(a.get("gid")),
                number(a.get("size")),
                seconds(accessed),
                seconds(modified),
                seconds(changed),
                PyFloat.of(accessed / NANOS),
                PyFloat.of(modified / NANOS),
                PyFloat.of(changed / NANOS),
                PyInt.of(accessed),
                PyInt.of(modified),
                PyInt.of(changed),
                number(a.get("rdev")));
    }

    /** The mode bits of a file, or -1 where there is none. */
    public static int mode(Path path, boolean follow) {
        try {
            return path == null ? -1 : (Integer) Files.getAttribute(path, "unix:mode", follow ? FOLLOW : DONT_FOLLOW);
        } catch (IOException e) {
            return -1;
        }
    }

    private static PyInt number(Object value) {
        return PyInt.of(((Number) value).longValue());
    }

    private static PyInt seconds(long nanos) {
        return PyInt.of(Math.floorDiv(nanos, 1_000_000_000L));
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
