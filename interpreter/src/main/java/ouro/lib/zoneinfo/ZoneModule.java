package ouro.lib.zoneinfo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.collection.PySet;

/** The module {@code _zoneinfo}: the rules of time zones, from the JDK. */
public final class ZoneModule {
    private ZoneModule() {}

    public static void populate(ModuleBuilder m) {
        m.function("exists", "key, /", key -> PyBool.of(find(key.str()) != null));
        m.function("names", () -> {
            PySet names = new PySet();
            for (String each : ZoneId.getAvailableZoneIds()) {
                if (!each.startsWith("SystemV/")) {
                    names.callMethod("add", PyStr.of(each));
                }
            }
            return names;
        });
        m.functionN("of_local", "key, year, month, day, hour, minute, second, fold, /", ZoneModule::ofLocal);
        m.function(
                "of_instant",
                "key, seconds, /",
                (key, seconds) -> at(find(key.str()), Instant.ofEpochSecond(seconds.index().value)));
    }

    private static ZoneId find(String key) {
        try {
            return ZoneId.of(key);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of a time that a gap leaves out, or that comes twice, the fold says which side is meant (PEP 495). */
    private static PyObject ofLocal(PyObject[] a) {
        int[] n = new int[7];
        for (int i = 0; i < n.length; i++) {
            n[i] = a[i + 1].indexClamped();
        }
        ZoneId zone = find(a[0].str());
        ZoneRules rules = zone.getRules();
        LocalDateTime local = LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]);
        ZoneOffsetTransition transition = rules.getTransition(local);
        ZoneOffset offset = transition == null
                ? rules.getOffset(local)
                : n[6] == 0 ? transition.getOffsetBefore() : transition.getOffsetAfter();
        Instant moment = local.toInstant(offset);
        if (transition != null) {
            // Just before or just after the transition, where the offset that was chosen applies.
            moment = n[6] == 0 ? transition.getInstant().minusSeconds(1) : transition.getInstant();
        }
        return at(zone, moment);
    }

    /** Offset and daylight saving in seconds, and the name of the zone's time. */
    private static PyObject at(ZoneId zone, Instant moment) {
        if (zone == null) {
            return PyNone.NONE;
        }
        ZoneRules rules = zone.getRules();
        int offset = rules.getOffset(moment).getTotalSeconds();
        long saving = rules.getDaylightSavings(moment).getSeconds();
        return PyTuple.of(PyInt.of(offset), PyInt.of(saving), PyStr.of(ZoneNames.of(moment.atZone(zone))));
    }
}
