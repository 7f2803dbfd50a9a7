package ouro.transcript;

import java.util.List;

/**
 * A script taken out of a document.
 *
 * @param number which fence of the document it was, from 1
 * @param line where the fence begins, from 1
 * @param code the script, ready to run
 * @param output what the fence shows below the script under a rule of comments, or the empty string
 * @param notes what was set aside to make a script of the fence
 */
public record Listing(int number, int line, String code, String output, List<String> notes) {}
