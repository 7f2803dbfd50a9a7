# Moments that no calendar reaches.
import datetime
import time


def attempt(what, function, *arguments):
    try:
        result = function(*arguments)
    except Exception as e:
        result = f'{type(e).__name__}: {e}'
    print(what, *arguments, '->', result)


for timestamp in (1e20, -1e20, float('nan'), float('inf'), 10**30, 2**63, -(2**63), 'a'):
    attempt('localtime', lambda value: time.localtime(value)[:6], timestamp)
    attempt('gmtime', lambda value: time.gmtime(value)[:6], timestamp)
    attempt('ctime', time.ctime, timestamp)
for timestamp in (86400, -1, -0.5):
    attempt('gmtime', lambda value: time.gmtime(value)[:6], timestamp)
for timestamp in (1e20, -1e20, float('nan'), float('inf'), 1e14):
    attempt('fromtimestamp', datetime.datetime.fromtimestamp, timestamp)
    attempt('utcfromtimestamp', datetime.datetime.utcfromtimestamp, timestamp)
for moment in ((10**30, *[1] * 8), (10**10, *[1] * 8), (-(2**31), *[1] * 8), (1, 2), ('a',) * 9, (1.5,) * 9, 5, None):
    attempt('mktime', time.mktime, moment)
    attempt('asctime', time.asctime, moment)
    attempt('strftime', time.strftime, '%Y', moment)
