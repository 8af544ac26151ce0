"""``newslint corpus check`` in one process: what is written, what is told, and how it goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newslint import Linter
from newslint.cli.corpus_check import refuse_missing
from newslint.corpus.findings import digest_of, findings_schema, lint_batches
from newslint.errors import ConfigError, InputError
from tests.conftest import Run
from tests.corpus.archives import records, write_folder, write_jsonl

pa = pytest.importorskip("pyarrow", reason="SKIPPED LOUDLY: pyarrow is missing; install newslint[dev]")
pytestmark = pytest.mark.xdist_group("corpus")  # pyarrow is loaded once
CHECK = ("corpus", "check", "--lang", "en", "--isolated", "--jobs", "1")


def table(path: Path) -> list[dict[str, Any]]:
    from pyarrow.parquet import ParquetFile

    rows: list[dict[str, Any]] = ParquetFile(path).read().to_pylist()
    return rows


def digest_told(stdout: str) -> str:
    return stdout.partition("Digest of the findings: ")[2].split()[0]


def manifest(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return data


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_findings_are_rows_with_the_fields_of_the_json_report(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", records(4))
    done = newslint(*CHECK, file, "--output", "temuan.parquet")
    report = json.loads(newslint("check", file, "--lang", "en", "--isolated", "--format", "json").stdout)
    rows = table(tmp_path / "temuan.parquet")
    wanted = [
        {
            "article": f"naskah/{one['record']:05}.txt",
            "source": f"{file}#{one['record']}",
            **{name: one[name] for name in ("path", "record", "rule", "severity", "message", "excerpt")},
            **{f"{end}_{name}": one[end][name] for end in ("start", "end") for name in ("line", "column", "offset")},
            "fix_title": (one["fix"] or {}).get("title"),
            "fix_safety": (one["fix"] or {}).get("safety"),
            "fix_edits": (one["fix"] or {}).get("edits"),
        }
        for one in report["findings"]
    ]
    assert [{name: row[name] for name in wanted[0]} for row in rows] == wanted
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("Articles: 4, of them empty: 0. Not read: 0; not checked as a whole: 0.\n")
    articles = table(tmp_path / "temuan.articles.parquet")
    assert [(one["article"], one["section"], one["author"], one["date"]) for one in articles[:2]] == [
        ("naskah/00000.txt", "ekonomi", "Sari Wulan, Rudi", "2024-05-01"),
        ("naskah/00001.txt", "ekonomi", "Sari Wulan, Rudi", "2024-05-02"),
    ]
    assert [one["words"] > 10 for one in articles] == [True] * 4
    assert sum(one["error"] + one["warning"] + one["info"] for one in articles) == len(rows)


@pytest.mark.slow
def test_a_folder_and_its_records_say_the_same(newslint: Run, tmp_path: Path) -> None:
    rows = records(9)
    file, folder = write_jsonl(tmp_path / "a.jsonl", rows), write_folder(tmp_path / "arsip", rows)
    told = [newslint(*CHECK, one, "--output", f"{one.name}.out").stdout for one in (file, folder)]
    assert digest_told(told[0]) == digest_told(told[1]) != "0" * 32
    assert told[0].splitlines()[:2] == told[1].splitlines()[:2]


@pytest.mark.slow
def test_what_cannot_be_read_is_put_aside_with_its_reason(newslint: Run, tmp_path: Path) -> None:
    good, other = (json.dumps(row) for row in records(2))
    (tmp_path / "a.jsonl").write_text(f'{good}\n{{"text": \n{other}\n', encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    done = newslint(*CHECK, "a.jsonl", "latin.txt", "--output", "keluar")
    aside = [json.loads(line) for file in (tmp_path / "keluar" / "rejected").iterdir() for line in file.open()]
    assert sorted((one["source"], one["reason"].partition(";")[0]) for one in aside) == [
        ("a.jsonl#1", "line 2: not JSON: it ends too early, at column 10"),
        ("latin.txt", "not UTF-8 text: byte 0xe9 at byte 3 (perhaps ISO-8859-1, called Latin-1)"),
    ]
    assert done.returncode == 2
    assert done.stderr.count("\n") == 2
    assert "newslint: a.jsonl#1: line 2: not JSON" in done.stderr
    assert done.stdout.startswith("Articles: 2, of them empty: 0. Not read: 2;")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "code"),
    [((), 1), (("--exit-zero",), 0), (("--fail-on", "never"), 0), (("--select", "citations"), 0)],
)
def test_exit_codes_are_those_of_check(newslint: Run, tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", records(1))
    assert newslint(*CHECK, file, "--output", "keluar", *options).returncode == code


@pytest.mark.slow
def test_what_another_run_has_written_is_left_alone(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", records(1))
    newslint(*CHECK, file, "--output", "keluar")
    before = files_in(tmp_path / "keluar")
    again = newslint(*CHECK, file, "--output", "keluar")
    assert (again.returncode, again.stdout) == (2, "")
    assert again.stderr == (
        "newslint: keluar holds what another run has written; go on with it with --resume, or name another --output\n"
    )
    assert files_in(tmp_path / "keluar") == before
    newslint(*CHECK, file, "--output", "satu.parquet")
    assert newslint(*CHECK, file, "--output", "satu.parquet", "--resume").stderr == (
        "newslint: satu.parquet is there already; name another --output, or delete it first\n"
    )


def test_a_resumed_run_does_what_is_left_or_has_changed_and_nothing_else(newslint: Run, tmp_path: Path) -> None:
    files = [write_jsonl(tmp_path / f"{name}.jsonl", records(3, first)) for name, first in (("a", 0), ("b", 3))]
    newslint(*CHECK, *files, "--output", "keluar")
    folder = tmp_path / "keluar"
    whole = files_in(folder)
    first, second = manifest(folder)["parts"]
    (folder / "parts" / f"{first}.json").unlink()
    (folder / "findings" / f"{first}.parquet").unlink()
    (folder / "findings" / ".newslint-0123").write_bytes(b"half")
    kept = (folder / "findings" / f"{second}.parquet").stat().st_mtime_ns
    newslint(*CHECK, *files, "--output", "keluar", "--resume")
    assert files_in(folder) == whole
    assert (folder / "findings" / f"{second}.parquet").stat().st_mtime_ns == kept
    text = files[0].read_text(encoding="utf-8")
    files[0].write_text(text.replace("Bibitnya", "BIBITnya"), encoding="utf-8")  # as long as before
    newslint(*CHECK, *files, "--output", "keluar", "--resume")
    assert (folder / "findings" / f"{second}.parquet").stat().st_mtime_ns == kept
    assert files_in(folder)[f"parts/{first}.json"] != whole[f"parts/{first}.json"]


def test_other_settings_make_other_parts_and_leave_none_of_the_old_ones(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", records(3))
    newslint(*CHECK, file, "--output", "keluar")
    before = manifest(tmp_path / "keluar")
    newslint(*CHECK, file, "--output", "keluar", "--resume", "--select", "cruft")
    after = manifest(tmp_path / "keluar")
    assert (before["settings"] != after["settings"], before["digest"] != after["digest"]) == (True, True)
    assert {name for name in files_in(tmp_path / "keluar") if name.startswith("findings/")} == {
        f"findings/{name}.parquet" for name in after["parts"]
    }


def test_an_empty_archive_is_told_and_written(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n\n", encoding="utf-8")
    done = newslint(*CHECK, "a.jsonl", "--output", "temuan.parquet")
    assert (done.returncode, done.stderr) == (0, "newslint: a.jsonl: the file is empty; nothing was checked\n")
    assert table(tmp_path / "temuan.parquet") == []


def test_files_with_nothing_in_them_are_told(newslint: Run, tmp_path: Path) -> None:
    from pyarrow import parquet

    (tmp_path / "a.jsonl").touch()
    (tmp_path / "b.jsonl.gz").touch()
    parquet.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "c.parquet")
    done = newslint(*CHECK, "a.jsonl", "b.jsonl.gz", "c.parquet", "--output", "keluar")
    assert (done.returncode, done.stderr.count("the file is empty; nothing was checked\n")) == (0, 3)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.jsonl",), "the following arguments are required: --output (see 'newslint corpus check --help')"),
        (("x.jsonl", "--output", "o"), "x.jsonl: there is no such file or folder"),
        (("a.csv", "--output", "o"), "a.csv: the name does not tell the format; say it with --format (text, jsonl, "),
        (("a.jsonl", "--output", "o", "--text-format", "markdwn"), "unknown format of texts 'markdwn'; did you mean "),
        (("a.jsonl", "--output", "o", "--engin", "dusk"), "--engine: unknown value 'dusk'; did you mean 'dask'?"),
        (("a.jsonl", "--output", "o", "--scheduler", "x"), "--scheduler is for --engine dask and --engine spark"),
        (("a.jsonl", "--output", "a.jsonl/o"), "a.jsonl/o"),
        (("s4://arsip", "--output", "o"), "s4://arsip: Protocol not known: s4"),
    ],
)
def test_mistakes_are_one_sentence(newslint: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    write_jsonl(tmp_path / "a.jsonl", records(1))
    (tmp_path / "a.csv").write_text("text\n", encoding="utf-8")
    done = newslint(*CHECK, *arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"newslint: {told}")


def test_what_a_run_has_written_is_not_read_when_it_goes_on(newslint: Run, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "a.jsonl", records(3))
    first = newslint(*CHECK, ".", "--output", "keluar")
    assert newslint(*CHECK, ".", "--output", "keluar", "--resume").stdout == first.stdout


def test_what_is_missing_is_told_with_the_command_that_installs_it() -> None:
    with pytest.raises(ConfigError, match="this needs not_there; get it with: pip install 'newslint\\[corpus\\]'"):
        refuse_missing("not_there", "corpus")


def batch(rows: list[dict[str, Any]]) -> Any:
    return pa.RecordBatch.from_pylist(rows)


@pytest.mark.slow
def test_batches_are_linted_one_by_one_and_nothing_is_kept_between_them() -> None:
    rows = [{"article": row["id"], "text": row["text"], "desk": 7} for row in records(7)]
    together = list(lint_batches([batch(rows)]))
    apart = list(lint_batches(batch([row]) for row in rows))
    assert [len(apart), len(together)] == [7, 1]
    assert {one.schema for one in (*apart, *together)} == {findings_schema()}
    assert pa.Table.from_batches(apart).to_pylist() == together[0].to_pylist()
    assert digest_of(together[0].to_pylist()) == sum(digest_of(one.to_pylist()) for one in apart) % (1 << 128)


@pytest.mark.slow
def test_batches_may_say_more_of_an_article() -> None:
    row = {"article": "7", "text": "# Banjir Surut di Tiga Desa\n\nBaca juga: Harga Beras Naik\n", "record": 3}
    further = {"form": "markdown", "source": "arsip#3", "path": "arsip", "title": "Banjir Surut di Tiga Desa"}
    (found,) = lint_batches([batch([{**row, **further}])], lambda: Linter(language="en"))
    first = found.to_pylist()[0]
    assert (first["article"], first["source"], first["path"], first["record"]) == ("7", "arsip#3", "arsip", 3)
    assert first["start_line"] == 3


@pytest.mark.slow
def test_a_batch_without_texts_is_refused() -> None:
    with pytest.raises(InputError, match="the batch has no column 'text', but article, isi"):
        list(lint_batches([batch([{"article": "7", "isi": "a"}])]))
