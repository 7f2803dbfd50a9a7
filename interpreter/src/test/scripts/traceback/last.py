# The exception that was reported last, as the prompt remembers it.
import io
import sys
import traceback

try:
    traceback.print_last()
except ValueError as error:
    print("ValueError:", error, repr(error.__cause__), repr(error.__context__) and "")

try:
    try:
        raise LookupError("first")
    except LookupError:
        raise ValueError("last")
except ValueError as error:
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__

for options in ({}, {"chain": False}, {"limit": 1, "chain": False}):
    stream = io.StringIO()
    traceback.print_last(file=stream, **options)
    print("".join(line for line in stream.getvalue().splitlines(True) if "File" not in line))
