import random

random.seed(11)
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(10**6)))
print(random.choices("abc", k=5), random.choices([1, 2, 3], [1, 5, 2], k=6))
print(random.choices("xyz", cum_weights=[1, 2, 10], k=4))
print(random.sample(range(100), 5), random.sample(range(1000), 50), random.sample(list("abcdefghij"), 10))
print(random.sample(["a", "b"], k=3, counts=[3, 2]), random.sample(range(10**9), 8))
items = list(range(15))
random.shuffle(items)
print(items)
calls = [
    ("choice", [], {}),
    ("choice", 5, {}),
    ("choices", [1, 2], {"weights": [1]}),
    ("choices", [1, 2], {"weights": [0, 0]}),
    ("choices", [1, 2], {"weights": [1, 2], "cum_weights": [1, 3]}),
    ("choices", [1, 2], {"weights": 5}),
    ("sample", [1, 2], {"k": 3}),
    ("sample", {1, 2}, {"k": 1}),
    ("sample", [1, 2], {"k": 2, "counts": [1]}),
    ("sample", [1, 2], {}),
    ("shuffle", (1, 2), {}),
]
for name, argument, keywords in calls:
    try:
        print(getattr(random, name)(argument, **keywords))
    except Exception as e:
        print(name, type(e).__name__, e)
