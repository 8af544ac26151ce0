"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.errors import InputError
from newslint.files.writing import write_atomically


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_gets_its_new_bytes_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"lama")
    file.chmod(0o640)
    write_atomically(str(file), b"baru\r\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o7777, names(tmp_path)) == (b"baru\r\n", 0o640, ["a.txt"])


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "baru.txt"), b"a")
    (tmp_path / "biasa.txt").touch()
    assert (tmp_path / "baru.txt").stat().st_mode == (tmp_path / "biasa.txt").stat().st_mode


def test_a_name_without_folder_is_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically("a.txt", b"a")
    assert names(tmp_path) == ["a.txt"]


def test_the_target_of_a_link_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "tujuan").mkdir()
    target, link = tmp_path / "tujuan" / "a.txt", tmp_path / "tautan.txt"
    target.write_bytes(b"lama")
    link.symlink_to(target)
    write_atomically(str(link), b"baru")
    assert (link.is_symlink(), target.read_bytes(), names(tmp_path / "tujuan")) == (True, b"baru", ["a.txt"])


def test_a_folder_in_the_way_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(InputError) as caught:
        write_atomically(str(tmp_path / "a.txt"), b"a")
    assert str(caught.value) == f"{tmp_path / 'a.txt'}: cannot be written: Is a directory"
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    file = tmp_path / "hilang" / "a.txt"
    with pytest.raises(InputError) as caught:
        write_atomically(str(file), b"a")
    assert str(caught.value) == f"{file}: cannot be written: No such file or directory"


def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"lama")
    file.chmod(0o444)
    with pytest.raises(InputError) as caught:
        write_atomically(str(file), b"baru")
    assert str(caught.value) == f"{file}: cannot be written: the file is write-protected"
    assert (file.read_bytes(), names(tmp_path)) == (b"lama", ["a.txt"])


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"lain")
    with pytest.raises(InputError) as caught:
        write_atomically(str(file), b"baru", instead_of=b"lama")
    assert str(caught.value) == f"{file}: changed on disk while it was checked; left as it is"
    assert (file.read_bytes(), names(tmp_path)) == (b"lain", ["a.txt"])


def test_a_file_that_is_gone_meanwhile_does_not_come_back(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="changed on disk"):
        write_atomically(str(tmp_path / "a.txt"), b"baru", instead_of=b"lama")
    assert names(tmp_path) == []


def test_a_device_is_written_to_and_stays_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(str(pipe), b"baru")
        assert os.read(reader, 10) == b"baru"
    finally:
        os.close(reader)
    assert (pipe.is_fifo(), names(tmp_path)) == (True, ["pipa"])


def test_a_full_device_is_one_clear_error() -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("SKIPPED LOUDLY: no /dev/full here")
    with pytest.raises(InputError) as caught:
        write_atomically("/dev/full", b"baru")
    assert str(caught.value) == "/dev/full: cannot be written: No space left on device"


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_whatever_goes_wrong_the_old_file_stays_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: BaseException
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"lama")

    def fail(_: int) -> None:
        raise problem

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((InputError, KeyboardInterrupt)):
        write_atomically(str(file), b"baru")
    assert (file.read_bytes(), names(tmp_path)) == (b"lama", ["a.txt"])
