from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream.alerts.rule import KINDS, Threshold
from stream.alerts.rules_file import parse_rules, read_rules, shipped_rules
from stream.errors import SettingsError

RULE = '[[rules]]\nname = "hot"\nkind = "threshold"\npairs = ["ALL"]\nabove = 50\n'
FORCE = '[[rules]]\nname = "force"\nkind = "military"\ncategories = ["attack"]\n'
SILENCE = (
    "[[silences]]\nfrom = 2026-03-01T00:00:00Z\nto = 2026-03-02T00:00:00Z\nreason = 'drill'\nauthor = 'ana'\n"
)


def problems(text: str) -> list[str]:
    with pytest.raises(SettingsError) as error:
        parse_rules(text.encode(), name="r.toml")
    return str(error.value).splitlines()


def test_the_shipped_rules_are_right_and_cover_every_kind() -> None:
    """The file that holds where none is named passes its own checks."""
    assert {rule.kind for rule in shipped_rules().rules} == set(KINDS)


def test_defaults_hold_for_the_rules_that_have_the_field_and_do_not_give_it() -> None:
    """`for` means nothing to a military rule, and what a rule gives itself stands."""
    text = '[defaults]\nfor = "5m"\nseverity = "info"\nresolve_after = "2h"\n' + RULE + FORCE
    hot, force = parse_rules((text + 'severity = "critical"\n').encode(), name="r.toml").rules
    assert isinstance(hot, Threshold)
    assert (hot.hold, hot.severity, force.severity) == (300.0, "info", "critical")


def test_endpoints_in_the_same_file_are_left_to_the_deliveries() -> None:
    """One file holds both; what is wrong with an endpoint is no matter of the rules."""
    assert len(parse_rules((RULE + "[[endpoints]]\nname = 3\n").encode(), name="r.toml").rules) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rules = 3", "r.toml: rules: is no list of tables; write [[rules]] above each"),
        (
            "[[rule]]\nname = 'x'",
            "r.toml: rule: no such table; it takes [defaults], [[rules]], [[silences]] and [[endpoints]]",
        ),
        (
            "[defaults]\nresolve_four = '1h'",
            "r.toml: defaults: resolve_four: no such field; did you mean resolve_for?",
        ),
        (
            '[[rules]]\nname = "x"\nkind = "level"',
            "r.toml: rule 'x': kind: 'level' is no kind; it takes threshold, jump, military, follow_up, silence",
        ),
        (
            "[[rules]]\nabove = 3",
            "r.toml: rule 1: kind: is missing; it takes threshold, jump, military, follow_up, silence",
        ),
        (RULE.replace("above = 50", ""), "r.toml: rule 'hot': above: is missing; write above = 60"),
        (RULE + "resolve = 4", "r.toml: rule 'hot': resolve: no such field; did you mean resolve_for?"),
        (
            RULE + 'for = "soon"',
            'r.toml: rule \'hot\': for: \'soon\' is no length of time; write "90s", "30m", "1h30m", "7d" or "2w"',
        ),
        (
            RULE.replace("ALL", "CHNUSA"),
            'r.toml: rule \'hot\': pairs[0]: \'CHNUSA\' names no pairs; write "CHN-USA", "*-TWN", "*" for every pair or "ALL"',
        ),
        (
            RULE + "resolve_below = 60",
            "r.toml: rule 'hot': resolve_below: 60 is over above (50); give 50 or less",
        ),
        (RULE + RULE, "r.toml: rule 'hot': name: another rule is called so; give each its own name"),
        (
            RULE + 'why = "{pair.name}"',
            "r.toml: rule 'hot': why: {pair.name} is no plain field; it takes articles, d1, d30, d7, de_escalation,",
        ),
        (
            FORCE + "min_stories = 9",
            "r.toml: rule 'force': min_stories: '9': input should be less than or equal to 8; write for example min_stories = 2",
        ),
        (FORCE.replace("attack", "atack"), "r.toml: rule 'force': categories[0]: 'atack': input should be"),
        (
            FORCE + 'window = "8d"',
            "r.toml: rule 'force': window: '8d': input should be less than or equal to",
        ),
        (
            '[[rules]]\nname = "s"\nkind = "silence"\nafter = "2h"\npairs = ["*-USA"]',
            "r.toml: rule 's': pairs: '*-USA' names no single pair; name each, such as \"CHN-USA\"",
        ),
        (
            SILENCE.replace("to = 2026-03-02", "to = 2026-02-02"),
            "r.toml: silence 1: to: is not after from; give a later time",
        ),
        (
            SILENCE.replace("author = 'ana'", ""),
            'r.toml: silence 1: author: is missing; write author = "j.doe"',
        ),
        (
            RULE + "sparse = 1",
            "r.toml: rule 'hot': sparse: '1': input should be a valid boolean; write for example sparse = false",
        ),
        ("[[rules", "r.toml: not TOML: "),
    ],
)
def test_what_is_wrong_is_named_with_its_rule_its_field_and_the_remedy(text: str, problem: str) -> None:
    """Each problem is a line that a person can act on."""
    assert any(line.startswith(problem) for line in problems(text)), problems(text)


WHOLE = {
    "threshold": "pairs = ['ALL']\nabove = 50",
    "jump": "pairs = ['ALL']\nby = 5",
    "military": "categories = ['attack']",
    "follow_up": "",
    "silence": "after = '2h'",
}
NUMBERS = [
    (kind, field.alias or name)
    for kind, model in KINDS.items()
    for name, field in model.model_fields.items()
    if re.search(r"\b(int|float)\b", str(field.annotation))
]


@pytest.mark.parametrize(("kind", "field"), NUMBERS)
@pytest.mark.parametrize("value", ["true", "false"])
def test_a_boolean_is_no_number(kind: str, field: str, value: str) -> None:
    """True is 1 to Python; a rule that fires above `true` was meant otherwise."""
    rule = "\n".join(line for line in WHOLE[kind].splitlines() if not line.startswith(f"{field} "))
    (told,) = problems(f"[[rules]]\nname = 'x'\nkind = '{kind}'\n{rule}\n{field} = {value}\n")
    assert told.startswith(f"r.toml: rule 'x': {field}: ")


def test_every_kind_has_numbers_to_get_wrong() -> None:
    assert {kind for kind, _ in NUMBERS} == set(KINDS)
    assert {field for _, field in NUMBERS} >= {"above", "by", "resolve_by", "min_stories", "for", "window"}


def test_every_problem_of_a_file_is_told_at_once() -> None:
    """Nobody mends a file one error at a time."""
    assert len(problems(RULE + "abov = 3\n" + FORCE + "quite = '3d'\n" + SILENCE + "unless = 3\n")) == 3


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    """So that the setting can be mended."""
    with pytest.raises(SettingsError, match=r"gone\.toml: can't be read \(no such file or directory\)"):
        read_rules(tmp_path / "gone.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="byte 0 is not UTF-8"):
        read_rules(tmp_path / "bytes.toml")
