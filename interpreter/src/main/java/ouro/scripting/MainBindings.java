package ouro.scripting;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.script.Bindings;
import ouro.Session;

/** The names of a session's {@code __main__}, live: without those that begin with two underscores, which are Python's. */
final class MainBindings extends AbstractMap<String, Object> implements Bindings {
    private final Session session;

    MainBindings(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    private static String requireName(Object key) {
        String name = (String) Objects.requireNonNull(key);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a name must not be empty");
        }
        return name;
    }

    @Override
    public Object put(String name, Object value) {
        Object before = session.get(requireName(name));
        session.set(name, value);
        return before;
    }

    @Override
    public Object get(Object name) {
        return session.get(requireName(name));
    }

    @Override
    public boolean containsKey(Object name) {
        return session.names().contains(requireName(name));
    }

    @Override
    public Object remove(Object name) {
        Object before = session.get(requireName(name));
        session.delete((String) name);
        return before;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Set<String> names = session.names();
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                Iterator<String> each = names.iterator();
                return new Iterator<>() {
                    private String last;

                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        last = each.next();
                        return new SimpleEntry<>(last, session.get(last));
                    }

                    @Override
                    public void remove() {
                        session.delete(last);
                    }
                };
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }
}
