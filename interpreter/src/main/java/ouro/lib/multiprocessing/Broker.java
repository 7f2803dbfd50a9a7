package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Owns what the processes of a tree share: message queues, the lines before semaphores, the shared memory. It lives in the
 * process that started the first other one, and answers all of them there, whatever the script does meanwhile.
 *
 * <p>A queue keeps whole messages, and nobody holds a lock while waiting for one. So a process may be killed at any moment:
 * what it held goes, all others work on. When the broker's process dies, the others see their connections end, and end too.
 */
final class Broker {
    /** How the answer to a request begins. */
    static final int DONE = 0;

    static final int END = 1;
    static final int CANCELLED = 2;

    /** Holds the sending side of lifelines: nobody, until the process behind one has ended. */
    private static final int LIFELINE = -1;

    private final SharedMemory memory;
    private final Map<Long, MessageQueue> queues = new HashMap<>();
    private final Map<Long, Deque<Request>> parked = new HashMap<>();
    private final Map<Integer, Member> members = new HashMap<>();
    /** Who started each process. */
    private final Map<Integer, Integer> parents = new HashMap<>();
    /** What processes told of their end before it came. */
    private final Map<Integer, Long> exitCodes = new HashMap<>();
    /** Requests that wait, by process and number. */
    private final Map<Member, Map<Integer, Request>> waiting = new HashMap<>();
    /** Answers to be given once the lock is free. */
    private final List<Runnable> answers = new ArrayList<>();

    private long lastQueue;
    private int lastProcess = 1;

    Broker(SharedMemory memory) {
        this.memory = memory;
    }

    synchronized void join(Member member) {
        members.put(member.number, member);
        waiting.put(member, new HashMap<>());
    }

    synchronized int parentOf(int process) {
        return parents.getOrDefault(process, -1);
    }

    /** A process has gone, however: what it held and what it waited for goes too, and so do its children. */
    void leave(Member member) {
        List<Member> orphans = new ArrayList<>();
        List<Runnable> due;
        synchronized (this) {
            if (members.remove(member.number, member)) {
                waiting.remove(member).values().forEach(this::forget);
                release(member.number);
                members.values().stream()
                        .filter(other -> other.parent == member.number)
                        .forEach(orphans::add);
                // It may have been woken for a semaphore that it can't take any more.
                parked.keySet().forEach(this::wakeIfFree);
            }
            due = due();
        }
        due.forEach(Runnable::run);
        orphans.forEach(Member::end);
    }

    /** Does what a process asks, or notes it for later. */
    void handle(Member from, int number, Operation operation, ByteBuffer message) {
        List<Runnable> due;
        synchronized (this) {
            if (!members.containsKey(from.number)) {
                return;
            }
            perform(from, number, operation, message);
            due = due();
        }
        due.forEach(Runnable::run);
    }

    private List<Runnable> due() {
        List<Runnable> due = new ArrayList<>(answers);
        answers.clear();
        return due;
    }

    private void perform(Member from, int number, Operation operation, ByteBuffer message) {
        switch (operation) {
            case NEW_QUEUE -> {
                MessageQueue queue = new MessageQueue(++lastQueue);
                queues.put(queue.number, queue);
                queue.attach(MessageQueue.RECEIVING, from.number);
                queue.attach(MessageQueue.SENDING, from.number);
                answer(from, number, Message.of(DONE, queue.number));
            }
            case SHARE -> {
                MessageQueue queue = queues.get(message.getLong());
                int side = (int) message.getLong();
                if (queue != null) {
                    queue.attach(side, (int) message.getLong());
                }
                answer(from, number, Message.of(DONE));
            }
            case CLAIM -> {
                MessageQueue queue = queues.get(message.getLong());
                int side = (int) message.getLong();
                if (queue != null) {
                    queue.attach(side, from.number);
                    queue.detach(side, 0);
                }
                answer(from, number, Message.of(DONE));
            }
            case DETACH -> {
                MessageQueue queue = queues.get(message.getLong());
                if (queue != null) {
                    queue.detach((int) message.getLong(), from.number);
                    settle(queue);
                }
            }
            case SEND -> send(from, number, message);
            case RECEIVE -> {
                MessageQueue queue = queues.get(message.getLong());
                if (queue == null) {
                    answer(from, number, Message.of(END));
                    return;
                }
                Request request = new Request(from, number, operation, queue.number);
                queue.receivers.add(request);
                note(request);
                settle(queue);
            }
            case UNRECEIVE -> {
                MessageQueue queue = queues.get(message.getLong());
                if (queue != null) {
                    queue.putBack(Message.rest(message));
                    settle(queue);
                }
            }
            case POLL -> poll(from, number, message);
            case PARK -> {
                Request request = new Request(from, number, operation, message.getLong());
                note(request);
                parked.computeIfAbsent(request.about[0], place -> new ArrayDeque<>())
                        .add(request);
                wakeIfFree(request.about[0]);
            }
            case WAKE -> wakeIfFree(message.getLong());
            case ALLOCATE -> answer(from, number, Message.of(DONE, memory.allocate(message.getLong())));
            case FREE -> memory.free(message.getLong(), message.getLong());
            case NEW_PROCESS -> {
                parents.put(++lastProcess, from.number);
                answer(from, number, Message.of(DONE, lastProcess));
            }
            case EXITING -> {
                exitCodes.put(from.number, message.getLong());
                answer(from, number, Message.of(DONE));
            }
            case ENDED -> ended(from, number, message);
            case CANCEL -> {
                Request request = waiting.get(from).get((int) message.getLong());
                if (request != null) {
                    forget(request);
                    request.isDone = false;
                    finish(request, Message.of(CANCELLED));
                }
            }
            case HELLO -> throw new IllegalStateException("a process says who it is but once");
        }
    }

    private void ended(Member from, int number, ByteBuffer message) {
        int process = (int) message.getLong();
        MessageQueue lifeline = queues.get(message.getLong());
        Long told = exitCodes.remove(process);
        // First, so that who wakes by the lifeline finds the exit code.
        answer(from, number, told == null ? Message.of(END) : Message.of(DONE, told));
        parents.remove(process);
        release(process);
        if (lifeline != null) {
            lifeline.detachAll(LIFELINE);
            settle(lifeline);
        }
    }

    private void send(Member from, int number, ByteBuffer message) {
        MessageQueue queue = queues.get(message.getLong());
        if (queue == null || queue.isBroken()) {
            answer(from, number, Message.of(END));
            return;
        }
        queue.add(Message.rest(message));
        if (number != 0) {
            Request request = new Request(from, number, Operation.SEND, queue.number);
            queue.senders.add(request);
            note(request);
        }
        settle(queue);
    }

    private void poll(Member from, int number, ByteBuffer message) {
        long[] about = new long[message.remaining() / Long.BYTES];
        for (int i = 0; i < about.length; i++) {
            about[i] = message.getLong();
        }
        Request request = new Request(from, number, Operation.POLL, about);
        note(request);
        for (long each : about) {
            MessageQueue queue = queues.get(each);
            if (queue != null) {
                queue.watchers.add(request);
            }
        }
        answerPoll(request);
    }

    /** Answers which queues are ready, where one is. */
    private void answerPoll(Request request) {
        Message ready = Message.of(DONE);
        boolean found = false;
        for (long each : request.about) {
            MessageQueue queue = queues.get(each);
            if (queue == null || queue.isReady()) {
                ready.number(each);
                found = true;
            }
        }
        if (found) {
            finish(request, ready);
            forget(request);
        }
    }

    /** Answers those whom the state of the queue lets go on. */
    private void settle(MessageQueue queue) {
        while (!queue.receivers.isEmpty() && queue.isReady()) {
            byte[] message = queue.take();
            Request request = queue.receivers.poll();
            finish(request, message == null ? Message.of(END) : Message.of(DONE).rest(message));
        }
        if (queue.isBroken() || !queue.isFull()) {
            for (Request request : queue.senders) {
                finish(request, Message.of(queue.isBroken() && queue.isFull() ? END : DONE));
            }
            queue.senders.clear();
        }
        if (queue.isReady()) {
            List.copyOf(queue.watchers).forEach(this::answerPoll);
        }
        if (queue.isAbandoned()) {
            queues.remove(queue.number);
        }
    }

    private void release(int process) {
        for (MessageQueue queue : List.copyOf(queues.values())) {
            queue.detachAll(process);
            settle(queue);
        }
    }

    private void wakeIfFree(long place) {
        Deque<Request> line = parked.get(place);
        if (line != null && !line.isEmpty() && memory.isFree(place)) {
            finish(line.poll(), Message.of(DONE));
        }
    }

    private void note(Request request) {
        waiting.get(request.from).put(request.number, request);
    }

    private void finish(Request request, Message answer) {
        if (!request.isDone) {
            request.isDone = true;
            Map<Integer, Request> own = waiting.get(request.from);
            if (own != null) {
                own.remove(request.number);
            }
            answer(request.from, request.number, answer);
        }
    }

    /** Takes a request out of the lines where it stands. */
    private void forget(Request request) {
        request.isDone = true;
        if (request.operation == Operation.PARK) {
            parked.getOrDefault(request.about[0], new ArrayDeque<>()).remove(request);
            return;
        }
        for (long each : request.about) {
            MessageQueue queue = queues.get(each);
            if (queue != null) {
                queue.receivers.remove(request);
                queue.senders.remove(request);
                queue.watchers.remove(request);
            }
        }
    }

    private void answer(Member to, int number, Message answer) {
        if (number != 0) {
            ByteBuffer buffer = answer.toBuffer();
            answers.add(() -> to.reply(number, buffer));
        }
    }
}
