from datetime import *
import datetime as D

from attempts import attempt

d=datetime(2024,2,29,13,5,9,123456); print(d, repr(d), d.date(), d.time(), d.isoformat(), d.isoformat(' ','seconds'), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.strftime('%Y-%m-%d %H:%M:%S.%f %A %B %j %p %I %y %a %b %%'), f'{d:%H:%M:%S}', d.ctime(), d.toordinal())
print(datetime(2024,1,1), repr(datetime(2024,1,1)), repr(datetime(2024,1,1,1,2,3)), date(2024,12,25), repr(date(2024,12,25)), repr(time(1,2)), repr(time(1,2,3,4)), time(1,2,3), time(13,0).strftime('%I %p'))
x=timedelta(days=1,hours=2,minutes=3,seconds=4.5); print(x, repr(x), x.total_seconds(), x.days, x.seconds, x.microseconds, -x, x*2, x/2, x//2, x+x, x-x, abs(-x), x>timedelta(0), timedelta(0), repr(timedelta(0)), str(timedelta(days=-1)), timedelta(seconds=1.5)==timedelta(milliseconds=1500), x/timedelta(hours=1), x//timedelta(hours=1), x%timedelta(hours=1), divmod(x,timedelta(hours=1)), timedelta(weeks=1), timedelta(0.5), x*1.5, x/1.5)
print(d+timedelta(days=1), d-timedelta(hours=14), datetime(2024,3,1)-datetime(2024,2,1), date(2024,3,1)-date(2023,3,1), date(2024,1,31)+timedelta(days=1), d<datetime(2025,1,1), d==d.replace(), max(date(2024,1,1),date(2023,1,1)), d.replace(year=2023,day=1))
u=datetime(2024,1,1,12,tzinfo=timezone.utc); print(u, repr(u), u.astimezone(timezone(timedelta(hours=5,minutes=30))), u.timestamp(), timezone(timedelta(hours=-3)), repr(timezone(timedelta(hours=-3),'X')), u.tzname(), u.utcoffset(), u.strftime('%z %Z'), datetime.fromtimestamp(0,timezone.utc), datetime.utcfromtimestamp(1e9), u==u.astimezone(timezone(timedelta(hours=2))), timezone.utc)
for s,f in [('2024-01-02','%Y-%m-%d'),('02/01/24 13:45','%d/%m/%y %H:%M'),('Jan 5, 2024 01:02 PM','%b %d, %Y %I:%M %p'),('2024-01-02T03:04:05.678+0200','%Y-%m-%dT%H:%M:%S.%f%z'),('bad','%Y'),('2024-01-02x','%Y-%m-%d'),('2024','%Q'),('Monday January 1 2024','%A %B %d %Y'),('2024 060','%Y %j')]: attempt(lambda: datetime.strptime(s,f))
for s in ['2024-01-02','2024-01-02T03:04:05','2024-01-02 03:04:05.123456+05:30','2024-01-02T03:04','20240102','2024-01-02T03:04:05Z','nope','2024-13-01','2024-01-02T25:00']: attempt(lambda: datetime.fromisoformat(s))
print(date.fromordinal(738000), date(2000,1,1).toordinal(), [date.fromordinal(n) for n in (1,365,366,146097,146098,730120)], date(2024,12,30).isocalendar(), date.fromisocalendar(2024,1,1), d.timetuple()[:9], date(2024,1,1).timetuple()[:9], u.utctimetuple()[:6], d.timestamp()-datetime(2024,2,29).timestamp())
import copy; print(copy.deepcopy(d)==d, copy.copy(x)==x, sorted([date(2024,1,2),date(2024,1,1)]), sum([x,x],timedelta()), d.astimezone(timezone.utc).tzinfo)
