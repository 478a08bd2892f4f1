from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.records.cloud_events import Event, event_headers, read_event

NOW = dt.datetime(2023, 6, 19, 16, tzinfo=dt.timezone(dt.timedelta(hours=8)))
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


def test_headers_are_those_of_the_binary_mode() -> None:
    headers = event_headers(id="a1", source="/detente/ingest", type="detente.article", time=NOW)
    assert dict(headers) == {
        "ce_specversion": b"1.0",
        "ce_id": b"a1",
        "ce_source": b"/detente/ingest",
        "ce_type": b"detente.article",
        "ce_time": b"2023-06-19T08:00:00Z",
        "content-type": b"application/json",
    }


@given(names, names, st.datetimes(timezones=st.just(dt.UTC)))
def test_a_context_is_read_back_the_same(identifier: str, source: str, time: dt.datetime) -> None:
    headers = event_headers(id=identifier, source=source, type="detente.score", time=time)
    assert read_event(headers) == Event(identifier, source, "detente.score", time)


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="no offset"):
        event_headers(id="a", source="/", type="detente.score", time=NOW.replace(tzinfo=None))


@pytest.mark.parametrize("dropped", ["ce_specversion", "ce_id", "ce_source", "ce_type"])
def test_headers_that_lack_a_required_attribute_are_no_event(dropped: str) -> None:
    headers = event_headers(id="a", source="/", type="detente.score", time=NOW)
    assert read_event([header for header in headers if header[0] != dropped]) is None
