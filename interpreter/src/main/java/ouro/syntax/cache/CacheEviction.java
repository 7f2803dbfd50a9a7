package ouro.syntax.cache;

import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps a cache folder within bounds. Each time an entry is written, a sixteenth of the folder is swept: what begins with the
 * same hexadecimal digit. Entries are named by checksums, so each digit comes as often; and as only writing makes the folder
 * grow, a run that finds all it needs never sweeps.
 *
 * @param bytes that the whole folder may hold
 * @param age in milliseconds, after which an entry that nobody has read is deleted
 */
record CacheEviction(long bytes, long age) {
    private static final long DAY = 24 * 60 * 60 * 1000L;
    private static final int PARTS = 16;

    /** The trees and sources of some two thousand scripts, as long as one is run every few months. */
    static final CacheEviction STANDARD = new CacheEviction(64L << 20, 90 * DAY);

    private record CachedFile(File file, long written, long bytes) {}

    private long part() {
        return bytes / PARTS;
    }

    /** Whether an entry is small enough to be kept at all. */
    boolean fits(byte[] entry) {
        return entry.length <= part();
    }

    /** Has an entry that is read count as new; once a day at most, since it is a write. */
    void spare(File file, CacheFileStatus status) {
        long now = System.currentTimeMillis();
        if (now - status.written() > Math.min(DAY, age / 2)) {
            file.setLastModified(now);
        }
    }

    /** Deletes what is too old around an entry that was just written, and the oldest where there is too much. */
    void around(File folder, File fresh) {
        String[] names = folder.list();
        if (names == null) {
            return;
        }
        char digit = fresh.getName().charAt(0);
        long now = System.currentTimeMillis();
        List<CachedFile> entries = new ArrayList<>();
        for (String name : names) {
            if (name.charAt(0) == digit && name.contains(CacheFolder.SUFFIX)) {
                File file = new File(folder, name);
                entries.add(new CachedFile(file, file.lastModified(), file.length()));
            }
        }
        entries.sort(Comparator.comparingLong(CachedFile::written).reversed());
        long total = 0;
        for (CachedFile entry : entries) {
            total += entry.bytes;
            if (total > part() || now - entry.written > age) {
                entry.file.delete();
            }
        }
    }
}
