package ouro.loop;

import java.util.Arrays;
import ouro.object.PyList;

/**
 * A binary heap of timers by deadline. Equal deadlines must come out as Python's heapq lets them out, since the order in
 * which tasks wake depends on it (five equal timers come as 1, 3, 5, 2, 4), so items are sifted exactly as heapq sifts
 * them: down to a leaf along the smaller children first, then up again. {@code java.util.PriorityQueue} does not.
 */
public final class TimerHeap {
    private static final int INITIAL = 16;

    private TimerHandle[] heap = new TimerHandle[INITIAL];
    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The timers as they stand. */
    PyList toList() {
        PyList list = new PyList();
        for (int i = 0; i < size; i++) {
            list.append(heap[i]);
        }
        return list;
    }

    /** The timer that is due first, or null. */
    public TimerHandle first() {
        return heap[0];
    }

    public void push(TimerHandle timer) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        heap[size] = timer;
        siftTowardsRoot(0, size++);
    }

    /** Removes and answers the timer that is due first. */
    public TimerHandle pop() {
        TimerHandle last = heap[--size];
        heap[size] = null;
        if (size == 0) {
            return last;
        }
        TimerHandle first = heap[0];
        heap[0] = last;
        siftTowardsLeaves(0);
        return first;
    }

    /** Keeps only the timers that were not cancelled, and makes a heap of them anew, as asyncio does. */
    public void sweepCancelled() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (heap[i].isCancelled()) {
                heap[i].scheduled = false;
            } else {
                heap[kept++] = heap[i];
            }
        }
        Arrays.fill(heap, kept, size, null);
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftTowardsLeaves(i);
        }
    }

    private void siftTowardsRoot(int start, int place) {
        TimerHandle moving = heap[place];
        int at = place;
        while (at > start) {
            int parent = (at - 1) >> 1;
            // Equal ones stay below: heapq moves only what is strictly less.
            if (moving.when() >= heap[parent].when()) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = moving;
    }

    private void siftTowardsLeaves(int place) {
        TimerHandle moving = heap[place];
        int at = place;
        int child = 2 * at + 1;
        while (child < size) {
            int right = child + 1;
            // Of two equal children heapq takes the right one.
            if (right < size && heap[child].when() >= heap[right].when()) {
                child = right;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = moving;
        // Usually the last leaf belongs near the leaves: going down without comparing it and up again takes fewer
        // comparisons.
        siftTowardsRoot(place, at);
    }
}
