"""The decision for each form of fragment: is there anything behind the opener that can be a main clause?

Each function takes the clause view of a sentence and the lexicon, and returns None for a complete sentence, else
the name of a variant ("" for the plain case).
"""

from __future__ import annotations

from newslint.clauses import PAUSES, PREDICATES, Clause, Lexicon, predicates, segments

DISCOURSE_COMMA = 6
"""A comma among the first tokens of "Yang menarik, ..." parts a comment from the sentence it is about."""
HEAD = 8
ADDRESS = 5
"""How far behind "Yang" a word of address or respect stands: "Yang sama-sama kita hormati"."""


def relative(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Yang ...": a relative clause, unless it is the subject or a comment of a main clause."""
    words, tags = view
    if not lexicon.words("address").isdisjoint(words[1:ADDRESS]) or "Q" in tags:
        return None
    if words[1] in lexicon.words("headless") or "pun" in words[2:HEAD]:
        return None
    turning = lexicon.words("nominal-predicate")
    if any(word in turning and tags[index - 1] != "R" for index, word in enumerate(words[2:HEAD], 2)):
        return None
    if any(_is_focused(word, lexicon) for word in words[2:]):
        return None
    parts = segments(tags, 1, len(tags))
    if _is_comment(view, parts) or len(predicates(view, *parts[0], doubtful=True, time=False)) > 1:
        return None
    return None if any(_is_main(view, lexicon, *part, verbs=False) for part in parts[1:]) else ""


def _is_comment(view: Clause, parts: list[tuple[int, int]]) -> bool:
    """Return whether "Yang menarik," comments on the sentence behind its comma."""
    tags = view.tags
    if len(parts) < 2 or parts[0][1] > DISCOURSE_COMMA or tags[parts[0][1]] != ",":
        return False
    start, end = parts[1]
    if tags[1] in "VDW" and end - start <= 3 and set(tags[start:end]) <= {"N", "n", "#"}:
        return False  # "Yang lahir di Bandung, Jawa Barat"
    return tags[start] not in "YSLCTVDK"


def _is_focused(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 5 and word.endswith("lah") and word.rpartition("-")[2] not in lexicon.words("focus-not")


def where(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Di mana ...", "Yang mana ...": never an opener of a statement, but "Di mana ada X, di situ Y" is."""
    joined = " ".join(view.words)
    if "di situ" in joined or "di sana" in joined or view.words[2:3] == ("pun",) or view.words[1:2] == ("pun",):
        return None
    return ""


def result(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Sehingga ...": it never opens a sentence."""
    return ""


def subordinate(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Meskipun ...", "Karena ...", "Agar ...": a dependent clause unless a main clause follows."""
    words, tags = view
    if _is_anaphoric(view, lexicon) or "Q" in tags:
        return None
    if words[0] in lexicon.words("accompanying") and tags[1] not in PREDICATES:
        return None
    parts = _own_parts(view, lexicon)
    if not parts or any(_marks_main(view, lexicon, index) for index in range(2, len(words))):
        return None
    if not lexicon.words("pointing").isdisjoint(words[2:]) or words[parts[-1][0]] in lexicon.words("reporting"):
        return None
    if words[0] in lexicon.words("purposive") and not lexicon.words("recommending").isdisjoint(words[2:]):
        return None
    first, later = parts[0], parts[1:]
    fronted = first[0] + (tags[first[0]] == "P" and first[1] > first[0] + 1)
    if later and not lexicon.words("fronted").isdisjoint(words[first[0] : fronted + 1]) and not predicates(view, *first):
        first, later = later[0], later[1:]
    if any(_is_main(view, lexicon, *part) for part in later):
        return None
    found = predicates(view, *first)
    if _has_existential_subject(view, lexicon, *first) and found:
        return None
    return None if len(found) > 2 else "two-predicates" if len(found) == 2 else ""


def _is_anaphoric(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether the opener and the word behind it point back: "Meski begitu", "Karena hal itu"."""
    word, second = view.words[:2]
    if second in lexicon.words("anaphor"):
        return True
    return word in lexicon.words("cause") and second in lexicon.words("anaphor-cause")


def _has_existential_subject(view: Clause, lexicon: Lexicon, start: int, end: int) -> bool:
    """Return whether "banyak yang", "ada yang" stand in the segment behind its beginning: a clause of their own."""
    return any(
        view.tags[index] in "AE" and view.tags[index + 1] == "Y" and view.tags[index - 1] not in "GXCT"
        for index in range(start + 2, end - 1)
        if "S" not in view.tags[start:index]
    )


def _own_parts(view: Clause, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the segments behind the opener without "kata dia" and its like between commas."""
    parts = segments(view.tags, 1, len(view.tags))
    reporting = lexicon.words("attribution")
    return [part for part in parts if not (view.words[part[0]] in reporting and part[1] - part[0] <= 4)]


def _marks_main(view: Clause, lexicon: Lexicon, index: int) -> bool:
    """Return whether a word such as "maka" or "namun" says that the main clause begins."""
    tag = view.tags[index]
    if tag == "M":
        return view.tags[index - 1] not in "YSJ"
    if tag == "S" and view.words[index + 1 : index + 2] and view.words[index + 1] in lexicon.words("anaphor"):
        return True
    return tag == "T" and view.words[index + 1 : index + 2] != ("juga",)


def _is_main(view: Clause, lexicon: Lexicon, start: int, end: int, *, verbs: bool = True, last: bool = False) -> bool:
    """Return whether a segment can be a main clause.

    ``verbs`` lets it begin with a verb. ``last`` lets it begin with the last noun of a list: "X, Y, dan Z tiba".
    """
    tags, words = view.tags, view.words
    tag = tags[start]
    if tag == "Y" and words[start + 1] in lexicon.words("headless"):
        return bool(predicates(view, start + 2, end, doubtful=True, loose=True))  # "yang lain hanya dianggap alat"
    if last and tag == "C" and tags[start + 1 : start + 2] in ("n", "N"):
        return bool(predicates(view, start + 1, end, doubtful=True))
    if tag in "YLCT" or tag == "S" or not verbs and tag in "VDK":
        return False
    if tag == "X" and words[start + 1 : start + 2] in (("hanya",), ("cuma",), ("sekadar",)):
        return False
    if tag == "X" and (tags[start + 1 : start + 2] == "P" or not verbs and tags[1] == "X"):
        return False
    if words[start] in lexicon.words("cause") and tags[start] == "J" and tags[start + 1 : start + 2] != "I":
        return False
    found = predicates(view, start, end, doubtful=True, loose=True)
    if found and not (tag == "P" and [tags[index] for index in found] == ["R"]):
        return True
    if tag in "nNu#" and (_has_adverb(tags, start, end) or _is_nominal_clause(tags, start, end)):
        return True
    if tag == "H" and "Y" in tags[start:end] or "pun" in words[start:end]:
        return True
    return tag in "OIM" or (words[start].endswith("nya") and tag == "n")


def _has_adverb(tags: str, start: int, end: int) -> bool:
    """Return whether an adverb stands behind a noun and outside a relative clause: a sign of a predicate."""
    behind = tags[start + 1 : end].partition("Y")[0]
    return "H" in behind or "G" in behind


def _is_nominal_clause(tags: str, start: int, end: int) -> bool:
    """Return whether the last segment behind a conjunction may be a clause whose predicate is a noun, and no list."""
    return tags[0] in "SJ" and end == len(tags) and end - start >= 3 and {"C", "Y"}.isdisjoint(tags[start:end])


def _has_copula(view: Clause, parts: list[tuple[int, int]]) -> bool:
    """Return whether a copula stands in one of the segments outside its relative clauses."""
    return any("B" in view.tags[start:end].partition("Y")[0][1:] for start, end in parts)


def _may_hide_predicate(tags: str, start: int) -> bool:
    """Return whether an adjective and a verb stand side by side, of which one may be the main predicate."""
    return any(tags[index] == "A" and tags[index + 1] in "VDKR" for index in range(start, len(tags) - 1))


def listing(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Termasuk ...", "Yakni ...": a listing phrase unless a clause stands behind it."""
    tags, words = view.tags, view.words
    parts = segments(tags, 1, len(tags))
    if not parts or "Q" in tags or _is_anaphoric(view, lexicon):
        return None
    if any(_marks_main(view, lexicon, index) for index in range(2, len(tags))):
        return None
    if _has_copula(view, parts) or _is_comparison_comment(view, lexicon):
        return None
    first = parts[0]
    variant = "phrase" if words[0] in lexicon.words("phrase") else ""
    if any(_is_main(view, lexicon, *part, last=True) for part in parts[1:]):
        return None
    if tags[first[0]] in "JS" and not variant:
        return variant if len(predicates(view, *first)) == 0 else None
    found = predicates(view, *first, doubtful=True)
    if words[0] not in lexicon.words("apposition") and not found and _may_hide_predicate(tags, 1):
        return None
    if words[0] in lexicon.words("apposition"):
        return variant if not found or tags[first[0]] not in "OIN" else None
    return variant if not found or (found == [first[0]] and tags[first[0]] in "VK") else None


def _is_comparison_comment(view: Clause, lexicon: Lexicon) -> bool:
    """Return whether "Seperti diketahui", "Seperti yang sudah dijelaskan" comments on what follows, comma or not."""
    if view.words[0] not in lexicon.words("comparison"):
        return False
    behind = _behind(view, 1, tags=frozenset("YXH"))
    return view.words[1] in lexicon.words("usual") or view.tags[behind : behind + 1] in ("D", "K")


def conjunct(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Tetapi juga ...", "Melainkan ...", "Serta ...": the second half of a sentence cut in two."""
    words, tags = view
    word = words[0]
    start = _behind(view, 1, tags=PAUSES)
    if word in ("tetapi", "tapi") and words[start : start + 1] in (("juga",), ("sekaligus",)):
        return ""
    start = _behind(view, start, words=lexicon.words("conjunct-link"))
    if start >= len(tags) or "Q" in tags or _is_focused(words[start], lexicon):
        return None
    parts = segments(tags, start, len(tags))
    if _has_copula(view, parts):
        return None
    if any(_is_main(view, lexicon, *part, verbs=False, last=True) for part in parts[1:]):
        return None
    if any(_marks_main(view, lexicon, index) for index in range(start, len(words))):
        return None
    found = predicates(view, *parts[0], doubtful=word != "melainkan")
    if word == "melainkan":
        return None if found and tags[start] in "OIN" else ""
    if found:
        return "" if found[0] - start <= 1 and len(found) == 1 and _is_bare_predicate(view, lexicon, start) else None
    if tags[start] != "Y" and _may_hide_predicate(tags, start):
        return None
    if word in ("tetapi", "tapi"):
        return "" if tags[start] == "P" and words[start] not in lexicon.words("attribution") else None
    return "" if tags[start] not in "OI#HMFXE" else None


def _behind(view: Clause, start: int, *, tags: frozenset[str] = frozenset(), words: frozenset[str] = frozenset()) -> int:
    while start < len(view.tags) and (view.tags[start] in tags or view.words[start] in words):
        start += 1
    return start


def _is_bare_predicate(view: Clause, lexicon: Lexicon, start: int) -> bool:
    """Return whether a predicate without a subject begins at ``start``, and one that wants a subject."""
    tag, word = view.tags[start], view.words[start]
    following = view.tags[start + 1 : start + 2]
    if word in lexicon.words("impersonal"):
        return False
    if word.startswith("di") and not lexicon.words("content").isdisjoint(view.following(start + 1)):
        return False  # "Ditemukan adanya ..."
    if view.words[0] in ("tetapi", "tapi"):
        return tag in "VK"
    if tag in "VKDW" or word == "merupakan":
        return True
    return tag == "X" and following in ("V", "K") or tag in "GA" and following in ("A", "X", "H", "P")


def missing_subject(view: Clause, lexicon: Lexicon) -> str | None:
    """Decide on "Merupakan ...", "Bertujuan ...": a predicate that wants a subject before it."""
    tags = view.tags
    parts = segments(tags, 1, len(tags))
    if "Q" in tags or any(_is_main(view, lexicon, *part) for part in parts[1:]):
        return None
    return ""
