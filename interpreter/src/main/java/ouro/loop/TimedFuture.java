package ouro.loop;

/** A future that nothing but time ends: what {@code sleep} waits for. */
public final class TimedFuture extends PyFuture {
    public TimedFuture(EventLoop loop) {
        super(loop);
    }
}
