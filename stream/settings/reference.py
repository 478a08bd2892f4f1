"""docs/reference/settings.md, made from the schema by `make reference`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from stream.settings.catalogue import Setting, catalogue, groups

_HEAD = """\
# Settings

Made from `stream/settings/groups` by `make reference`; change it there.

Settings come from environment variables, from a TOML file, and else from the defaults below, in this order.
The file is the one that `--config FILE` names, else the one that `DETENTE_CONFIG` names, else `detente.toml` in the
working directory if there is one. Unknown names are refused.

A setting `kafka.bootstrap` stands in the file as

```toml
[kafka]
bootstrap = "broker-1:9092,broker-2:9092"
```

and in the environment as `DETENTE_KAFKA__BOOTSTRAP`: two underscores between group and name. An empty variable of a
setting without a default counts as not set.

A secret may also stand in a file of its own, as container platforms mount them: `DETENTE_KAFKA__SASL_PASSWORD_FILE`
in the environment, or `sasl_password_file` in the TOML file, names it. Secrets are never printed or logged.

`detente config check` tells whether the settings are usable, `detente config show` where each value came from.
"""


def settings_reference() -> str:
    """The page as Markdown."""
    return "".join([_HEAD, *(f"\n{section}" for section in _sections())])


def _sections() -> Iterator[str]:
    for group, about in groups().items():
        settings = [setting for key, setting in catalogue().items() if key.rpartition(".")[0] == group]
        if settings:
            yield f"## {group}\n\n{about}\n" + "".join(f"\n{_entry(setting)}" for setting in settings)


def _entry(setting: Setting) -> str:
    default = setting.shown(setting.field.get_default(call_default_factory=False))
    variable = f"`{setting.environment}`" + (f" or `{setting.environment}_FILE`" if setting.secret else "")
    return (
        f"### `{setting.key}`\n\n"
        f"{setting.field.description}\n\n"
        f"- takes {setting.takes}\n"
        f"- default: {f'`{default}`' if default else 'none'}\n"
        f"- environment: {variable}\n"
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(settings_reference())
