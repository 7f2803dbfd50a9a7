"""Dates and times (Library Reference, datetime)."""

from datetime._calendar import MAXYEAR, MINYEAR
from datetime._durations import timedelta
from datetime._zones import timezone, tzinfo, UTC
from datetime._dates import date, IsoCalendarDate
from datetime._times import time
from datetime._moments import datetime

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']
