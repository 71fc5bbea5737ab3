"""How the laws are tried: the same examples at every run, so that what landed stays green; new ones when asked.

A default deadline would time the machine, not the code; timing belongs in benchmarks/.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("INGEST_TEST_EXAMPLES", "same"))
