"""What assert raises."""

try:
    assert 1 == 2, 'msg'
except AssertionError as e:
    print(repr(e))
try:
    assert 0
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert (), [1]
except AssertionError as e:
    print(repr(e))
