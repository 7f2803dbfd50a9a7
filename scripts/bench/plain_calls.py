"""Recursion and method calls."""
import time


class Tree:
    def __init__(self, depth):
        self.left = Tree(depth - 1) if depth else None
        self.right = Tree(depth - 1) if depth else None

    def count(self):
        return 1 + (self.left.count() + self.right.count() if self.left else 0)


begin = time.perf_counter()
for _ in range(4):
    assert Tree(16).count() == 2 ** 17 - 1
print(time.perf_counter() - begin)
