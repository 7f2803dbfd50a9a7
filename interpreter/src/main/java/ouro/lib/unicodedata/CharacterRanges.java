package ouro.lib.unicodedata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A property of characters that Java does not tell, from a table of ranges among the resources. */
final class CharacterRanges {
    private final int[] first;
    private final int[] last;
    private final String[] values;
    private final String otherwise;

    private CharacterRanges(List<String[]> lines, String otherwise) {
        this.otherwise = otherwise;
        first = new int[lines.size()];
        last = new int[lines.size()];
        values = new String[lines.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = Integer.parseInt(lines.get(i)[0], 16);
            last[i] = Integer.parseInt(lines.get(i)[1], 16);
            values[i] = lines.get(i)[2].intern();
        }
    }

    /** Loads a table; characters outside of its ranges have the value {@code otherwise}. */
    static CharacterRanges load(String name, String otherwise) {
        List<String[]> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                CharacterRanges.class.getResourceAsStream("/unicode/" + name + ".txt"), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(line.split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CharacterRanges(lines, otherwise);
    }

    String of(int codePoint) {
        int low = 0;
        int high = first.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < first[middle]) {
                high = middle - 1;
            } else if (codePoint > last[middle]) {
                low = middle + 1;
            } else {
                return values[middle];
            }
        }
        return otherwise;
    }
}
