import calendar

from attempts import attempt

print(calendar.month(2024, 2))
print(calendar.calendar(2023)[:200])
print(calendar.isleap(2024), calendar.leapdays(2000, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 1, 1), list(calendar.month_name)[:3], list(calendar.day_abbr), calendar.day_name[0], calendar.monthcalendar(2024, 2)[0], calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.MONDAY, calendar.firstweekday())
attempt(calendar.monthrange, 2024, 13)
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2025, 7))
print(list(calendar.Calendar().itermonthdates(2024, 2))[:2], list(calendar.Calendar().itermonthdays2(2024, 2))[:4])
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200])
calendar.prmonth(2024, 1)
calendar.setfirstweekday(6)
print(calendar.month(2024, 2))
print(calendar.TextCalendar().formatyear(2024, m=4)[:300])
print(calendar.January if hasattr(calendar, 'January') else None, calendar.month_abbr[12], len(calendar.month_name), calendar.day_name[-1], calendar.week(1, 2) if hasattr(calendar, 'wk') else '')
