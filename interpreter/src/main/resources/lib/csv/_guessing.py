"""Dialects guessed from a sample."""

from csv._dialects import Dialect, Error, QUOTE_MINIMAL
from csv._reading import reader

# What is defined here shows that as its module.
__name__ = "csv"


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect for a sample: its delimiter stands equally often in every line."""
        quote = next((each for each in "\"'" if sample.count(each) >= 2), '"')
        lines = [line for line in sample.splitlines() if line.strip()]
        plain = [self._unquoted(line, quote) for line in lines]
        candidates = dict.fromkeys(self.preferred + sorted({c for line in plain for c in line if not c.isalnum()}))
        best = None
        for candidate in candidates:
            if delimiters and candidate not in delimiters or candidate in (quote, "\r", "\n", "."):
                continue
            counts = {line.count(candidate) for line in plain}
            if len(counts) == 1 and counts != {0}:
                best = candidate
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            delimiter = best
            quotechar = quote
            doublequote = quote * 2 in sample
            skipinitialspace = all(best + " " in line for line in plain)
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
        return dialect

    @staticmethod
    def _unquoted(line, quote):
        return "".join(line.split(quote)[::2])

    def has_header(self, sample):
        """Whether the first row seems to hold names: its cells are of another kind than those below."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rows = rows[0], [row for row in rows[1:21] if len(row) == len(rows[0])]

        def kind(text):
            try:
                complex(text)
                return "number"
            except ValueError:
                return len(text)

        votes = 0
        for place, name in enumerate(header):
            kinds = {kind(row[place]) for row in rows}
            if len(kinds) == 1:
                votes += 1 if kind(name) != kinds.pop() else -1
        return votes > 0
