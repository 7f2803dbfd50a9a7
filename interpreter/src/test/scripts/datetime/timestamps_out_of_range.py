# Moments that no calendar reaches.
import datetime
import time

from attempts import attempt


def outcome(what, function, *arguments):
    print(what, *arguments, end=' -> ')
    attempt(function, *arguments)


for timestamp in (1e20, -1e20, float('nan'), float('inf'), 10**30, 2**63, -(2**63), 'a'):
    outcome('localtime', lambda value: time.localtime(value)[:6], timestamp)
    outcome('gmtime', lambda value: time.gmtime(value)[:6], timestamp)
    outcome('ctime', time.ctime, timestamp)
for timestamp in (86400, -1, -0.5):
    outcome('gmtime', lambda value: time.gmtime(value)[:6], timestamp)
for timestamp in (1e20, -1e20, float('nan'), float('inf'), 1e14):
    outcome('fromtimestamp', datetime.datetime.fromtimestamp, timestamp)
    outcome('utcfromtimestamp', datetime.datetime.utcfromtimestamp, timestamp)
for moment in ((10**30, *[1] * 8), (10**10, *[1] * 8), (-(2**31), *[1] * 8), (1, 2), ('a',) * 9, (1.5,) * 9, 5, None):
    outcome('mktime', time.mktime, moment)
    outcome('asctime', time.asctime, moment)
    outcome('strftime', time.strftime, '%Y', moment)
