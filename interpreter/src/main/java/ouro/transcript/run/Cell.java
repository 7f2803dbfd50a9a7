package ouro.transcript.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ouro.permission.AccessControl;
import ouro.permission.Landlock;
import ouro.permission.PermissionFlags;
import ouro.permission.Permissions;
import ouro.runtime.OwnFiles;

/**
 * What scripts of a check may do: read the document's folder, read and write their work folder, reach this machine by itself;
 * and what the check was told to permit beside that.
 *
 * @param work where scripts run
 * @param temporary where they put temporary files
 * @param flags what else they may, as {@link PermissionFlags} writes it
 */
record Cell(Path work, Path temporary, List<String> flags) {
    /** The most that a script may write to files, in bytes. */
    private static final long MOST_WRITTEN = 100 << 20;

    /** What the system's own functions read: how names and users are looked up, which time zone this is. */
    private static final List<String> SYSTEM = List.of(
            "/etc/hosts",
            "/etc/host.conf",
            "/etc/nsswitch.conf",
            "/etc/resolv.conf",
            "/etc/gai.conf",
            "/etc/localtime",
            "/etc/timezone",
            "/etc/passwd",
            "/etc/group",
            "/usr/share/zoneinfo",
            "/proc/self",
            "/proc/sys/kernel",
            "/proc/loadavg",
            "/proc/meminfo",
            "/sys/fs/cgroup",
            "/dev/zero",
            "/dev/random",
            "/dev/urandom");

    /** What a run is asked by. */
    AccessControl accessControl(Job job) {
        Permissions always = Permissions.NONE
                .allowRead(Path.of(job.folder()))
                .allowRead(work)
                .allowRead(temporary)
                .allowWrite(work)
                .allowWrite(temporary)
                .allowLoopback()
                .limitWriting(MOST_WRITTEN);
        return OwnFiles.accessControl(PermissionFlags.added(always, flags), List.of(), List.of());
    }

    /** Has the kernel keep the calling thread, and those that it starts, to the files of a job. */
    void lock(Job job) {
        if (!Landlock.isOffered()) {
            return;
        }
        Permissions given = PermissionFlags.added(Permissions.NONE, flags);
        if (given == Permissions.ALL) {
            return;
        }
        List<Path> readable = new ArrayList<>(OwnFiles.all());
        SYSTEM.forEach(name -> readable.add(Path.of(name)));
        readable.add(Path.of(job.folder()));
        readable.addAll(given.readable());
        List<Path> writable = new ArrayList<>(List.of(work, temporary, OwnFiles.cache()));
        writable.add(Path.of("/dev/null"));
        writable.add(Path.of("/dev/full"));
        writable.addAll(given.writable());
        // A program that may be started reads what it needs; it writes no more than its script.
        Landlock.confine(readable, writable, given.startsPrograms() ? List.of(Path.of("/")) : List.of());
    }
}
