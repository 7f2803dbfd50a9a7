package ouro.lib.multiprocessing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Builds what a process and the broker tell each other: numbers and bytes, one after another. */
final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static Message of(long... numbers) {
        Message message = new Message();
        for (long number : numbers) {
            message.number(number);
        }
        return message;
    }

    Message number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** The rest of the message. */
    Message rest(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    static byte[] rest(ByteBuffer message) {
        byte[] content = new byte[message.remaining()];
        message.get(content);
        return content;
    }
}
