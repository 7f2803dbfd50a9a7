package ouro.permission;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A second lock around scripts, kept by Linux itself (landlock(7)): a thread that has confined itself, what it starts, and what
 * those start, can't touch files beyond what it was given, whatever Ouro or a program believes.
 */
public final class Landlock {
    private static final int CREATE_RULESET = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT_SELF = 446;

    private static final long VERSION = 1;
    private static final int RULE_PATH_BENEATH = 1;
    private static final int OPEN_PATH = 010000000;
    private static final int CLOSE_ON_EXEC = 02000000;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;
    /** Every version adds some; the first has thirteen. */
    private static final long FIRST_RIGHTS = (1 << 13) - 1;

    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long CONTROL_DEVICE = 1 << 15;
    /** Rights that a rule on a file, and not on a folder, may give. */
    private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | CONTROL_DEVICE;

    private static final long SCOPE_ABSTRACT_SOCKETS = 1;
    private static final long SCOPE_SIGNALS = 1 << 1;
    /** The first in which threads of one process may signal each other whatever confines them, as the JDK's do. */
    private static final int SCOPES_SUIT_JAVA = 7;

    private Landlock() {}

    /** Whether the kernel has it. */
    public static boolean isOffered() {
        return version() > 0;
    }

    /** Whether it is there, or this system is none that could have it. */
    public static boolean suitsSystem() {
        return !Kernel.isThere() || isOffered();
    }

    private static long version() {
        return Kernel.isThere() ? Kernel.call(CREATE_RULESET, 0, 0, VERSION, 0) : -1;
    }

    /**
     * Confines the calling thread, and all that it starts.
     *
     * @param readable files and folders that can be read
     * @param writable those that can be read and changed
     * @param executable those that can be read, and run as programs
     * @return false where the kernel can't, and nothing has changed
     */
    public static boolean confine(Collection<Path> readable, Collection<Path> writable, Collection<Path> executable) {
        long version = version();
        if (version <= 0) {
            return false;
        }
        long rights = FIRST_RIGHTS
                | (version >= 2 ? REFER : 0)
                | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? CONTROL_DEVICE : 0);
        long scopes = version >= SCOPES_SUIT_JAVA ? SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS : 0;
        long rules = create(rights, scopes);
        if (rules < 0) {
            return false;
        }
        try {
            allow(rules, readable, READ_FILE | READ_FOLDER);
            allow(rules, executable, READ_FILE | READ_FOLDER | EXECUTE);
            allow(rules, writable, rights & ~(EXECUTE | CONTROL_DEVICE));
            return Kernel.forgoPrivileges() && Kernel.call(RESTRICT_SELF, rules, 0, 0, 0) == 0;
        } finally {
            Kernel.close((int) rules);
        }
    }

    /** A kernel that does not know scopes, or none of the network, takes a shorter record. */
    private static long create(long rights, long scopes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment record = arena.allocate(24, 8);
            record.set(ValueLayout.JAVA_LONG, 0, rights);
            record.set(ValueLayout.JAVA_LONG, 16, scopes);
            return Kernel.call(CREATE_RULESET, record.address(), scopes == 0 ? 8 : 24, 0, 0);
        }
    }

    private static void allow(long rules, Collection<Path> paths, long rights) {
        for (Path path : paths) {
            int descriptor = Kernel.open(path, OPEN_PATH | CLOSE_ON_EXEC);
            if (descriptor < 0) {
                // What is not there needs no rule.
                continue;
            }
            try (Arena arena = Arena.ofConfined()) {
                // The record is packed: the descriptor follows at once.
                MemorySegment record = arena.allocate(12, 8);
                record.set(ValueLayout.JAVA_LONG, 0, Files.isDirectory(path) ? rights : rights & OF_FILES);
                record.set(ValueLayout.JAVA_INT, 8, descriptor);
                Kernel.call(ADD_RULE, rules, RULE_PATH_BENEATH, record.address(), 0);
            } finally {
                Kernel.close(descriptor);
            }
        }
    }
}
