import warnings

warnings.simplefilter("always")
for text in "x is not 5.5 is not 6 + 0j", "x is 5 or x is 6", "x is y is 5 is not 6":
    with warnings.catch_warnings(record=True) as caught:
        compile(text, "<text>", "eval")
    print(text, [str(each.message) for each in caught])
