"""Writes the dashboards as JSON: `python -m deploy.grafana.write [FOLDER]`; without a folder, to the ones that are committed.

Change the code beside this file and never the JSON; a test refuses files that differ.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from grafana_foundation_sdk.cog.encoder import JSONEncoder

from deploy.grafana.operations import operations
from deploy.grafana.overview import overview

COMMITTED: Final = Path(__file__).with_name("dashboards")


def dashboards() -> dict[str, str]:
    """The JSON of every dashboard by the name of its file."""
    boards = {"overview.json": overview().build(), "operations.json": operations().build()}
    for board in boards.values():
        for number, panel in enumerate(board.panels or (), start=1):
            # Links to a panel go by its id; Grafana would give one only when it is saved by hand.
            panel.id_val = number
    return {
        name: json.dumps(board, cls=JSONEncoder, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
        for name, board in boards.items()
    }


def write(folder: Path) -> None:
    """Write them all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in dashboards().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else COMMITTED)
