"""Running text: which sentences are the writer's own, and where nothing hints at speech."""

from __future__ import annotations

import pytest

from newslint.analyses.grammar.running_text import bare_text, holds_quotation, is_plainly_written, is_running_text
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.text.document import Document, Sentence
from newslint.text.source import Source
from tests.every import every

SENTENCE = "Karena jalan itu ditutup."


def sentence(text: str, start: str = SENTENCE, *, markdown: bool = False) -> Sentence:
    """Return the sentence that begins with ``start`` in a text."""
    reader = MarkdownReader() if markdown else PlainReader()
    (document,) = reader.read(Source("a.md", text))
    assert isinstance(document, Document)
    (found,) = (
        one for block in document.blocks for one in block.sentences if one.text.lstrip('"“ ').startswith(start[:20])
    )
    return found


@every(
    ("text", "running", "with_questions"),
    [
        ("Karena jalan itu ditutup.", True, True),
        ("Karena jalan itu ditutup!", True, True),
        ("Karena jalan itu ditutup…", True, True),
        ("Karena jalan itu ditutup.[2]", True, True),
        ("(Karena jalan itu ditutup.)", True, True),
        ("Karena jalan itu ditutup?", False, True),
        ("Karena jalan itu ditutup?!", False, True),
        ("Karena jalan itu ditutup:", False, False),
        ("Karena jalan itu ditutup,", False, False),
        ("Karena jalan itu ditutup", False, False),
    ],
)
def test_the_mark_at_the_end(text: str, running: bool, with_questions: bool) -> None:
    found = sentence(f"Warga memutar. {text}", text)
    assert (is_running_text(found), is_running_text(found, questions=True)) == (running, with_questions)


@every(
    ("text", "running"),
    [
        (f"“{SENTENCE} Kami memutar,” kata Sari.", False),
        (f"“Kami memutar. {SENTENCE}” Itu kata Sari.", False),
        (f'Sari memutar. " {SENTENCE} Ia pulang.', False),
        (f'" {SENTENCE} Ia pulang.', False),
        (f"Ia menjawab, “Ya.” {SENTENCE}", True),
        (f'Ia menjawab, "Ya." {SENTENCE}', True),
    ],
)
def test_speech(text: str, running: bool) -> None:
    assert is_running_text(sentence(text)) is running


@every(
    ("text", "running"),
    [
        (f"Mengapa warga memutar? {SENTENCE}", False),
        (f"Mengapa warga memutar?\n{SENTENCE}", False),
        (f"Mengapa warga memutar? Itu soalnya. {SENTENCE}", True),
        (f"Mengapa warga memutar?\nItu soalnya.\n{SENTENCE}", True),
        (f"“Mengapa warga memutar?” {SENTENCE}", True),
        (f"Warga memutar.\n{SENTENCE}", True),
    ],
)
def test_answers_to_questions(text: str, running: bool) -> None:
    assert is_running_text(sentence(text)) is running


@every(
    ("text", "running"),
    [
        ("Karena Jalan Ditutup Warga Kota Solo memutar.", False),
        ("Karena Jalan itu Ditutup Warga di Kota Solo.", False),
        ("Karena Jalan Ditutup Warga di kota itu memutar.", True),
        ("Karena jalan itu ditutup.", True),
        ("Warga memutar. Karena Jalan Ditutup Warga Kota Solo memutar.", True),
        ("Warga memutar.\nKarena Jalan Ditutup Warga Kota Solo memutar.", True),
        ("Karena Jalan Ditutup Bupati.", True),
    ],
)
def test_a_text_may_open_with_its_headline(text: str, running: bool) -> None:
    assert is_running_text(sentence(text, "Karena")) is running


@every("opening", ["T:", "J:", "Q:", "A:", "Tanya:", "Jawab :", "Artinya:"])
def test_interviews_and_scripture(opening: str) -> None:
    assert not is_running_text(sentence(f"Warga memutar.\n{opening} Ya. {SENTENCE}"))
    assert is_running_text(sentence(f"Warga memutar.\nKabar {opening} Ya. {SENTENCE}"))


@every("source", ["(QS 2: 3)", "(HR Bukhari)", "QS. 2: 3", "QS 2: 3"])
def test_scripture_names_its_source(source: str) -> None:
    assert not is_running_text(sentence(f"Warga memutar {source} kemarin. {SENTENCE}"))
    assert is_running_text(sentence(f"Warga memutar {source} kemarin.\n{SENTENCE}"))
    assert is_running_text(sentence(f"Warga {'desa ' * 80}memutar {source} kemarin. {SENTENCE}"))


def test_headings_are_left_alone() -> None:
    assert not is_running_text(sentence(f"Warga memutar.\n\n## Kabar. {SENTENCE}\n", markdown=True))
    assert is_running_text(sentence(f"Warga memutar.\n\n## Kabar\n\n{SENTENCE}\n", markdown=True))


LINE = "Di tepi sungai yang jernih"
LONG = "Warga desa itu memutar lewat jalan lama di tepi sungai Bengawan Solo"


@every(
    ("lines", "running"),
    [
        ([SENTENCE, LINE, LINE, LINE], False),
        ([LINE, LINE, SENTENCE, f"{LINE}."], False),
        ([SENTENCE, f"{LINE}.", f"{LINE}.", LINE], True),
        ([SENTENCE, LINE, LINE], True),
        ([SENTENCE, LINE, LINE, LONG, LINE], True),
        ([LONG, SENTENCE, LINE, LINE, LINE, LONG], False),
        # Nine spaces make a line too long for verse.
        ([SENTENCE, LINE, LINE, f"{LINE} bening sekali di desaku"], False),
        ([SENTENCE, LINE, LINE, f"{LINE} bening sekali di desaku ini"], True),
    ],
)
def test_verse_is_short_lines_most_of_which_have_no_full_stop(lines: list[str], running: bool) -> None:
    assert is_running_text(sentence("\n".join(lines))) is running


@every(
    ("text", "plain"),
    [
        (f"Warga memutar. {SENTENCE} Mereka pulang.", True),
        (f"Kami memutar. Warga pulang. {SENTENCE} Mereka pulang.", False),
        (f"Kami memutar. Hujan turun. Warga pulang. {SENTENCE} Mereka pulang.", True),
        (f"Warga pulang. {SENTENCE} Hujan turun. Mereka menunggu kami.", False),
        (f"Warga pulang. {SENTENCE} Hujan turun. Mereka menunggu. Kami pulang.", True),
        (f"“Kami memutar,” kata Sari. {SENTENCE} Mereka pulang.", True),
        (f"“Kami memutar, kata Sari. {SENTENCE} Mereka pulang.", False),
        (f"{SENTENCE} Mereka pulang.\nKami memutar.", True),
    ],
)
def test_where_nothing_hints_at_speech(text: str, plain: bool) -> None:
    assert is_plainly_written(sentence(text), {"kami"}) is plain


@pytest.mark.parametrize("marked", ['Ia "siap".', "Ia “siap”.", "Ia «siap».", "Ia „siap."])
def test_quotation_marks(marked: str) -> None:
    assert holds_quotation(sentence(marked, "Ia"))
    assert not holds_quotation(sentence("Ia siap.", "Ia"))


def test_the_bare_text_has_no_citation_markers() -> None:
    assert bare_text(sentence("Warga pulang. Karena jalan itu ditutup.[1] [2] Hujan turun.")) == SENTENCE


QUOTED = "Akun itu menulis panjang.\n\n{}\n\nKepala desa membantah."


@every(
    ("text", "running"),
    [
        # A mark that one line opens and a later one closes.
        (QUOTED.format(f"“Kami pergi.\n{SENTENCE}\nSampai jumpa.”"), False),
        (QUOTED.format(f'"Kami pergi.\n{SENTENCE}\nSampai jumpa."'), False),
        (QUOTED.format(f"Narasi: “Kami pergi.\n\n{SENTENCE}\n\nSampai jumpa.”"), False),
        (QUOTED.format(f"“Kami pergi.\nAirnya naik.\n{SENTENCE}\nKami pulang.\nSampai jumpa”, tulisnya."), False),
        (QUOTED.format(f"«Kami pergi.\n{SENTENCE}\nSampai jumpa.»"), False),
        # A lost mark, or one that another quotation follows, quotes no other line.
        (QUOTED.format(f"“Kami pergi.\n{SENTENCE}\nSampai jumpa."), True),
        (QUOTED.format(f"Kami pergi.\n{SENTENCE}\nSampai jumpa.”"), True),
        (QUOTED.format(f"“Kami pergi.\n“Ya,” katanya.\n{SENTENCE}\nSampai jumpa.”"), True),
        (QUOTED.format("“Kami pergi.\n" + "Airnya naik.\n" * 40 + f"{SENTENCE}\nSampai jumpa.”"), True),
    ],
)
def test_quotations_over_several_blocks(text: str, running: bool) -> None:
    assert is_running_text(sentence(text)) is running


@every(
    ("text", "running"),
    [
        # Short lines that do not end as sentences do are verse; headings, labels and lines of two sentences are not.
        (f"# Air\n\nSungai di hulu\n\nmengalir jernih\n\n{SENTENCE}\n\nke laut biru\n", False),
        (f"# Air naik\n\nWarga memutar. {SENTENCE}\n\n## Baca juga\n\nADVERTISEMENT\n", True),
        (f"# Air naik\n\n{SENTENCE}\n\nADVERTISEMENT\n\n## Terkait\n\n## Terpopuler\n", True),
        (f"# Air naik\n\nWarga memutar. {SENTENCE}\n\nBagikan\n\nKomentar\n\nIKLAN\n", True),
    ],
)
def test_verse_and_what_is_as_short(text: str, running: bool) -> None:
    assert is_running_text(sentence(text, markdown=True)) is running
