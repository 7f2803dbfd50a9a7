# Comparisons and steps by a number that stands in the source: every kind of left operand, both ways of asking.
nan = float('nan')


class Contrary(int):
    def __lt__(self, other):
        return 'less'

    def __add__(self, other):
        return 'plus'

    def __sub__(self, other):
        return 'minus'


values = [nan, float('inf'), -float('inf'), 0.0, -0.0, 1, 2, 3, -1, 2**70, -(2**70), 2**63 - 1, -(2**63)]
values += [True, 1.5, 2 + 0j, 'a', None, [1], Contrary(5)]
asked = [
    lambda a: a < 2, lambda a: a <= 2, lambda a: a == 2, lambda a: a != 2, lambda a: a > 2, lambda a: a >= 2,
    lambda a: 'yes' if a < 2 else 'no', lambda a: 'yes' if a != 2 else 'no', lambda a: 'yes' if a >= 2 else 'no',
    lambda a: a + 1, lambda a: a - 1, lambda a: a + 0, lambda a: a - 0, lambda a: a + 9223372036854775807,
    lambda a: a - 9223372036854775807, lambda a: a - -9223372036854775808, lambda a: a + True, lambda a: a < True,
]
for value in values:
    for question in asked:
        try:
            print(repr(question(value)), end=' ')
        except TypeError as e:
            print(e, end=' ')
    print()

for left in values[:13]:
    for right in values[:13]:
        print(left, right, left < right, left <= right, left == right, left != right, left > right, left >= right,
              [name for name, holds in (('<', left < right), ('!=', left != right)) if holds])

n = 2**63 - 1
n += 1
print(n)
n -= 1
print(n, n - -1)
