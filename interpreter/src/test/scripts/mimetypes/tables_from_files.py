"""Tables read from files in the form of Apache's mime.types."""

import mimetypes
import os
import tempfile

from attempts import attempt

with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "mime.types")
    with open(name, "w", encoding="utf-8") as file:
        file.write("# kinds\ntext/x-one  one eins # both\ntext/x-none\n\nimage/x-two\ttwo\n")
    print(mimetypes.read_mime_types(name).keys() >= {".one", ".eins", ".two"}, mimetypes.read_mime_types(name)[".eins"])
    print(mimetypes.read_mime_types(os.path.join(folder, "absent")))
    table = mimetypes.MimeTypes([name])
    print(table.guess_type("a.one"), table.guess_all_extensions("text/x-one"), table.guess_type("a.txt"))
    table.read(name, strict=False)
    print(table.guess_type("a.two"), table.guess_all_extensions("image/x-two", strict=False))
    attempt(table.read, "no such file")
