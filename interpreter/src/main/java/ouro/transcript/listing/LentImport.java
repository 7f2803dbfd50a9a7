package ouro.transcript.listing;

import ouro.transcript.document.Listing;

/**
 * An import that a listing lacks.
 *
 * @param statement what is put before it
 * @param owner the listing that makes this import; null where none does
 */
public record LentImport(String statement, Listing owner) {}
