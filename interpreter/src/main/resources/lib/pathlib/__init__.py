"""Paths as objects (Library Reference, pathlib)."""

from pathlib._pure import PurePath, PurePosixPath
from pathlib._paths import Path, PosixPath

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]
