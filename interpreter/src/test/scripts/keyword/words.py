"""Which words are keywords, always or in their places only."""

import keyword

print(keyword.kwlist)
print(keyword.softkwlist)
print([word for word in ("for", "For", "print", "match", "None", "async", "", "_") if keyword.iskeyword(word)])
print([word for word in ("match", "case", "_", "type", "for") if keyword.issoftkeyword(word)])
print(sorted(keyword.__all__))
for word in keyword.kwlist:
    try:
        compile(f"{word} = 1", "<text>", "exec")
        print(word, "can be assigned to")
    except SyntaxError:
        pass
for word in keyword.softkwlist:
    exec(f"{word} = 1")
