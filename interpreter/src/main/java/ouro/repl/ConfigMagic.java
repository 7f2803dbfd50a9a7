package ouro.repl;

import java.util.Locale;

/** {@code %config}: tells and changes the settings of the prompt. */
final class ConfigMagic extends NamedMagic {
    ConfigMagic() {
        super("config", "[SETTING[=on|off]]", "tells or changes what the prompt does");
    }

    @Override
    public Iterable<String> words(PromptSession session, String argument) {
        return Settings.names();
    }

    @Override
    public void run(PromptSession session, String argument) {
        int equals = argument.indexOf('=');
        String name = (equals < 0 ? argument : argument.substring(0, equals)).strip();
        if (equals >= 0) {
            session.configure(name, isOn(argument.substring(equals + 1).strip()));
        }
        StringBuilder text = new StringBuilder();
        for (String each : Settings.names()) {
            if (name.isEmpty() || each.equals(name)) {
                String value = each + " = " + (session.settings().isOn(each) ? "on" : "off");
                text.append(String.format("%-20s  %s%n", value, Settings.purpose(each)));
            }
        }
        if (text.isEmpty()) {
            throw new MagicError("there is no setting " + name + "; %config lists those there are");
        }
        session.print(text.toString());
    }

    private static boolean isOn(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on", "true", "1", "yes" -> true;
            case "off", "false", "0", "no" -> false;
            default -> throw new MagicError("on or off, not " + value);
        };
    }
}
