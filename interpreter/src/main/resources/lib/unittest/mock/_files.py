"""Stand-ins for open()."""

from unittest.mock._sentinels import DEFAULT
from unittest.mock._stand_ins import MagicMock

# What is defined here shows that as its module.
__name__ = "unittest.mock"


def mock_open(mock=None, read_data=""):
    """A stand-in for open() whose files hold the data."""
    import io
    kind = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    mock = MagicMock(name="open", spec=open) if mock is None else mock
    handle = MagicMock()
    state = {}

    def opened(*args, **kwargs):
        state["file"] = kind(read_data)
        return DEFAULT

    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.read.side_effect = lambda *args: state["file"].read(*args)
    handle.readline.side_effect = lambda *args: state["file"].readline(*args)
    handle.readlines.side_effect = lambda *args: state["file"].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state["file"])
    mock.side_effect = opened
    mock.return_value = handle
    return mock
