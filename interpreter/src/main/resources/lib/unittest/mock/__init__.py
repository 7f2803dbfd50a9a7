"""Stand-ins that note how they are used (Library Reference, unittest.mock)."""

from unittest.mock._sentinels import ANY, DEFAULT, InvalidSpecError, sentinel
from unittest.mock._calls import call
from unittest.mock._stand_ins import AsyncMock, MagicMock, Mock, NonCallableMagicMock, NonCallableMock, PropertyMock
from unittest.mock._models import create_autospec, seal
from unittest.mock._patches import patch
from unittest.mock._files import mock_open

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal"]
