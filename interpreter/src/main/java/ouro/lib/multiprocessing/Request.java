package ouro.lib.multiprocessing;

/** What a process waits for. Guarded by the broker. */
final class Request {
    final Member from;
    final int number;
    final Operation operation;
    /** The queues it is about; for a semaphore, its place. */
    final long[] about;

    boolean isDone;

    Request(Member from, int number, Operation operation, long... about) {
        this.from = from;
        this.number = number;
        this.operation = operation;
        this.about = about;
    }
}
