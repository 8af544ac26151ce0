"""Word classes: the parts of speech that the grammar tells apart, and the sets of them that its rules speak of.

A class is stored as one letter, its tag, so that the classes of a sentence are one string, which is quick to search.
No other module knows the letters. Source of the classes: TBBBI, as far as it tells them apart.
"""

from __future__ import annotations

# What opens a clause or joins two.
RELATIVIZER = "Y"
"""“yang”."""
SUBORDINATOR = "S"
"""A conjunction that only a clause follows: “bahwa”, “meskipun”."""
TIME_OR_CAUSE = "J"
"""Conjunction or preposition, so that a clause or a noun follows: “sejak”, “karena”."""
COORDINATOR = "C"
ADVERSATIVE = "T"
"""A coordinator that contrasts: “tetapi”, “melainkan”."""
MAIN_CLAUSE_MARKER = "M"
"""A word that stands in the main clause behind a dependent one: “maka”."""
LISTING = "L"
"""A word that adds details to what stands before it: “termasuk”, “yakni”."""
PREPOSITION = "P"

# Noun phrases.
NOUN = "n"
"""A common noun; every word that nothing else is known of counts as one."""
NAME = "N"
PRONOUN = "O"
DEMONSTRATIVE = "I"
NUMBER = "#"
INDEFINITE = "u"
"""What a noun phrase begins with: “seorang”, “sebuah”."""
PURPOSE_NOUN = "U"
"""A noun that a verb may follow to say what for: “upaya”."""
INTERROGATIVE = "F"
QUOTATION = "Q"
"""A whole quotation, speech and not a name in quotation marks."""

# Predicates.
ACTIVE_VERB = "V"
PASSIVE_VERB = "D"
CLAUSE_VERB = "K"
"""A verb whose object is a clause: what follows is its own up to the next pause (“mengatakan”, “membuat”)."""
PASSIVE_CLAUSE_VERB = "k"
BARE_VERB = "W"
"""A verb without prefix: “tiba”."""
SERIAL_VERB = "R"
"""A verb that goes on the one before: “menjadi”."""
EXISTENTIAL = "E"
COPULA = "B"
AUXILIARY = "X"
ADJECTIVE = "A"

# Adverbs.
ADVERB = "H"
DEGREE = "G"
"""An adverb of degree: “sangat”."""

# Punctuation inside a sentence.
COMMA = ","
"""A comma, semicolon or colon."""
DASH = "-"

PAUSES = frozenset({COMMA, DASH})

NOUNS = frozenset({NOUN, NAME})
NOMINALS = NOUNS | {NUMBER, INDEFINITE}
"""What a noun phrase with a noun in it begins with."""
POINTERS = frozenset({PRONOUN, DEMONSTRATIVE})
DEFINITES = POINTERS | {NAME}
"""What stands for somebody or something known, so that it makes a subject by itself."""

AFFIXED_VERBS = frozenset({ACTIVE_VERB, PASSIVE_VERB, CLAUSE_VERB, PASSIVE_CLAUSE_VERB})
"""Verbs that their prefix tells (me-, di-, ber-, ter-)."""
ACTIVE_VERBS = frozenset({ACTIVE_VERB, CLAUSE_VERB})
PASSIVE_VERBS = frozenset({PASSIVE_VERB, PASSIVE_CLAUSE_VERB})
VERBS = AFFIXED_VERBS | {BARE_VERB, SERIAL_VERB, EXISTENTIAL, COPULA, AUXILIARY}
PREDICATES = VERBS | {ADJECTIVE}

ADVERBS = frozenset({ADVERB, DEGREE})
COORDINATORS = frozenset({COORDINATOR, ADVERSATIVE})
OPENS_DEPENDENT = frozenset({RELATIVIZER, SUBORDINATOR})
"""Words behind which a dependent clause begins, whatever follows."""
SUBORDINATORS = frozenset({SUBORDINATOR, TIME_OR_CAUSE})
"""Words that an adverbial clause may begin with."""
