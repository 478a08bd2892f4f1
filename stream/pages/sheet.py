"""What every page of ours has in common: templates that escape, and a policy that lets the browser fetch nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

_FOLDER = Path(__file__).parent


def template(name: str, **filters: Callable[..., Any]) -> Template:
    """The template of this name beside this file, with the filters it uses."""
    environment = _environment()
    environment.filters |= filters
    return environment.get_template(name)


def policy(style: str) -> str:
    """The content security policy of a page that holds this style and nothing else that acts."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
