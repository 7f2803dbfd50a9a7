package ouro.lib.multiprocessing;

/** What a process asks of the broker; the ordinal stands in its messages. */
enum Operation {
    /** The number of the process, and the word that lets it in: the first message of a process. */
    HELLO,
    /** Answers the number of a new message queue, both of whose sides are the process's. */
    NEW_QUEUE,
    /** One side of a queue is to be another process's too: 0 for whoever asks for it first. */
    SHARE,
    /** Takes over a side that was shared with whoever asks. */
    CLAIM,
    /** Gives a side of a queue up. */
    DETACH,
    /** Appends a message; answered once there is room for more. */
    SEND,
    /** Answers the next message, or that there will be none. */
    RECEIVE,
    /** Puts a message back that was received by nobody. */
    UNRECEIVE,
    /** Answers which of several queues have something to say, once one has. */
    POLL,
    /** Answers once a semaphore may be free. */
    PARK,
    /** Somebody has released a semaphore that others wait for. */
    WAKE,
    /** Answers where in the shared memory so many bytes are free. */
    ALLOCATE,
    /** Gives bytes of the shared memory back. */
    FREE,
    /** Answers a number for a process that is about to be started. */
    NEW_PROCESS,
    /** The process is about to end by itself, with that exit code. */
    EXITING,
    /** A process that was started has ended: answers the exit code it told, or none. */
    ENDED,
    /** Ends an earlier request without waiting on. */
    CANCEL;

    private static final Operation[] ALL = values();

    static Operation of(int ordinal) {
        return ALL[ordinal];
    }
}
