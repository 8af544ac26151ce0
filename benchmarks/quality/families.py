"""The labelled sets of each family: which spans want a finding, and what counts as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.quality.labelled import DataError, check_labels, read_records, read_table
from benchmarks.quality.score import Case, Score, covered, recall_of, spans_of
from newslint import Finding

Findings = Mapping[str, Sequence[Finding]]
Lint = Callable[[str, Mapping[str, str]], Findings]
"""Lints texts by id with one family; an id that ends in ``.md`` is read as Markdown."""

FRAGMENT_LABELS = (
    *("fragment", "fragment-verbless-subject", "fragment-subject-only"),
    *("style", "complete", "quote", "heading", "unsure", "corrupt"),
)
HARD_FRAGMENTS = ("fragment-verbless-subject", "fragment-subject-only")
DUPLICATE_LABELS = {
    "duplicate": True,
    "near-duplicate": True,
    "legit-repeat": False,
    "not-duplicate": False,
    "cruft-dup": None,
    "partial-repeat": None,
}
CITATION_STATES = {
    "unresolved": True,
    "needs-citation": True,
    "residue": True,
    "resolved": False,
    "not-a-citation": False,
    "orphan-entry": None,
}
CORE_CRUFT = ("baca-juga", "ad", "video-embed", "promo", "pagination", "copyright", "share-widget", "font-widget")


def fragments(data: Path, lint: Lint) -> list[Score]:
    """Score sentences in their articles, and sentences cut from treebank trees after the one before them."""
    natural = read_table(data / "fragments-natural.tsv", ("id", "article", "start", "end", "label"), FRAGMENT_LABELS)
    articles = {row["id"]: row["text"] for row in read_records(data / "natural-articles.jsonl", ("id", "text"))}
    treebank = read_table(data / "fragments-treebank.tsv", ("id", "label", "text", "left"), FRAGMENT_LABELS)
    texts, cases = {}, []
    for row in treebank:
        left = f"{row['left'].strip()} " if row["left"].strip() else ""
        texts[row["id"]] = f"{left}{row['text']}\n"
        cases.append(_fragment_case(row, row["id"], len(left), len(left) + len(row["text"])))
    inside = [_fragment_case(row, row["article"], int(row["start"]), int(row["end"])) for row in natural]
    return [
        _score_fragments("fragments-natural", inside, lint("fragments", articles)),
        _score_fragments("fragments-treebank", cases, lint("fragments", texts)),
    ]


def _fragment_case(row: Mapping[str, str], article: str, start: int, end: int) -> Case:
    label = row["label"]
    wanted = None if label in ("unsure", "corrupt") else label.startswith("fragment")
    groups = [f"label:{label}", *(f"{key}:{row[key]}" for key in ("opener", "stratum", "site") if row.get(key))]
    return Case(article, start, end, wanted, tuple(groups))


def _score_fragments(name: str, cases: Sequence[Case], findings: Findings) -> Score:
    score = Score(name)
    for case in cases:
        hits = [
            one
            for one in findings[case.article]
            if one.start.offset < case.end - 1
            and one.end.offset > case.start + 1
            and one.start.offset >= case.start - 2
        ]
        hard = case.groups[0].removeprefix("label:") in HARD_FRAGMENTS
        score.add(case, bool(hits), main=not (hard and name == "fragments-treebank"))
        for one in hits if case.wanted is not None else ():
            score.add_finding(case.article, one, bool(case.wanted))
    return score


def cruft(data: Path, lint: Lint) -> list[Score]:
    """Score furniture: a labelled span is found when findings cover half of it, a finding right when labels do."""
    rows = list(read_records(data / "articles-labelled.jsonl", ("id", "layout", "text", "labels", "duplicates")))
    findings = lint("cruft", {row["id"]: row["text"] for row in rows})
    score = Score("cruft")
    for row in rows:
        got = spans_of(findings[row["id"]])
        excused = [(one["start"], one["end"]) for one in (*row["labels"], *row["duplicates"])]
        for label in row["labels"]:
            groups = (f"kind:{label['kind']}", f"layout:{row['layout']}", f"site:{row.get('site', '?')}")
            wanted = None if label.get("optional") else True
            case = Case(row["id"], label["start"], label["end"], wanted, groups)
            score.add(case, covered(case.start, case.end, got))
        clean = all(label.get("optional") for label in row["labels"])
        score.groups["clean articles"]["flagged" if got and clean else "clean" if clean else "other"] += 1
        for one in findings[row["id"]]:
            right = covered(one.start.offset, one.end.offset, excused)
            score.add_finding(row["id"], one, right)
            if right:
                score.counts["hits"] += 1
            else:
                score.add_stray(row["id"], one)
    return [score]


def core_recall(score: Score) -> float | None:
    """Return the recall on the kinds of furniture that every newsroom wants gone."""
    counts: Counter[str] = Counter()
    for kind in CORE_CRUFT:
        counts.update(score.groups[f"kind:{kind}"])
    return recall_of(counts)


def duplicates(data: Path, lint: Lint) -> list[Score]:
    """Score pairs of paragraphs: found when a finding covers half of either."""
    path = data / "dup-pairs.jsonl"
    pairs = list(read_records(path, ("article", "a_start", "a_end", "b_start", "b_end", "label")))
    check_labels(path, pairs, "label", tuple(DUPLICATE_LABELS))
    articles = {row["id"]: row["text"] for row in read_records(data / "dup-articles.jsonl", ("id", "text"))}
    findings = lint("duplicates", articles)
    score = Score("duplicates")
    for pair in pairs:
        if pair["article"] not in articles:
            raise DataError(f"{path}: the article {pair['article']!r} is not among {data / 'dup-articles.jsonl'}")
        got = spans_of(findings[pair["article"]])
        groups = (f"label:{pair['label']}", f"type:{pair.get('type', '?')}")
        first = (int(pair["a_start"]), int(pair["a_end"]))
        second = (int(pair["b_start"]), int(pair["b_end"]))
        case = Case(pair["article"], *second, DUPLICATE_LABELS[pair["label"]], groups)
        score.add(case, covered(*second, got) or covered(*first, got))
    return [score, _whole_articles(data, lint)]


def _whole_articles(data: Path, lint: Lint) -> Score:
    rows = list(read_records(data / "articles-labelled.jsonl", ("id", "text", "labels", "duplicates")))
    findings = lint("duplicates", {row["id"]: row["text"] for row in rows})
    score = Score("duplicates-in-articles")
    for row in rows:
        got = spans_of(findings[row["id"]])
        excused = [(one["start"], one["end"]) for one in (*row["labels"], *row["duplicates"])]
        excused += [(one["of_start"], one["of_end"]) for one in row["duplicates"]]
        for one in row["duplicates"]:
            wanted = None if one.get("unsure") else True
            case = Case(row["id"], one["start"], one["end"], wanted, (f"type:{one.get('type', '?')}",))
            score.add(case, covered(case.start, case.end, got))
        for finding in findings[row["id"]]:
            right = covered(finding.start.offset, finding.end.offset, excused)
            score.add_finding(row["id"], finding, right)
            if not right:
                score.add_stray(row["id"], finding)
    return score


def citations(data: Path, lint: Lint) -> list[Score]:
    """Score markers: found when a finding touches one."""
    scores = []
    for name in ("citations-constructed", "citations-natural"):
        path = data / f"{name}.jsonl"
        rows = list(read_records(path, ("id", "text", "citations")))
        names = {row["id"]: row["id"] + (".md" if _has_footnotes(row) else "") for row in rows}
        findings = lint("citations", {names[row["id"]]: row["text"] for row in rows})
        score = Score(name)
        for row in rows:
            check_labels(path, row["citations"], "state", tuple(CITATION_STATES))
            marks = [(one["start"], one["end"]) for one in row["citations"]]
            got = findings[names[row["id"]]]
            for one in row["citations"]:
                groups = (f"{one.get('kind', '?')}/{one['state']}",)
                case = Case(row["id"], one["start"], one["end"], CITATION_STATES[one["state"]], groups)
                score.add(case, any(start < case.end and end > case.start for start, end in spans_of(got)))
            for finding in got:
                right = any(finding.start.offset < end and finding.end.offset > start for start, end in marks)
                score.add_finding(row["id"], finding, right)
                if not right:
                    score.add_stray(row["id"], finding)
        scores.append(score)
    return scores


def _has_footnotes(row: Mapping[str, list[Mapping[str, str]]]) -> bool:
    return any(one.get("kind") == "footnote" for one in row["citations"])


FAMILIES = {"fragments": fragments, "cruft": cruft, "duplicates": duplicates, "citations": citations}
