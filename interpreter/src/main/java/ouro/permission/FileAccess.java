package ouro.permission;

/** What is done with a file by its path. */
public enum FileAccess {
    /** Its content or its status is looked at, at the end of all links. */
    READ(true, false, true),
    /** It is made or changed, at the end of all links. */
    WRITE(false, true, true),
    /** It is read and changed. */
    READ_AND_WRITE(true, true, true),
    /** The entry in its folder is looked at: a link is read instead of followed. */
    READ_ENTRY(true, false, false),
    /** The entry in its folder is made or removed. */
    WRITE_ENTRY(false, true, false),
    /** It goes, with all that is in it, where other rules hold. */
    MOVE(true, true, false);

    final boolean reads;
    final boolean writes;
    final boolean followsLinks;

    FileAccess(boolean reads, boolean writes, boolean followsLinks) {
        this.reads = reads;
        this.writes = writes;
        this.followsLinks = followsLinks;
    }

    /** That of opening a file to read, to write, or both. */
    public static FileAccess opening(boolean reads, boolean writes) {
        return writes ? reads ? READ_AND_WRITE : WRITE : READ;
    }
}
