import re
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
        # The folder is another one in every checkout.
        print(re.sub('".*/', '"', traceback.format_exc()), end='')
sys.tracebacklimit = 2
f(5)
