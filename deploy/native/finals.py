"""Constants told to the compiler: mypyc reads a name that is `Final` from memory, and looks any other up in a dictionary."""

from __future__ import annotations

import ast

_FUTURE = "from __future__ import annotations"
_IMPORT = f"{_FUTURE}; from typing import Final"
_Edit = tuple[int, int, int, bytes]
"""A line, the bytes of it that go, and what stands in their place."""


def with_finals(source: str) -> str:
    """The source with the constants of its module declared `Final`, line for line.

    Constants are names that are assigned once, types aside. Left alone are where files lie, which tests replace; fixed tuples,
    which mypyc would take apart and make anew at every use; and what is `Final` already.
    """
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    edits = [edit for node in ast.parse(source).body for edit in _edits(node)]
    # From the end, so that the places of those before stay as they are.
    for row, start, end, text in sorted(edits, reverse=True):
        lines[row] = lines[row][:start] + text + lines[row][end:]
    return b"".join(lines).decode().replace(_FUTURE, _IMPORT, 1)


def _edits(node: ast.stmt) -> list[_Edit]:
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, row = node.targets[0], node.lineno - 1
        if isinstance(target, ast.Tuple):
            return _apart(node, target.elts, row)
        end = target.end_col_offset or 0
        return [(row, end, end, b": Final")] if _is_constant(target, node.value) else []
    if (
        isinstance(node, ast.AnnAssign)
        and node.value is not None
        and not ast.unparse(node.annotation).startswith(("Final", "TypeAlias"))
        and _is_constant(node.target, ast.Constant(None))
        and "__file__" not in ast.unparse(node.value)
    ):
        kind = node.annotation
        last, end = (kind.end_lineno or 0) - 1, kind.end_col_offset or 0
        first, start = kind.lineno - 1, kind.col_offset
        return [(last, end, end, b"]"), (first, start, start, b"Final[")]
    return []


def _apart(node: ast.Assign, names: list[ast.expr], row: int) -> list[_Edit]:
    """Several numbers, each to a name, one by one."""
    values = node.value.elts if isinstance(node.value, ast.Tuple) else []
    if len(values) != len(names) or not all(isinstance(value, ast.Constant) for value in values):
        return []
    if node.end_lineno != node.lineno:
        return []
    each = [
        f"{ast.unparse(name)}: Final = {ast.unparse(value)}"
        for name, value in zip(names, values, strict=True)
    ]
    return [(row, node.col_offset, node.end_col_offset or 0, "; ".join(each).encode())]


def _is_constant(name: ast.expr, value: ast.expr) -> bool:
    if not isinstance(name, ast.Name) or isinstance(value, ast.Tuple):
        return False
    # What has letters of both kinds is a type, and so is what `TypeVar` makes.
    if not (name.id.isupper() or name.id.islower()):
        return False
    told = ast.unparse(value)
    return "__file__" not in told and not told.startswith("TypeVar(")
