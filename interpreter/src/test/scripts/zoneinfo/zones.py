import zoneinfo, datetime

from attempts import attempt

z = zoneinfo.ZoneInfo('Europe/Berlin')
d = datetime.datetime(2024, 7, 1, 12, tzinfo=z)
print(z, repr(z), d, d.utcoffset(), d.tzname(), d.dst(), d.astimezone(datetime.timezone.utc), datetime.datetime(2024, 1, 1, tzinfo=z), d.isoformat(), zoneinfo.ZoneInfo('Europe/Berlin') is z, z.key, 'UTC' in zoneinfo.available_timezones(), datetime.datetime(2024, 10, 27, 2, 30, tzinfo=z).utcoffset(), datetime.datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=z).utcoffset(), datetime.datetime.fromtimestamp(0, z), datetime.datetime(2024, 3, 31, 1, 30, tzinfo=datetime.timezone.utc).astimezone(z), datetime.datetime(2024, 11, 3, 6, 30, tzinfo=datetime.timezone.utc).astimezone(zoneinfo.ZoneInfo('America/New_York')), datetime.datetime(2024, 3, 31, 2, 30, tzinfo=z).utcoffset())
attempt(zoneinfo.ZoneInfo, 'No/Where')
attempt(zoneinfo.ZoneInfo, '../etc')
print(zoneinfo.ZoneInfo('UTC').utcoffset(d), f'{d:%Z %z}', datetime.datetime(1900, 1, 1, tzinfo=z).utcoffset(), datetime.time(1, tzinfo=z).utcoffset(), zoneinfo.ZoneInfo('Asia/Kolkata').utcoffset(d))
