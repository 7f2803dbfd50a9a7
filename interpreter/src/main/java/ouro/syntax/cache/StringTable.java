package ouro.syntax.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The texts of a written tree by their numbers, each made when it is first asked for; number 0 is none. */
final class StringTable {
    private final byte[] bytes;
    /** Where the bytes of a text begin. */
    private final int[] places;
    /** Twice the number of its bytes, and one more for a text of ASCII characters. */
    private final int[] marks;

    private final String[] texts;

    /** Finds the texts that begin where the reader stands. */
    StringTable(AstReader reader, byte[] bytes) {
        this.bytes = bytes;
        int count = reader.natural() + 1;
        places = new int[count];
        marks = new int[count];
        texts = new String[count];
        for (int i = 1; i < count; i++) {
            marks[i] = reader.natural();
            places[i] = reader.skip(marks[i] >> 1);
        }
    }

    String get(int number) {
        String text = texts[number];
        if (text == null && number > 0) {
            text = read(places[number], marks[number]).intern();
            texts[number] = text;
        }
        return text;
    }

    private String read(int place, int mark) {
        int length = mark >> 1;
        return (mark & 1) == 1
                ? new String(bytes, place, length, StandardCharsets.ISO_8859_1)
                : ByteBuffer.wrap(bytes, place, length).asCharBuffer().toString();
    }
}
