"""Calls carried out at the same time."""
