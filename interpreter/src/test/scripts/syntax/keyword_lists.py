"""The module keyword tells what cannot be a name."""
import keyword

print(keyword.kwlist)
print(keyword.softkwlist)
print([word for word in ("if", "None", "match", "name", "") if keyword.iskeyword(word)])
print([word for word in ("if", "_", "match", "case", "name") if keyword.issoftkeyword(word)])
for word in keyword.kwlist:
    try:
        compile(word + " = 1", "<string>", "exec")
    except SyntaxError:
        continue
    print(word, "is a name")
