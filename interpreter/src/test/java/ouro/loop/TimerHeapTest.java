package ouro.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ouro.builtins.Builtins;
import ouro.loop.context.PyContext;
import ouro.object.PyNone;
import ouro.object.PyObject;

/** The order of timers is heapq's; the tables are what CPython's heapq gave for the same pushes. */
class TimerHeapTest {
    private final Map<TimerHandle, Integer> numbers = new HashMap<>();

    @BeforeAll
    static void fillClasses() {
        Builtins.create();
    }

    private TimerHandle timer(int number, double when) {
        TimerHandle timer = new TimerHandle(new EventLoop(), when, PyNone.NONE, PyObject.NO_ARGUMENTS, new PyContext());
        numbers.put(timer, number);
        return timer;
    }

    private List<Integer> orderOf(double... deadlines) {
        TimerHeap heap = new TimerHeap();
        for (int i = 0; i < deadlines.length; i++) {
            heap.push(timer(i + 1, deadlines[i]));
        }
        List<Integer> order = new ArrayList<>();
        while (!heap.isEmpty()) {
            order.add(numbers.get(heap.pop()));
        }
        return order;
    }

    @Test
    void equalDeadlinesComeInHeapqsOrder() {
        assertEquals(List.of(1, 3, 5, 2, 4), orderOf(1, 1, 1, 1, 1));
    }

    @Test
    void deadlinesComeInOrder() {
        assertEquals(List.of(4, 2, 5, 1, 3), orderOf(4, 2, 5, 1, 3));
    }

    @Test
    void sweepingDropsTheCancelled() {
        TimerHeap heap = new TimerHeap();
        List<TimerHandle> timers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            TimerHandle timer = timer(i, i % 3);
            timers.add(timer);
            heap.push(timer);
        }
        for (int i = 0; i < 10; i += 2) {
            timers.get(i).cancel();
        }
        heap.sweepCancelled();
        assertEquals(5, heap.size());
        double last = 0;
        while (!heap.isEmpty()) {
            TimerHandle timer = heap.pop();
            assertTrue(!timer.isCancelled() && timer.when() >= last);
            last = timer.when();
        }
    }
}
