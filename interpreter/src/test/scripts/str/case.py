"""Upper, lower and title case beyond ASCII."""

from attempts import attempt

attempt(lambda: 'a'.upper(1))
attempt(lambda: 'a'.title('a'))
attempt(lambda: 'hello world'.title())
attempt(lambda: "they're bill's friends".title())
attempt(lambda: 'ǆ ß ﬁ ŉ'.title())
attempt(lambda: 'ǆ ß ﬁ'.upper())
attempt(lambda: 'ΑΣ ΑΣΑ'.lower())
attempt(lambda: 'ΑΣ'.title())
attempt(lambda: 'İ'.lower())
attempt(lambda: 'ß'.casefold())
attempt(lambda: 'Straße'.casefold())
attempt(lambda: 'hELLO'.capitalize())
attempt(lambda: 'ǆx'.capitalize())
attempt(lambda: 'ßx'.capitalize())
attempt(lambda: 'Hello'.swapcase())
attempt(lambda: 'ß'.swapcase())
attempt(lambda: str.upper('abc'))
attempt(lambda: str.upper(1))
