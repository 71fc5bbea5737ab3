"""What the arguments of a command mean: outlets of the catalogue, or sites that have no file."""

from __future__ import annotations
