"""The annotation of *args may be starred (PEP 646)."""


def starred(*args: *tuple[int, ...]):
    pass


print(starred.__annotations__)
