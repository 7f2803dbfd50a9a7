package ouro.object.documentation;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The files that come with Ouro: beside its archive where the launcher says so, which spares opening that; or in it. */
public final class Resources {
    private static final String FOLDER = System.getProperty("ouro.resources");

    private Resources() {}

    /** Opens a file by its path, which starts with a slash; null where there is none. */
    public static InputStream open(String path) throws IOException {
        if (FOLDER == null) {
            return Resources.class.getResourceAsStream(path);
        }
        File file = new File(FOLDER, path);
        return file.isFile() ? new FileInputStream(file) : null;
    }
}
