# A doubled brace ends no field and begins none; quotes behind it are the string's own.
print(f'{10}}}a{{' '}', '10a{}')
print(f"{{{1}}}", f"{ {2: 3}[2]}", f"{'{'}{'}'}")
if True:
    \
    print("indented by the first of the joined lines")
