# Years that datetime does not know, leap years between years, and weeks that begin on any day.
import calendar


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


years = (-401, -400, -1, 0, 1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 9999, 10000, 123456)
for year in years:
    print(year, calendar.isleap(year), calendar.weekday(year, 3, 1), calendar.monthrange(year, 2),
          [calendar.leapdays(other, year) for other in years])
attempt(calendar.weekday, 2023, 2, 29)
attempt(calendar.weekday, 10001, 13, 1)
attempt(calendar.weekday, "2023", 1, 1)
attempt(calendar.monthrange, 2023, 13)
attempt(calendar.setfirstweekday, 7)

for first in (0, 3, 6, 8):
    weeks = calendar.Calendar(first)
    print(first, weeks.firstweekday, list(weeks.iterweekdays()))
    for year, month in ((2023, 12), (2024, 2), (2024, 1)):
        print(list(weeks.itermonthdays4(year, month)))
        print(list(weeks.itermonthdays3(year, month))[::9], list(weeks.itermonthdays2(year, month))[:8])
print(calendar.TextCalendar(6).formatyear(2024, 2, 1, 4, 4))
calendar.TextCalendar().pryear(11, 3, 1, 2, 6)
