# A frozenset remembers its hash: sets in sets in sets are hashed once each.
nested = frozenset()
for _ in range(100_000):
    nested = frozenset([nested])
print(len({nested, frozenset(nested)}), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
