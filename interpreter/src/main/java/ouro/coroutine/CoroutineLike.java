package ouro.coroutine;

/** A coroutine object, whatever language its body is written in. */
public interface CoroutineLike extends AwaitIterator {
    /** {@code close()}. */
    void close();
}
