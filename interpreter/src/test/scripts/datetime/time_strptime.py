# time.strptime: texts read by a format, and what is refused.
import time

for arguments in (('Sat Nov 21 14:05:06 2026',), ('2020-02-29 23:59:59', '%Y-%m-%d %H:%M:%S'), ('12:30 PM', '%I:%M %p'),
                  ('366 2020', '%j %Y'), ('7', '%d'), ('2020-13-01', '%Y-%m-%d'), ('x', '%Q'), ('1 2', '%d'), (5,),
                  ('1', 5), ('March 5, 99', '%B %d, %y')):
    try:
        print(*arguments, time.strptime(*arguments))
    except Exception as e:
        print(*arguments, type(e).__name__, e)
print(time.mktime(time.strptime('01/02/1971', '%d/%m/%Y')) - time.mktime(time.strptime('31/01/1971', '%d/%m/%Y')))
