package ouro.lib.files;

/** How {@code os.open} opens a file, by the numbers of Linux. */
public final class OpenFlags {
    public static final int READ_ONLY = 0;
    public static final int WRITE_ONLY = 01;
    public static final int READ_WRITE = 02;
    public static final int CREATE = 0100;
    public static final int EXCLUSIVE = 0200;
    public static final int TRUNCATE = 01000;
    public static final int APPEND = 02000;
    public static final int NON_BLOCKING = 04000;
    private static final int CLOSE_ON_EXEC = 02000000;

    private OpenFlags() {}

    /** Those that a mode of {@code open} stands for. */
    public static int of(String mode) {
        boolean both = mode.indexOf('+') >= 0;
        int direction = both ? READ_WRITE : mode.indexOf('r') >= 0 ? READ_ONLY : WRITE_ONLY;
        int making =
                switch (mode.replaceAll("[bt+]", "")) {
                    case "w" -> CREATE | TRUNCATE;
                    case "x" -> CREATE | EXCLUSIVE;
                    case "a" -> CREATE | APPEND;
                    default -> 0;
                };
        return direction | making | CLOSE_ON_EXEC;
    }
}
