package ouro.lib.zoneinfo;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

/** What a zone's time is called: {@code CET} in winter, {@code CEST} in summer, {@code +03} where it has no name. */
public final class ZoneNames {
    private ZoneNames() {}

    /** The name of a moment's zone. */
    public static String of(ZonedDateTime moment) {
        int offset = moment.getOffset().getTotalSeconds();
        if (offset == 0 && moment.getZone().getRules().isFixedOffset()) {
            // A bare offset is what gmtime gives.
            boolean isGreenwich = moment.getZone() == ZoneOffset.UTC
                    || moment.getZone().getId().endsWith("GMT");
            return isGreenwich ? "GMT" : "UTC";
        }
        String name = moment.getZone() instanceof ZoneOffset
                ? ""
                : TimeZone.getTimeZone(moment.getZone())
                        .getDisplayName(
                                moment.getZone().getRules().isDaylightSavings(moment.toInstant()),
                                TimeZone.SHORT,
                                Locale.ENGLISH);
        return name.isEmpty() || name.startsWith("GMT") && name.length() > 3 ? byOffset(offset) : name;
    }

    private static String byOffset(int seconds) {
        int minutes = Math.abs(seconds) / 60;
        String text = String.format(Locale.ROOT, "%s%02d", seconds < 0 ? "-" : "+", minutes / 60);
        return minutes % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", minutes % 60);
    }
}
