package ouro.object.protocol;

/** What a match statement takes the instances of a class for (PEP 634). */
public enum CollectionKind {
    SEQUENCE,
    MAPPING,
    NEITHER
}
