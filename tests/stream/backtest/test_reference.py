from __future__ import annotations

from pathlib import Path

import pytest

from stream.backtest.reference import read_reference
from stream.errors import InputError
from stream.pairs.days import day_named

FILE = """\ufeffnote,date,event,RISK,OTHER
x,2024-05-01,,1.5,10
x,2024-05-02,talks,,20
x,2024-05-03,,NA,30
x,2024-05-04,,2.5e1,40
"""


def write(folder: Path, text: str) -> Path:
    (folder / "reference.csv").write_text(text)
    return folder / "reference.csv"


def test_the_first_numeric_column_after_date_is_read_and_gaps_are_left_out(tmp_path: Path) -> None:
    found = read_reference(write(tmp_path, FILE))
    assert found.column == "RISK"
    assert found.values == {day_named("2024-05-01"): 1.5, day_named("2024-05-04"): 25.0}


def test_a_column_can_be_named(tmp_path: Path) -> None:
    assert list(read_reference(write(tmp_path, FILE), "OTHER").values.values()) == [10, 20, 30, 40]


@pytest.mark.parametrize(
    ("text", "column", "problem"),
    [
        (FILE, "GPRD", "no column 'GPRD'; it has note, date, event, RISK, OTHER"),
        (FILE, "event", "reference.csv:3: event: 'talks' is no number"),
        ("day,x\n2024-05-01,1\n", None, "no column 'date'"),
        ("", None, "no column 'date'"),
        ("date,x\n2024-05-01,a\n", None, "no numeric column after 'date'"),
        ("date,x\n01/05/2024,1\n", None, "reference.csv:2: date: '01/05/2024' is no day"),
        ("date,x\n2024-05-01,1\n2024-05-01,2\n", None, "reference.csv:3: date: 2024-05-01 is that of line 2"),
        ("date,x\n2024-05-01\n", None, "reference.csv:2: has 1 fields, its first line 2"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, column: str | None, problem: str) -> None:
    with pytest.raises(InputError) as raised:
        read_reference(write(tmp_path, text), column)
    assert problem in str(raised.value)
