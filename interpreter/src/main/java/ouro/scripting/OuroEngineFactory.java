package ouro.scripting;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import ouro.Session;

/** Tells {@code javax.script} of Ouro: {@code new ScriptEngineManager().getEngineByName("ouro")}. */
public final class OuroEngineFactory implements ScriptEngineFactory {
    private static final String LANGUAGE = "python";
    private static final String LANGUAGE_VERSION = "3.11";

    @Override
    public String getEngineName() {
        return "Ouro";
    }

    @Override
    public String getEngineVersion() {
        return Session.VERSION;
    }

    @Override
    public List<String> getExtensions() {
        return List.of("py");
    }

    @Override
    public List<String> getMimeTypes() {
        return List.of("text/x-python");
    }

    @Override
    public List<String> getNames() {
        return List.of("ouro");
    }

    @Override
    public String getLanguageName() {
        return LANGUAGE;
    }

    @Override
    public String getLanguageVersion() {
        return LANGUAGE_VERSION;
    }

    /** {@code THREADING} is {@code MULTITHREADED}: any thread may call, one call after another, without isolation. */
    @Override
    public Object getParameter(String key) {
        return switch (key) {
            case ScriptEngine.ENGINE -> getEngineName();
            case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
            case ScriptEngine.LANGUAGE -> getLanguageName();
            case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
            case ScriptEngine.NAME -> getNames().getFirst();
            case "THREADING" -> "MULTITHREADED";
            default -> null;
        };
    }

    @Override
    public String getMethodCallSyntax(String object, String method, String... arguments) {
        return object + "." + method + "(" + String.join(", ", arguments) + ")";
    }

    /** Python's literal of a str needs other escapes than Java's of a String only where there are quotes or lines. */
    @Override
    public String getOutputStatement(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return "print('" + escaped + "')";
    }

    @Override
    public String getProgram(String... statements) {
        return String.join("\n", statements) + "\n";
    }

    @Override
    public ScriptEngine getScriptEngine() {
        return new OuroEngine(this);
    }
}
