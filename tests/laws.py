"""How many random histories the slow tests of laws try: few in every run of the tests, as many as asked by `make laws`."""

from __future__ import annotations

import os
from typing import Final

HISTORIES: Final = int(os.environ.get("LAW_HISTORIES", "400"))
