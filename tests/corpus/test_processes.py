"""``newslint corpus check`` in several processes and on real clusters of this machine: killed, resumed, all alike."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from newslint.corpus.findings import digest_of, findings_schema, lint_batches
from tests.corpus.archives import records, write_folder, write_jsonl
from tests.corpus.test_checking import files_in, manifest
from tests.not_run import needs

pa = pytest.importorskip("pyarrow", reason="SKIPPED LOUDLY: pyarrow is missing; install newslint[dev]")
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("corpus-processes")]
CHECK = (sys.executable, "-m", "newslint", "corpus", "check", "--lang", "en", "--isolated")
dask = needs("Dask (newslint[dask]); .ci/corpus installs it", is_there=find_spec("distributed"))
spark = needs("Spark and Java (newslint[spark]); .ci/corpus installs them", is_there=find_spec("pyspark"))


def start(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*CHECK, *map(str, arguments)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
        start_new_session=True,
    )


def check(*arguments: str | Path, folder: Path, code: int = 1) -> tuple[str, str]:
    """Run a check to its end, and return what it told on standard output and standard error."""
    process = start(*arguments, folder=folder)
    output, errors = process.communicate(timeout=600)
    assert process.returncode == code, errors
    return output, errors


def parts(folder: Path, count: int, size: int) -> list[Path]:
    """Write an archive of several files, each of which is a part."""
    return [write_jsonl(folder / f"{number}.jsonl", records(size, number * size)) for number in range(count)]


def children(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that a process has started and that lint."""
    threads = Path(f"/proc/{process.pid}/task").glob("*/children")
    started = [one for told in threads for one in told.read_text(encoding="ascii").split()]
    return [int(one) for one in started if "spawn_main" in Path(f"/proc/{one}/cmdline").read_text()]


def test_folder_records_table_and_pool_say_the_same(tmp_path: Path) -> None:
    from pyarrow import parquet

    rows = records(40)
    write_folder(tmp_path / "folder", rows)
    write_jsonl(tmp_path / "a.jsonl", rows)
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet", row_group_size=9)
    files = [write_jsonl(tmp_path / f"b{number}.jsonl", rows[number::4]) for number in range(4)]
    ways: list[tuple[list[str | Path], str]]
    ways = [([tmp_path / "folder"], "1"), (["a.jsonl"], "1"), (["a.parquet"], "2"), ([*files], "2")]
    told = [
        check(*inputs, "--output", f"out{number}", "--jobs", jobs, folder=tmp_path)[0]
        for number, (inputs, jobs) in enumerate(ways)
    ]
    assert {tuple(one.splitlines()[:2]) for one in told} == {tuple(told[0].splitlines()[:2])}


def test_a_run_that_is_killed_goes_on_to_the_same_output(tmp_path: Path) -> None:
    files = parts(tmp_path, 12, 60)
    check(*files, "--output", "whole", "--jobs", "2", folder=tmp_path)
    chance = random.Random(17)
    for _ in range(10):
        process = start(*files, "--output", "killed", "--jobs", "2", "--resume", folder=tmp_path)
        time.sleep(chance.uniform(0.3, 3))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    check(*files, "--output", "killed", "--jobs", "2", "--resume", folder=tmp_path)
    assert files_in(tmp_path / "killed") == files_in(tmp_path / "whole")


def test_no_process_outlives_the_one_that_is_killed(tmp_path: Path) -> None:
    process = start(*parts(tmp_path, 12, 300), "--output", "keluar", "--jobs", "2", folder=tmp_path)
    while len(started := children(process)) < 2:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{one}").exists() for one in started):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_part_of_a_process_that_dies_is_done_again_and_told(tmp_path: Path) -> None:
    files = parts(tmp_path, 8, 150)
    whole = check(*files, "--output", "whole", "--jobs", "2", folder=tmp_path)[0]
    process = start(*files, "--output", "keluar", "--jobs", "2", folder=tmp_path)
    while not (tmp_path / "keluar" / "parts").exists():
        time.sleep(0.01)
    os.kill(children(process)[0], signal.SIGKILL)
    output, errors = process.communicate(timeout=600)
    assert (process.returncode, output.splitlines()[:2]) == (1, whole.splitlines()[:2])
    assert errors.startswith("newslint: a process died at ")
    assert errors.endswith("perhaps for want of memory; its part is done again\n")
    assert files_in(tmp_path / "keluar") == files_in(tmp_path / "whole")


KILLER = """
import os
from newslint import hookimpl

class Deadly:
    name = "deadly"
    suffixes = (".mati",)
    def read(self, source):
        if "mati" in source.text:
            os.kill(os.getpid(), 9)
        return []

@hookimpl
def newslint_readers():
    return [Deadly()]
"""


def test_what_ends_every_process_is_told_and_the_rest_is_done(tmp_path: Path) -> None:
    (tmp_path / "deadly.py").write_text(KILLER, encoding="utf-8")
    bad, other, good = parts(tmp_path, 3, 20)
    for file in (bad, other):
        file.write_text(file.read_text(encoding="utf-8").replace("bambu", "bambu mati"), encoding="utf-8")
    options = ("--output", "keluar", "--jobs", "2", "--plugin-path", "deadly.py", "--text-format", "deadly")
    output, errors = check(bad, other, good, *options, folder=tmp_path, code=2)
    assert errors.count("its part is done again") == 4
    assert f"newslint: {bad}: 3 processes died of it\n" in errors
    assert errors.endswith("newslint: parts that could not be done: 2; try them again with --resume\n")
    assert output.startswith("Articles: 20, ")
    assert not (tmp_path / "keluar" / "manifest.json").exists()


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    files = parts(tmp_path, 4, 200)
    first = start(*files, "--output", "keluar", "--jobs", "2", folder=tmp_path)
    while not (tmp_path / "keluar" / ".lock").exists():
        time.sleep(0.01)
    _, errors = check(*files, "--output", "keluar", "--resume", folder=tmp_path, code=2)
    assert errors == "newslint: keluar: another run is writing here\n"
    first.communicate()
    assert first.returncode == 1


def test_an_article_of_ten_million_characters_is_checked(tmp_path: Path) -> None:
    long = {"id": "panjang", "text": "Warga desa menanam bambu di lereng bukit sejak pekan lalu.\n" * 170_000}
    write_jsonl(tmp_path / "a.jsonl", [*records(3), long, *records(3, 3)])
    output, _ = check("a.jsonl", "--output", "keluar", "--jobs", "2", "--select", "cruft", folder=tmp_path)
    assert output.startswith("Articles: 7, of them empty: 0. Not read: 0; not checked as a whole: 0.")


@dask
@pytest.mark.parametrize("deaths", [0, 1])
def test_dask_says_the_same_though_a_worker_dies(tmp_path: Path, deaths: int) -> None:
    files = parts(tmp_path, 10, 100)
    whole = check(*files, "--output", "whole", "--jobs", "1", folder=tmp_path)[0]
    process = start(*files, "--output", "keluar", "--jobs", "2", "--engine", "dask", folder=tmp_path)
    while not (tmp_path / "keluar" / "parts").exists():
        time.sleep(0.02)
    for worker in children(process)[:deaths]:
        os.kill(worker, signal.SIGKILL)
    output, errors = process.communicate(timeout=600)
    assert (process.returncode, output.splitlines()[:2]) == (1, whole.splitlines()[:2]), errors
    told = "newslint: workers that were lost meanwhile: 1; their parts were done again\n"
    assert errors == told * deaths
    assert manifest(tmp_path / "keluar") == manifest(tmp_path / "whole")
    assert files_in(tmp_path / "keluar") == files_in(tmp_path / "whole")


@spark
def test_spark_says_the_same(tmp_path: Path) -> None:
    files = parts(tmp_path, 4, 30)
    whole = check(*files, "--output", "whole", "--jobs", "1", folder=tmp_path)[0]
    output, _ = check(*files, "--output", "keluar", "--jobs", "2", "--engine", "spark", folder=tmp_path)
    assert output.splitlines()[:2] == whole.splitlines()[:2]
    assert files_in(tmp_path / "keluar") == files_in(tmp_path / "whole")


RECIPE = Path(__file__).resolve().parents[2] / "docs" / "archives.md"


@spark
def test_the_recipe_for_spark_says_the_same(tmp_path: Path) -> None:
    """The recipe of the page, as it stands there, over a table of its own."""
    from pyarrow import parquet

    rows = records(30)
    (tmp_path / "arsip").mkdir()
    for number in range(3):
        table = pa.Table.from_pylist([{"article": row["id"], "text": row["text"]} for row in rows[number::3]])
        parquet.write_table(table, tmp_path / "arsip" / f"{number}.parquet")
    recipe = RECIPE.read_text(encoding="utf-8").partition("```python\n")[2].partition("```")[0]
    subprocess.run(
        [sys.executable, "-c", recipe],
        cwd=tmp_path,
        check=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
    )
    found = [
        row for file in (tmp_path / "temuan").glob("*.parquet") for row in parquet.ParquetFile(file).read().to_pylist()
    ]
    batch = pa.RecordBatch.from_pylist([{"article": row["id"], "text": row["text"]} for row in rows])
    (wanted,) = lint_batches([batch])
    assert digest_of(found) == digest_of(wanted.to_pylist())
    assert set(found[0]) == set(findings_schema().names)
