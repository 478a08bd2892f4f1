"""Run the benchmarks: `python -m bench` measures every speed, `python -m bench NAME` what it names.

`python -m bench baselines FILE...` holds the model against other methods, `python -m bench ablations [FILE...]` tells what
each family of features brings. The FILEs are those of `detente model evaluate`.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence

import bench
from models.errors import DetenteError

ON_LABELLED = ("ablations", "baselines")
"""Those that take labelled files; they train, and so are run only when they are named."""


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, those of speed where none is named; answer the exit status."""
    modules = [module.name for module in pkgutil.iter_modules(bench.__path__) if not module.ispkg]
    if arguments and arguments[0] in ON_LABELLED:
        try:
            importlib.import_module(f"bench.{arguments[0]}").main(arguments[1:])
        except DetenteError as error:
            print(f"bench {arguments[0]}: {error}", file=sys.stderr)
            return 1
        return 0
    known = sorted({*modules} - {"__main__", *ON_LABELLED, "figures"})
    unknown = sorted({*arguments} - {*known})
    if unknown:
        names = ", ".join([*known, *(f"{name} FILE..." for name in ON_LABELLED)])
        print(f"no benchmark {', '.join(unknown)}; there are {names}", file=sys.stderr)
        return 2
    for name in arguments or known:
        print(f"== {name}", flush=True)
        importlib.import_module(f"bench.{name}").main()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
