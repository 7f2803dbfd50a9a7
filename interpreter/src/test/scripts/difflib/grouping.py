# How much context stands around changes, and what is refused.
import difflib


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


old = [f"line {number}\n" for number in range(1, 31)]
new = old[:]
new[4] = "line five\n"
new[12:14] = []
new[20:20] = ["inserted\n", "twice\n"]
for n in (0, 1, 3, 20):
    print(f"---- {n}")
    for group in difflib.SequenceMatcher(None, old, new).get_grouped_opcodes(n):
        print(*group, sep="\n")
print("".join(difflib.unified_diff(old, new, "old", "new", "then", "now", n=1)))
print("".join(difflib.context_diff(old, new, "old", "new", n=1)))
print(list(difflib.unified_diff(old, old)), list(difflib.SequenceMatcher().get_grouped_opcodes()))

left = "the first line\na second one\n\tthird here\nlast\n".splitlines(True)
right = "the first lime\nadded\na second line\n\tthird there\nlast\n".splitlines(True)
delta = list(difflib.ndiff(left, right))
print("".join(delta))
print(list(difflib.restore(delta, 1)) == left, list(difflib.restore(delta, "2")) == right)

attempt(lambda: list(difflib.restore(delta, 3)))
attempt(lambda: list(difflib.restore(delta, None)))
attempt(lambda: list(difflib.unified_diff([1], ["a"])))
attempt(lambda: list(difflib.context_diff(["a"], [b"a"])))
attempt(lambda: list(difflib.unified_diff(["a"], ["b"], b"name")))
attempt(lambda: list(difflib.unified_diff(["a"], ["b"], lineterm=None)))
attempt(lambda: list(difflib.unified_diff("abc", "abd", lineterm="")))

matcher = difflib.SequenceMatcher()
print(matcher.a, matcher.b, matcher.isjunk, matcher.autojunk, matcher.ratio())
matcher.set_seqs("abxcd", "abcd")
print(matcher.get_opcodes(), round(matcher.ratio(), 3))
matcher.set_seq2("abxc")
print(matcher.get_opcodes(), round(matcher.quick_ratio(), 3))
