# Ranges and slices count further than the machine's words.
import sys

print(len(range(sys.maxsize)))
try:
    len(range(sys.maxsize + 1))
except OverflowError as error:
    print(error)
print(range(10**30)[10**20:10**20 + 3], slice(None, None, -2).indices(10**30))
print(range(5).count(2.0), range(5).index(3.0), type(iter(range(10**20))).__name__)
