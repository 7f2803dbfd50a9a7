"""Tables as text: values separated by commas and the like (Library Reference, csv)."""

from csv._dialects import (Dialect, Error, excel, excel_tab, field_size_limit, get_dialect, list_dialects, QUOTE_ALL,
                           QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, register_dialect, unix_dialect,
                           unregister_dialect)
from csv._reading import reader
from csv._writing import writer
from csv._dicts import DictReader, DictWriter
from csv._guessing import Sniffer

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]
