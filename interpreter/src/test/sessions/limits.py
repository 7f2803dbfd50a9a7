# ouro: --virtual-time
import sys

sys.setrecursionlimit(60)
sys.set_int_max_str_digits(700)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return n, str(e)


for _ in range(20):
    print(depth(0))
try:
    str(10**800)
except ValueError as e:
    print(e)
print(sys.getrecursionlimit(), sys.get_int_max_str_digits())
