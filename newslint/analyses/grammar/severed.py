"""Severed sentences: a full stop between a subject with its apposition and the predicate that belongs to it.

"Putin, yang telah tiba kemarin. Ingin menunjukkan ...": the first sentence is a noun phrase, the second begins with
a predicate. Neither half proves anything alone; the pair does.
"""

from __future__ import annotations

from newslint.analyses.grammar.clauses import Clause, clause, segments
from newslint.analyses.grammar.lexicon import FOCUS, PAUSES, POSSESSIVE, PREDICATES, VERBS, Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.running_text import bare_text, is_running_text
from newslint.text.document import Sentence

SUBJECT_WORDS = 12
"""How many words the noun phrase before its relative clause may have."""
APPOSITION_WORDS = 5
MAXIMUM_LENGTH = 6000
"""Two stretches longer than this, in code points, are no sentences; they are left alone."""


def severed_from(sentence: Sentence, lexicon: Lexicon) -> Sentence | None:
    """Return the sentence before, if it is the subject of which ``sentence`` is the predicate."""
    return sentence.block.document.fact(
        ("severed", id(lexicon), sentence.block.index, sentence.index), lambda: _severed_from(sentence, lexicon)
    )


def _severed_from(sentence: Sentence, lexicon: Lexicon) -> Sentence | None:
    previous = sentence.previous
    if previous is None or sentence.end - previous.start > MAXIMUM_LENGTH:
        return None
    if not _may_be_predicate(sentence, lexicon):
        return None
    if (
        not bare_text(previous).endswith(".")
        or _is_numbered(previous)
        or not is_running_text(previous)
        or not is_running_text(sentence)
    ):
        return None
    view, subject = clause(sentence, lexicon), clause(previous, lexicon)
    if not _is_lone_predicate(view, lexicon) or not is_lone_subject(subject, lexicon):
        return None
    # "Melihat hal itu, ..." opens complete sentences; behind an open parenthesis of commas, or where nothing
    # follows that could be the main clause, it is a predicate.
    opens_sentences = view.words[0] in lexicon.words("impersonal")
    alone = view.tags[0] == "E" or ("," not in view.tags and view.tags[0] == "V")
    return previous if not opens_sentences or alone or ",Y" in subject.tags else None


def _is_lone_predicate(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether a sentence begins with a predicate that wants a subject, and has no other."""
    words, tags = view
    if len(words) < 2 or (tags[0] != "B" and words[0].endswith((POSSESSIVE, FOCUS))) or "Q" in tags[:2]:
        return False
    if words[0] in lexicon.words("self-sufficient"):
        return False
    following = tags[1]
    if tags[0] == "X":
        if words[0] not in lexicon.words("severed-auxiliary") or following not in "VKDRWkn":
            return False
    elif tags[0] in "WA" and not words[0].startswith("me") and following != "P":
        return False
    parts = segments(tags, 0, len(tags))
    found = predicates(view, *parts[0], doubtful=True, time=False)
    if tags[0] == "B" and found[:1] == [0]:
        return True
    return (
        found[:1] == [0]
        and len(found) == 1
        and not any(tags[start] in "OINnu#" and predicates(view, start, end, doubtful=True) for start, end in parts[1:])
    )


def _is_numbered(sentence: Sentence) -> bool:
    """Return whether a sentence begins with a number of a list: "1. Game itu ..."."""
    return sentence.block.text[sentence.start : sentence.start + 4].split(".", 1)[0].isdigit()


def _may_be_predicate(sentence: Sentence, lexicon: Lexicon) -> bool:
    text = sentence.block.text
    first = text[sentence.start : min(sentence.end, sentence.start + 30)].split(None, 1)[0]
    return first[:1].isupper() and lexicon.tag(first.strip(".,;:!?").lower() or "-") in PREDICATES


def is_lone_subject(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether a sentence is a noun phrase with a dependent clause behind it and nothing else."""
    words, tags = view
    if "Q" in tags or "T" in tags or not lexicon.words("measure").isdisjoint(words):
        return False
    start = _behind_adverbial(view)
    tail = next((index for index in range(start + 1, len(tags)) if _begins_tail(view, index)), -1)
    if tail < 0 or tail - start > SUBJECT_WORDS or words[start] in lexicon.words("imperative"):
        return False
    if not _is_noun_phrase(view, lexicon, start, tail) or _has_verb_chain(tags, tail):
        return False
    # "Sari, yang diduga sakit telah pulang. ...": what an open comma begins is not closed before the full stop.
    if tags[tail - 1] == "," and tags[tail] == "Y" and "," not in tags[tail:]:
        return True
    return not predicates(view, tail, len(tags), doubtful=True, time=False)


def _is_noun_phrase(view: Clause, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether a stretch is one noun phrase, with appositions or without, and no clause."""
    words, tags = view
    head = tags[start:end].rstrip(",")
    if words[start] in lexicon.words("quantifier"):
        start, head = start + 1, head[1:]
    pieces = head.split(",")
    if pieces[0][:1] not in {*"NnU#u"} or set(head) & {*VERBS, *";:-YSJLMFOT"} or "A" in pieces[0]:
        return False
    if (words[start].endswith(POSSESSIVE) and "P" in head) or ("I" in head[:-1] and ",I" not in head[:-1]):
        return False
    if any(lexicon.is_attributive(word) for word in words[start:end]):
        return False
    return all(piece[:1] in "Nnu" and len(piece) <= APPOSITION_WORDS for piece in pieces[1:])


def _has_verb_chain(tags: str, start: int) -> bool:
    """Return whether two full verbs stand side by side, so that the second may be the main predicate."""
    return any(tags[index] in "VDKAk" and tags[index + 1] in "VDKWRk" for index in range(start, len(tags) - 1))


def _begins_tail(view: Clause, index: int) -> bool:
    """Return whether the relative or concessive clause of the subject begins at ``index``."""
    if view.tags[index] == "Y":
        return True
    return view.tags[index] == "S" and view.tags[index - 1] in PAUSES


def _behind_adverbial(view: Clause) -> int:
    """Return where the sentence starts when an adverbial and its comma at the front are left out."""
    comma = view.tags.find(",", 0, 7)
    return comma + 1 if comma > 0 and view.tags[0] in "PSTH" else 0
