"""Run the benchmarks: `python -m bench` measures every speed, `python -m bench NAME` what it names.

`python -m bench baselines FILE...` holds the model against other methods, `python -m bench ablations [FILE...]` tells what
each family of features brings. The FILEs are those of `detente model evaluate`. `python -m bench stories FILE` counts how
many copies of the texts of a JSON Lines file are known again, `python -m bench lives [FOLDER]` follows the acts of a
scripted year of news, `python -m bench kinship` learns from all of them, `python -m bench soak` sends a million made-up articles through the state.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence

import bench
from models.errors import DetenteError

ON_FILES = ("ablations", "baselines", "stories")
"""Those that take files; they are run only when they are named."""

WITH_ARGUMENTS = (*ON_FILES, "lives")
"""Those to which all that follows their name is passed on; `lives` may take a folder."""

ONLY_NAMED = ("kinship", "lives", "soak")
"""Those that need no file and measure quality, or take many minutes; they are run only when they are named, too."""


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, those of speed where none is named; answer the exit status."""
    modules = [module.name for module in pkgutil.iter_modules(bench.__path__) if not module.ispkg]
    if arguments and arguments[0] in WITH_ARGUMENTS:
        try:
            importlib.import_module(f"bench.{arguments[0]}").main(arguments[1:])
        except DetenteError as error:
            print(f"bench {arguments[0]}: {error}", file=sys.stderr)
            return 1
        return 0
    known = sorted({*modules} - {"__main__", *ON_FILES, "figures"})
    unknown = sorted({*arguments} - {*known})
    if unknown:
        names = ", ".join([*known, *(f"{name} FILE..." for name in ON_FILES)])
        print(f"no benchmark {', '.join(unknown)}; there are {names}", file=sys.stderr)
        return 2
    for name in arguments or [name for name in known if name not in ONLY_NAMED]:
        print(f"== {name}", flush=True)
        importlib.import_module(f"bench.{name}").main()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
