"""A git repository for tests, with an identity of its own and nobody's configuration."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

IDENTITY = (
    "user.name=Redaksi",
    "user.email=redaksi@example.org",
    "init.defaultBranch=utama",
    "protocol.file.allow=always",
)


class Repository:
    """A repository in a folder; what is written stands in its work tree."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init")

    def git(self, *arguments: str | Path) -> str:
        """Run a git command and return what it prints."""
        settings = [part for setting in IDENTITY for part in ("-c", setting)]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *settings, *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True, check=True
        )
        return os.fsdecode(done.stdout)

    def write(self, files: dict[str, str]) -> None:
        """Write files, byte for byte."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())

    def commit(self) -> str:
        """Commit the whole work tree and return the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--message", "Perubahan", "--allow-empty")
        return self.git("rev-parse", "HEAD").strip()


def copy_of_this_checkout(folder: Path) -> Repository:
    """Return a repository whose one commit is this checkout as it is now, edits and new files included."""
    copy = Repository(folder)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
        if (ROOT / name).is_file():
            (copy.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy.folder / name)
    copy.commit()
    return copy
