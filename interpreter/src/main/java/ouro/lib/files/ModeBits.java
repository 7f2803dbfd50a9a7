package ouro.lib.files;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The permission bits of a file mode as Java names them. */
public final class ModeBits {
    private static final PosixFilePermission[] FROM_HIGHEST = {
        PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_EXECUTE
    };

    private static final int HIGHEST = 0400;

    private ModeBits() {}

    /** Those of the nine lowest bits of a mode. */
    public static Set<PosixFilePermission> of(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < FROM_HIGHEST.length; i++) {
            if ((mode & HIGHEST >> i) != 0) {
                permissions.add(FROM_HIGHEST[i]);
            }
        }
        return permissions;
    }
}
