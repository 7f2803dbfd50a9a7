package ouro.lib.os;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine. */
public final class HostName {
    private HostName() {}

    /** As the kernel says, or else the JDK. */
    public static String get() {
        String kernel = ProcessFunctions.firstLine("/proc/sys/kernel/hostname");
        if (!kernel.isEmpty()) {
            return kernel;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
