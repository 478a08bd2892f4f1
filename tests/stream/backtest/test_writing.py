"""Both files hold the same rows, and a file of a pair with a comma in its name can still be read."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from stream.backtest.series import Series
from stream.backtest.writing import COLUMNS, write_series
from stream.errors import StreamError
from stream.pairs.days import day_named
from stream.pairs.figures import Row


def series(name: str = "SDN-TCD") -> Series:
    made = Series()
    made.add(day_named("2024-02-28"), [Row("ALL", 1.25, 0.000001, 12.3456, 3, 2)])
    made.add(day_named("2024-02-29"), [Row("ALL", 0.0, 0.0, 0.0, 0, 0), Row(name, 0.5, 0.0, 1.0, 1, 1)])
    made.add(day_named("2024-03-01"), [Row(name, 0.25, 0.0, 0.5, 0, 0)])
    return made


def test_parquet_has_the_rows_of_csv(tmp_path: Path) -> None:
    made = series()
    assert write_series(made, tmp_path / "a.csv") == write_series(made, tmp_path / "a.parquet") == 6
    with (tmp_path / "a.csv").open(newline="") as file:
        rows = list(csv.reader(file))
    table = pq.read_table(tmp_path / "a.parquet")
    assert tuple(rows[0]) == COLUMNS == tuple(table.column_names)
    columns = table.to_pydict()
    assert [
        [day.isoformat(), pair, *map(float, numbers)]
        for day, pair, *numbers in zip(*columns.values(), strict=True)
    ] == [[day, pair, *map(float, numbers)] for day, pair, *numbers in rows[1:]]


def test_rows_are_sorted_and_there_is_one_for_every_day_and_pair(tmp_path: Path) -> None:
    write_series(series(), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text().splitlines() == [
        "date,pair,escalation,de_escalation,tension,articles,stories",
        "2024-02-28,ALL,1.25,0.000001,12.3456,3,2",
        "2024-02-28,SDN-TCD,0,0,0,0,0",
        "2024-02-29,ALL,0,0,0,0,0",
        "2024-02-29,SDN-TCD,0.5,0,1,1,1",
        "2024-03-01,ALL,0,0,0,0,0",
        "2024-03-01,SDN-TCD,0.25,0,0.5,0,0",
    ]


def test_a_name_that_csv_must_quote_is_quoted(tmp_path: Path) -> None:
    write_series(series('a,"b"'), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="") as file:
        assert {row["pair"] for row in csv.DictReader(file)} == {"ALL", 'a,"b"'}


def test_a_place_that_can_t_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StreamError, match=r"no\.csv: can't be written"):
        write_series(series(), tmp_path / "missing" / "no.csv")


def test_the_series_tells_who_was_tensest_and_who_is() -> None:
    made = series()
    assert made.tensest() == [("SDN-TCD", 1.0)]
    assert made.standing() == [("SDN-TCD", (0.25, 0.0, 0.5))]
    assert made.escalation_by_day("SDN-TCD") == {
        day_named("2024-02-28"): 0.0, day_named("2024-02-29"): 0.5, day_named("2024-03-01"): 0.25,
    }  # fmt: skip
