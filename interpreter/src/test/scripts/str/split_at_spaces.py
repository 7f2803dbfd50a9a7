# White space of all kinds, beside characters of Latin-1, beyond it, and beyond the basic plane.
for t in ("a b", " a  b ", "", "  ", "a?b ? c", "日本\u3000語 x\u2003y", "é\xa0ü\x85?\u1680z", "😀 a\u3000b ?", "a\x1cb\x1fc\td\ne", "?", "\u3000?\u3000"):
    for n in (-1, 0, 1, 2):
        print(t.split(None, n))
