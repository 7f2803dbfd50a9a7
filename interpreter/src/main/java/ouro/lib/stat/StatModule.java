package ouro.lib.stat;

import ouro.lib.files.StatResult;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyStr;

/** The module {@code stat}: the bits of {@code st_mode}. */
public final class StatModule {
    private record FileType(String name, String test, int bits, char letter) {}

    private static final FileType[] KINDS = {
        new FileType("S_IFDIR", "S_ISDIR", 0x4000, 'd'),
        new FileType("S_IFCHR", "S_ISCHR", 0x2000, 'c'),
        new FileType("S_IFBLK", "S_ISBLK", 0x6000, 'b'),
        new FileType("S_IFREG", "S_ISREG", 0x8000, '-'),
        new FileType("S_IFIFO", "S_ISFIFO", 0x1000, 'p'),
        new FileType("S_IFLNK", "S_ISLNK", 0xA000, 'l'),
        new FileType("S_IFSOCK", "S_ISSOCK", 0xC000, 's')
    };

    private static final String[] PERMISSIONS = {
        "S_IXOTH", "S_IWOTH", "S_IROTH", "S_IXGRP", "S_IWGRP", "S_IRGRP", "S_IXUSR", "S_IWUSR", "S_IRUSR", "S_ISVTX",
        "S_ISGID", "S_ISUID"
    };

    private static final String[] FIELDS = {
        "ST_MODE", "ST_INO", "ST_DEV", "ST_NLINK", "ST_UID", "ST_GID", "ST_SIZE", "ST_ATIME", "ST_MTIME", "ST_CTIME"
    };

    private static final int STICKY = 01000;
    private static final int SET_GROUP = 02000;
    private static final int SET_USER = 04000;

    private StatModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("What st_mode of a file means.");
        for (FileType kind : KINDS) {
            m.constant(kind.name, PyInt.of(kind.bits));
            m.function(
                    kind.test, "mode, /", mode -> PyBool.of((mode.indexClamped() & StatResult.KIND_MASK) == kind.bits));
        }
        for (int i = 0; i < PERMISSIONS.length; i++) {
            m.constant(PERMISSIONS[i], PyInt.of(1L << i));
        }
        for (int i = 0; i < FIELDS.length; i++) {
            m.constant(FIELDS[i], PyInt.of(i));
        }
        m.constant("S_IRWXU", PyInt.of(0700));
        m.constant("S_IRWXG", PyInt.of(0070));
        m.constant("S_IRWXO", PyInt.of(0007));
        m.constant("S_IREAD", PyInt.of(0400));
        m.constant("S_IWRITE", PyInt.of(0200));
        m.constant("S_IEXEC", PyInt.of(0100));
        m.function("S_IMODE", "mode, /", mode -> PyInt.of(mode.indexClamped() & 07777));
        m.function("S_IFMT", "mode, /", mode -> PyInt.of(mode.indexClamped() & StatResult.KIND_MASK));
        m.function("filemode", "mode, /", mode -> PyStr.of(fileMode(mode.indexClamped())));
    }

    /** The mode as {@code ls -l} shows it. */
    private static String fileMode(int mode) {
        StringBuilder text = new StringBuilder();
        char letter = '?';
        for (FileType kind : KINDS) {
            letter = (mode & StatResult.KIND_MASK) == kind.bits ? kind.letter : letter;
        }
        text.append(letter);
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode & 1 << bit) != 0 ? "xwr".charAt(bit % 3) : '-');
        }
        mark(text, 3, (mode & SET_USER) != 0, 's');
        mark(text, 6, (mode & SET_GROUP) != 0, 's');
        mark(text, 9, (mode & STICKY) != 0, 't');
        return text.toString();
    }

    private static void mark(StringBuilder text, int place, boolean set, char letter) {
        if (set) {
            text.setCharAt(place, text.charAt(place) == 'x' ? letter : Character.toUpperCase(letter));
        }
    }
}
