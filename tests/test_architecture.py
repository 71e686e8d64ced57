"""The way through the house is one way: each room may import only from rooms to its left."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = (
    (
        "core.errors",
        "core.text",
        "core.model",
        "core.decisions.record",
        "core.comparison",
        "core.schema",
        "core.settings",
        "core.limits",
        "core.weights",
    ),
    ("core.lexicon",),
    ("core.normalize",),
    ("core.nlp",),
    ("core.ingest",),
    ("core.resolve",),
    ("core.decisions",),
    ("core.extract",),
    ("core.parse",),
    ("core.batch", "core.processes"),
    ("core.resolve.collection",),
    ("core.compare",),
    ("core.collection",),
    ("core.tables",),
    ("core.layout",),
    ("core.derived",),
    ("core.export", "core.filters"),
    ("core.store",),
    ("core.workspace",),
    ("core.views",),
    ("core.__main__",),
    ("pages.components",),
    ("pages",),
    ("app",),
)
"""Left to right. A module belongs to the longest name here that it starts with."""

SOURCES = sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "app.py"])


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> set[str]:
    """Dotted names that a file imports, `from a import b` as `a.b`."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def place(name: str) -> int | None:
    """How far right in `ORDER` a module stands; None for one that is not ours."""
    best = max(
        (
            (len(room), index)
            for index, rooms in enumerate(ORDER)
            for room in rooms
            if name == room or name.startswith(f"{room}.")
        ),
        default=None,
    )
    return None if best is None else best[1]


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_imports_point_one_way(path: Path) -> None:
    here = place(module_name(path))
    if here is None:
        assert module_name(path) == "core", f"{path} stands in no room of ORDER"
        return
    wrong = {name for name in imports(path) if (place(name) or 0) > here}
    assert not wrong, f"{module_name(path)} imports from its right: {sorted(wrong)}"


@pytest.mark.parametrize("path", [p for p in SOURCES if "core" in p.parts], ids=module_name)
def test_core_never_imports_streamlit_and_only_nlp_imports_stanza(path: Path) -> None:
    roots = {name.partition(".")[0] for name in imports(path)}
    assert "streamlit" not in roots
    if not module_name(path).startswith("core.nlp"):
        assert not roots & {"stanza", "torch"}


def test_what_pages_import_loads_neither_torch_nor_stanza() -> None:
    views = [name for name in map(module_name, SOURCES) if name.startswith(("core.views", "core.store"))]
    code = f"import sys, {', '.join(views)}; print(sorted({{'torch', 'stanza'}} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))], ids=str)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
