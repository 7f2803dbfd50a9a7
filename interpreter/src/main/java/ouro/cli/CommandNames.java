package ouro.cli;

import java.util.Collection;

/** The names of commands, which are easily misspelt. */
final class CommandNames {
    private CommandNames() {}

    /** Asks on stderr whether the nearest command was meant, where one is near. */
    static void suggest(String word, Collection<String> commands) {
        String best = null;
        int least = 1 + word.length() / 3;
        for (String command : commands) {
            int distance = distance(word, command);
            if (distance <= least && (best == null || distance < distance(word, best))) {
                best = command;
            }
        }
        if (best != null) {
            System.err.println("ouro: did you mean " + best + "?");
        }
    }

    /** How many letters must be put in, left out, replaced, or exchanged with their neighbour. */
    private static int distance(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                costs[i][j] = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) {
                    costs[i][j] = Math.min(costs[i][j], 1 + costs[i - 2][j - 2]);
                }
            }
        }
        return costs[a.length()][b.length()];
    }
}
