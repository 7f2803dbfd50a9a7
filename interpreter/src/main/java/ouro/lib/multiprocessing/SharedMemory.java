package ouro.lib.multiprocessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Memory that all processes of a tree see: files of the broker's folder, mapped. A place in it is a number, of which the upper
 * half says the file and the lower half where in it.
 */
final class SharedMemory {
    private static final int FILE_SHIFT = 32;
    private static final long FILE_SIZE = 1 << 20;
    private static final int ALIGNMENT = 16;
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final Path folder;
    private final Map<Long, ByteBuffer> files = new ConcurrentHashMap<>();
    /** What was given back, by size. */
    private final Map<Long, Deque<Long>> free = new HashMap<>();

    private long lastFile = -1;
    private long used = FILE_SIZE;

    SharedMemory(Path folder) {
        this.folder = folder;
    }

    // ---- for the broker, which alone gives memory out ------------------------------------------------------------

    /** The place of so many bytes, which are zero. */
    synchronized long allocate(long bytes) {
        long size = (Math.max(bytes, 1) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        Deque<Long> again = free.get(size);
        if (again != null && !again.isEmpty()) {
            long place = again.poll();
            ByteBuffer block = at(place, (int) size);
            block.put(new byte[(int) size]);
            return place;
        }
        if (size > FILE_SIZE) {
            // A file of its own; what comes next begins another.
            used = FILE_SIZE;
            return ++lastFile << FILE_SHIFT;
        }
        if (used + size > FILE_SIZE) {
            lastFile++;
            used = 0;
        }
        long place = lastFile << FILE_SHIFT | used;
        used += size;
        return place;
    }

    synchronized void free(long place, long bytes) {
        long size = (Math.max(bytes, 1) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        free.computeIfAbsent(size, key -> new ArrayDeque<>()).add(place);
    }

    // ---- for all processes ---------------------------------------------------------------------------------------

    /** So many bytes at a place. */
    ByteBuffer at(long place, int bytes) {
        long file = place >>> FILE_SHIFT;
        int from = (int) place;
        ByteBuffer mapped = files.get(file);
        if (mapped == null || mapped.capacity() < from + bytes) {
            mapped = map(folder.resolve("memory-" + file), Math.max(FILE_SIZE, from + bytes));
            files.put(file, mapped);
        }
        return mapped.slice(from, bytes).order(ByteOrder.nativeOrder());
    }

    /** Maps a file of at least that size, and makes it where it isn't there. */
    static ByteBuffer map(Path file, long size) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- semaphores: how many may pass, and behind that how many wait -----------------------------------------------

    static final int SEMAPHORE_SIZE = 2 * Integer.BYTES;

    private final Map<Long, ByteBuffer> semaphores = new ConcurrentHashMap<>();

    private ByteBuffer semaphore(long place) {
        return semaphores.computeIfAbsent(place, key -> at(key, SEMAPHORE_SIZE));
    }

    boolean isFree(long place) {
        return value(place) > 0;
    }

    int value(long place) {
        return (int) INT.getVolatile(semaphore(place), 0);
    }

    void setValue(long place, int value) {
        INT.setVolatile(semaphore(place), 0, value);
    }

    /** Takes one; false where there is none. */
    boolean tryTake(long place) {
        ByteBuffer semaphore = semaphore(place);
        for (int value = (int) INT.getVolatile(semaphore, 0); value > 0; value = (int) INT.getVolatile(semaphore, 0)) {
            if (INT.compareAndSet(semaphore, 0, value, value - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Gives one back; false where there are as many as there may be. */
    boolean give(long place, int most) {
        ByteBuffer semaphore = semaphore(place);
        int value = (int) INT.getVolatile(semaphore, 0);
        while (value < most) {
            if (INT.compareAndSet(semaphore, 0, value, value + 1)) {
                return true;
            }
            value = (int) INT.getVolatile(semaphore, 0);
        }
        return false;
    }

    void addWaiting(long place, int count) {
        INT.getAndAdd(semaphore(place), Integer.BYTES, count);
    }

    boolean isWaitedFor(long place) {
        return (int) INT.getVolatile(semaphore(place), Integer.BYTES) > 0;
    }
}
