package ouro.lib.multiprocessing;

import java.nio.ByteBuffer;

/** A process of the tree as the broker knows it. */
abstract class Member {
    /** What its parent calls it; that of the broker's own process is 1. */
    final int number;
    /** The number of the process that started it; 0 for the broker's own. */
    final int parent;

    Member(int number, int parent) {
        this.number = number;
        this.parent = parent;
    }

    /** Answers a request. Called without the broker's lock. */
    abstract void reply(int request, ByteBuffer answer);

    /** Ends the process where its parent has died. */
    abstract void end();
}
