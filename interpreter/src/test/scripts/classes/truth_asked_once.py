# How often and / or / not ask each operand for its truth, and which value they give.
class X:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self): seen.append(self.n); return self.v
    def __repr__(self): return self.n
import itertools
for e in "x and y or z", "(x or y) and z", "x or y or z", "(x and y) and z", "(x or y) or z", "not (x and y or z)", "not(x or y)", "1 if x and y or z else 0", "x and (y or z)", "x or (y and z)", "(x and y or z) and x", "x if (x or y) and z else y":
    for a, b, c in itertools.product((False, True), repeat=3):
        x, y, z = X("x", a), X("y", b), X("z", c)
        seen = []
        print(e, a, b, c, eval(e), *seen)
