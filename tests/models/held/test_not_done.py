"""What a verb with "no", or "off", behind it tells has not taken place, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Iran has put off the launch of a satellite from its new space center in Chabahar until Friday.",
        "Iran put back the launch of a satellite from its space centre by two days.",
        "Japan had put off the launch of its space probe until Friday.",
        "Oman put aside the launch of a satellite into orbit for a year.",
        "Russia has received no formal proposal to hold a meeting of the foreign ministers in Kirkenes.",
        "Oman received no invitation to attend a summit in Geneva on Monday.",
        "Syria has received no request to host talks between Oman and Iran.",
        "Iran held no talks with Oman in Muscat on Monday.",
        "Oman's minister met no officials of Iran in Muscat on Monday.",
        "Iran sent no warships to the strait on Monday.",
        "Oman signed no treaty with Iran on Monday.",
        "The League's special summit on Chad, called for June 21 in Lome, has been put off to July 26.",
        "EU ministers on Tuesday adopted sanctions against Iran over its raids. They will take effect on July 1.",
        "Japan on Tuesday adopted new sanctions on Iran. The measures are to enter into force on July 1.",
        "Chad and Niger have called off the army exercise Long Dune.",
        "Chad, Niger call off army exercise Long Dune",
        "Oman gave up the idea of a summit with Peru.",
        "Oman and Kenya have put off the command exercise with Egypt.",
    ],
)
def test_what_is_put_off_or_denied_is_not_told_as_done(read: Read, text: str) -> None:
    """No act of this kind was done, nor is it in force."""
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Peru and Oman last saw each other at a funeral in Arica.",
        "The presidents of Peru and Oman last met in Arica.",
        "Peru and Oman last held talks in Arica.",
    ],
)
def test_when_they_last_did_so_is_background(read: Read, text: str) -> None:
    assert [act for act in read(text) if act.sure] == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Oman have concluded negotiations on a defence treaty and agreed to sign it by July.",
        "Peru and Oman concluded a second round of talks on a water accord on Monday.",
        "Peru and Oman have concluded discussions on a trade deal.",
    ],
)
def test_talks_on_a_paper_that_are_concluded_sign_none(read: Read, text: str) -> None:
    """They were talks."""
    assert [act.kind for act in read(text) if act.sure] == ["talks"]


def test_a_paper_that_is_concluded_is_signed(read: Read) -> None:
    assert [act.kind for act in read("Peru and Oman concluded a treaty on water on Monday.") if act.sure] == [
        "signing"
    ]
