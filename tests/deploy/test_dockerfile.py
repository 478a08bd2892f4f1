from __future__ import annotations

import re
import subprocess
from fnmatch import fnmatch
from importlib.metadata import version

import yaml

from stream.settings.groups.worker import WebSettings
from tests.deploy.tools import ROOT, hadolint

PATH = ROOT / "deploy/docker/Dockerfile"


def instructions() -> list[tuple[str, str]]:
    """The instructions in their order, with continued lines joined and comments left out."""
    text = re.sub(r"^\s*#.*\n", "", PATH.read_text(), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines if line.strip())]


def last_stage() -> list[tuple[str, str]]:
    found = instructions()
    return found[max(index for index, (word, _) in enumerate(found) if word == "FROM") :]


def test_both_stages_stand_on_two_kinds_of_one_pinned_image() -> None:
    """What was built and compiled runs on the Python and the system that it was built for."""
    build, final = (rest.split()[0] for word, rest in instructions() if word == "FROM")
    assert re.fullmatch(r"python:3\.\d+\.\d+-slim-[a-z]+", final)
    assert build == final.replace("-slim", "")
    minor = final.split(":")[1].rpartition(".")[0]
    assert f"/opt/detente/lib/python{minor}/site-packages/" in PATH.read_text()


def test_the_compiled_rooms_are_taken_along_and_held_against_their_sources() -> None:
    steps = [step.strip() for word, rest in instructions() if word == "RUN" for step in rest.split("&&")]
    compiled = steps.index("python -m deploy.native")
    assert steps[compiled + 1].startswith("cp --parents detente_*.so models/native.stamp ")
    assert steps[compiled + 2].startswith("find models -name '*.so' -exec cp --parents ")
    assert "is_current" in steps[compiled + 3]


def test_nothing_is_installed_whose_hash_was_not_checked() -> None:
    """One step reaches the registry, and it holds every file against constraints.txt."""
    steps = [step for word, rest in instructions() if word == "RUN" for step in rest.split("&&")]
    installing = [step for step in steps if re.search(r"pip\b.*\b(install|wheel)\b", step)]
    assert len(installing) == 5
    for step in installing:
        assert "--require-hashes" in step or "--no-index" in step, step


def test_the_process_is_not_root_and_kubernetes_can_tell() -> None:
    users = [rest for word, rest in last_stage() if word == "USER"]
    assert users == ["10001:10001"]


def test_the_final_image_has_no_installer_and_no_sources() -> None:
    stage = last_stage()
    assert [rest for word, rest in stage if word == "COPY"] == ["--from=build /opt/detente /opt/detente"]
    steps = " ".join(rest for word, rest in stage if word == "RUN")
    assert "pip uninstall --yes pip" in steps
    assert "apt-get" not in steps


def test_health_is_asked_of_the_workers_own_port() -> None:
    (check,) = [rest for word, rest in last_stage() if word == "HEALTHCHECK"]
    assert f"127.0.0.1:{WebSettings().port}/health/live" in check


def test_version_and_tag_are_those_of_the_package() -> None:
    text = PATH.read_text()
    assert f"ARG VERSION={version('detente')}\n" in text
    assert f"detente:{version('detente')}" in text
    assert f"DETENTE_VERSION={version('detente')}\n" in (ROOT / ".env.example").read_text()
    base = yaml.safe_load((ROOT / "deploy/kubernetes/base/kustomization.yaml").read_text())
    assert base["images"] == [{"name": "detente", "newTag": version("detente")}]


def test_the_builder_is_sent_what_is_copied_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    sent = [line.removeprefix("!") for line in lines if line.startswith("!")]
    copied = [
        source
        for word, rest in instructions()
        if word == "COPY" and "--from" not in rest
        for source in rest.split()[:-1]
    ]
    assert sorted(sent) == sorted(copied)
    assert all((ROOT / name).exists() for name in sent)
    assert not any(fnmatch(name, pattern) for name in sent for pattern in lines[2:] if "/" in pattern)


def test_hadolint_finds_nothing() -> None:
    done = subprocess.run([hadolint(), "--no-color", PATH], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
