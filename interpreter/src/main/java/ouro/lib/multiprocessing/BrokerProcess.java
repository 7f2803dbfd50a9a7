package ouro.lib.multiprocessing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The exchange of the process in which the broker lives; serves those of all others. */
final class BrokerProcess extends Exchange {
    private static final int OWN_NUMBER = 1;
    /** Memory that is a file; where the system has none, any folder for temporary files does. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final SharedMemory memory;
    private final Broker broker;
    private final Own own = new Own();
    private ServerSocketChannel server;

    private BrokerProcess(Path folder) {
        this.folder = folder;
        memory = new SharedMemory(folder);
        broker = new Broker(memory);
        broker.join(own);
    }

    static BrokerProcess begin() {
        try {
            Path folder = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "ouro-")
                    : Files.createTempDirectory("ouro-");
            return new BrokerProcess(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    int process() {
        return OWN_NUMBER;
    }

    @Override
    SharedMemory memory() {
        return memory;
    }

    @Override
    void post(int request, Operation operation, ByteBuffer message) {
        broker.handle(own, request, operation, message);
    }

    /** Where processes find the broker; from now on it listens. */
    @Override
    synchronized String folder() {
        if (server == null) {
            try {
                server = Sockets.listen(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            thread("broker", this::accept);
        }
        return folder.toString();
    }

    @Override
    synchronized void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        delete(folder);
    }

    /** Takes the folder away; whatever of it is gone already is no matter. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Another process does it.
            return;
        }
    }

    private static void thread(String name, Runnable body) {
        Thread.ofPlatform().daemon().name(name).start(body);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                thread("broker", () -> serve(channel));
            }
        } catch (IOException e) {
            // Closed: the program ends.
            return;
        }
    }

    private void serve(SocketChannel channel) {
        Other other = null;
        try (channel) {
            ByteBuffer hello = Sockets.read(channel).content();
            int number = (int) hello.getLong();
            other = new Other(number, broker.parentOf(number), channel);
            broker.join(other);
            while (true) {
                Sockets.Incoming next = Sockets.read(channel);
                broker.handle(other, next.request(), Operation.of(next.operation()), next.content());
            }
        } catch (IOException e) {
            // The process has ended, or was killed.
            if (other != null) {
                broker.leave(other);
            }
        }
    }

    /** This process. */
    private final class Own extends Member {
        Own() {
            super(OWN_NUMBER, 0);
        }

        @Override
        void reply(int request, ByteBuffer answer) {
            answered(request, answer);
        }

        @Override
        void end() {
            throw new IllegalStateException("the broker's process is nobody's child");
        }
    }

    /** A process that was started. */
    private static final class Other extends Member {
        private final SocketChannel channel;

        Other(int number, int parent, SocketChannel channel) {
            super(number, parent);
            this.channel = channel;
        }

        @Override
        synchronized void reply(int request, ByteBuffer answer) {
            try {
                Sockets.write(channel, request, 0, answer);
            } catch (IOException e) {
                // Who reads from it sees the end, and takes it out.
                end();
            }
        }

        @Override
        void end() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
