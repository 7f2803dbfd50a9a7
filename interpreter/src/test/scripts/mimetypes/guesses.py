"""Kinds of files by their names, from the tables that the module brings along."""

import mimetypes

from attempts import attempt

table = mimetypes.MimeTypes()
for name in ("a.txt", "a.TXT", "dir.d/page.html", "x.tar.gz", "x.tgz", "x.tar.bz2", "a.gz", "a.unknown", "noext", ".html", "a.", "",
             "http://host/a/b.png?x=1", "http://host/a.html", "http://host", "data:text/html,<p>", "data:,x", "data:text/plain;base64,eA==",
             "a.svgz", "a.json", "a.py", "a.js", "a.rtf", "a.webp", "a.b.c.css", "a.Z", "a.css.br"):
    print(name, table.guess_type(name), table.guess_type(name, strict=False))
for kind in ("text/html", "image/jpeg", "TEXT/plain", "application/octet-stream", "audio/midi", "no/thing"):
    print(kind, table.guess_extension(kind), table.guess_all_extensions(kind), table.guess_all_extensions(kind, strict=False))

table.add_type("text/x-own", ".own")
table.add_type("text/x-loose", ".loose", strict=False)
print(table.guess_type("a.own"), table.guess_type("a.loose"), table.guess_type("a.loose", strict=False), table.guess_extension("text/x-own"))
print(table.types_map[True][".own"], table.types_map_inv[True]["text/x-own"], table.encodings_map[".gz"], table.suffix_map[".tgz"])
print(mimetypes.MimeTypes().guess_type("a.own"))
print(sorted(mimetypes.MimeTypes().types_map[True].items()))
print(sorted(mimetypes.MimeTypes().types_map[False].items()))

mimetypes.init([])
mimetypes.add_type("text/x-own", ".own")
print(mimetypes.guess_type("a.own"), mimetypes.guess_extension("text/x-own"), mimetypes.guess_all_extensions("text/x-own"))
print(mimetypes.types_map[".own"], mimetypes.inited)
attempt(mimetypes.guess_type, 5)
