"""What a file has beside its bytes stays with it when it is written anew."""

from __future__ import annotations

import errno
import os
import struct
from pathlib import Path

import pytest

from newslint.errors import InputError
from newslint.files import writing
from newslint.files.writing import write_atomically

ACCESS_LIST = "system.posix_acl_access"
DEFAULT_LIST = "system.posix_acl_default"
OWNER, NAMED, GROUP, MASK, OTHER = 0x01, 0x02, 0x04, 0x10, 0x20
NOBODY = 0xFFFFFFFF


@pytest.fixture(params=["nameless", "named"], autouse=True)
def temporary(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to write a temporary file: without a name, where the system can, and with one."""
    if request.param == "named":
        monkeypatch.setattr(writing, "_NAMELESS", 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lama")
    try:
        os.setxattr(path, "user.penyunting", b"Rina")
    except (AttributeError, OSError):
        pytest.skip("SKIPPED LOUDLY: no extended attributes here")
    return path


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """Return an access list as Linux keeps it: sort of entry, permissions, who."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


LIST = access_list((OWNER, 6, NOBODY), (NAMED, 4, 33), (GROUP, 4, NOBODY), (MASK, 4, NOBODY), (OTHER, 0, NOBODY))


def set_list(path: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(path, name, value)
    except OSError:
        pytest.skip("SKIPPED LOUDLY: no access lists on this disk")


def test_extended_attributes_stay(file: Path) -> None:
    os.setxattr(file, "user.kosong", b"")
    write_atomically(str(file), b"baru")
    kept = {name: os.getxattr(file, name) for name in os.listxattr(file) if name.startswith("user.")}
    assert (file.read_bytes(), kept) == (b"baru", {"user.penyunting": b"Rina", "user.kosong": b""})


def test_the_access_list_stays(file: Path) -> None:
    set_list(file, ACCESS_LIST, LIST)
    before = os.getxattr(file, ACCESS_LIST), file.stat().st_mode
    write_atomically(str(file), b"baru")
    assert (os.getxattr(file, ACCESS_LIST), file.stat().st_mode) == before


def test_a_file_without_an_access_list_gets_none_from_its_folder(file: Path) -> None:
    file.chmod(0o640)
    set_list(file.parent, DEFAULT_LIST, LIST)
    write_atomically(str(file), b"baru")
    assert (ACCESS_LIST in os.listxattr(file), file.stat().st_mode & 0o777) == (False, 0o640)


def test_a_file_whose_attributes_cannot_be_kept_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "setxattr", refuse)
    with pytest.raises(InputError) as caught:
        write_atomically(str(file), b"baru")
    why = "its extended attribute user.penyunting cannot be kept: No space left on device; left as it is"
    assert str(caught.value) == f"{file}: cannot be written: {why}"
    assert (file.read_bytes(), os.listdir(file.parent)) == (b"lama", ["a.txt"])


def test_a_disk_without_attributes_takes_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> list[str]:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(os, "listxattr", refuse)
    write_atomically(str(file), b"baru")
    assert file.read_bytes() == b"baru"
