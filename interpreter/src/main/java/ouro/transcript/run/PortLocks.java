package ouro.transcript.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports of this machine are there once: scripts that name the same one run one after another. */
final class PortLocks {
    private static final Pattern NETWORK = Pattern.compile("connect|server|listen|\\bbind\\b|socket");
    /** A number without leading zero that may be a port, and is no part of another one. */
    private static final Pattern PORT = Pattern.compile("(?<![\\w.])[1-9]\\d{3,4}(?![\\w.])");

    private static final int LAST = 65_535;

    private final ConcurrentHashMap<Integer, Lock> locks = new ConcurrentHashMap<>();

    /** Waits until nobody else has the ports that a job names, and takes them; what it answers is to be let go. */
    List<Lock> take(Job job) {
        List<Lock> taken = new ArrayList<>();
        // Everybody takes them in the same order, so that nobody waits in a circle.
        for (int port : named(job)) {
            Lock lock = locks.computeIfAbsent(port, key -> new ReentrantLock());
            lock.lock();
            taken.add(lock);
        }
        return taken;
    }

    private static TreeSet<Integer> named(Job job) {
        TreeSet<Integer> ports = new TreeSet<>();
        for (Job.JobPart part : job.parts()) {
            String text = new String(part.text(), StandardCharsets.UTF_8);
            Matcher number = PORT.matcher(text);
            boolean network = NETWORK.matcher(text).find();
            while (network && number.find()) {
                int port = Integer.parseInt(number.group());
                if (port <= LAST) {
                    ports.add(port);
                }
            }
        }
        return ports;
    }
}
