"""Characters by name and names by character, in HTML 4 and in HTML 5."""

import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(name2codepoint), name2codepoint["eacute"], codepoint2name[233], entitydefs["eacute"], "apos" in name2codepoint)
print(all(codepoint2name[code] == name for name, code in name2codepoint.items()))
print(len(html5), html5["NotEqualTilde;"], html5["amp"], html5["amp;"], "lang;" in html5, html5["lang;"], html5["apos;"])
print(sorted(name for name in html5 if not name.endswith(";")))
for text in ("&lt;&LT;&lt", "&notin; &notit; &not", "&CounterClockwiseContourIntegral;", "&fjlig; &NotEqualTilde;", "&nosuch; &amp;amp;", "&hearts; &check;"):
    print(ascii(html.unescape(text)))
