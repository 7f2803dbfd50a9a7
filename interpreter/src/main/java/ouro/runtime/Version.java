package ouro.runtime;

/** Which Ouro this is; a test holds it to the pom's version, which is not read at run time to keep a start short. */
public final class Version {
    public static final String NUMBER = "0.2.0";

    private Version() {}
}
