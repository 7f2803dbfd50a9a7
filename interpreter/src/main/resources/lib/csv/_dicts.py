"""Rows as dicts."""

from csv._reading import reader
from csv._writing import writer

# What is defined here shows that as its module.
__name__ = "csv"


class DictReader:
    """Reads rows as dicts; the first row holds the keys where none are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        record = dict(zip(names, row))
        if len(row) > len(names):
            record[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            record[name] = self.restval
        return record


def _known(extrasaction):
    if extrasaction.lower() not in ("raise", "ignore"):
        raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
    return extrasaction


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        action = _known(extrasaction)
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, action
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, record):
        if self.extrasaction == "raise":
            unknown = record.keys() - self.fieldnames
            if unknown:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}")
        return [record.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Writes one."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Writes several."""
        return self.writer.writerows(map(self._values, rowdicts))
