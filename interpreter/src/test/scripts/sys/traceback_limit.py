import sys
import traceback
def f(n):
    if n:
        f(n - 1)
    1 / 0
for limit in 2, 1, 0, -1, 1000:
    sys.tracebacklimit = limit
    try:
        f(3)
    except ZeroDivisionError:
        traceback.print_exc(file=sys.stdout)
sys.tracebacklimit = 2
f(5)
