"""Many cases in one test: all of them are tried, and every one that fails is named, with what it failed with.

A test of its own costs each case some ten milliseconds. Cases of thousandths, which leave nothing behind that a test
would clear away, are tried by ``@every``, each with a ``tmp_path`` of its own; those that change the working folder,
print or start something keep ``pytest.mark.parametrize``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

Test = Callable[..., None]
_LONGEST = 200


def every(
    names: str | Sequence[str], cases: Iterable[Any], *, ids: Iterable[object] | Callable[[Any], object] | None = None
) -> Callable[[Test], Test]:
    """Return the decorator that has a test try every case; it takes what ``pytest.mark.parametrize`` takes.

    The test fails with an ``ExceptionGroup`` of what its cases failed with, a note on each says which case it was.
    """
    parts = [name.strip() for name in names.split(",")] if isinstance(names, str) else [*names]
    all_cases = [*cases]
    labels = [*map(ids, all_cases)] if callable(ids) else [*(all_cases if ids is None else ids)]
    if any(isinstance(case, type(pytest.param())) for case in all_cases):
        raise TypeError("cases that are made with pytest.param are for pytest.mark.parametrize")

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def try_all(*arguments: Any, **fixtures: Any) -> None:
            failures: list[Exception] = []
            folder = fixtures.get("tmp_path")
            for number, (case, label) in enumerate(zip(all_cases, labels, strict=True)):
                if folder:
                    fixtures["tmp_path"] = folder / str(number)
                    fixtures["tmp_path"].mkdir()
                values = (case,) if isinstance(names, str) and len(parts) == 1 else case
                try:
                    test(*arguments, **fixtures, **dict(zip(parts, values, strict=True)))
                except Exception as failure:
                    failure.add_note(f"the case: {f'{label}'[:_LONGEST]}")
                    failures.append(failure)
            if failures:
                raise ExceptionGroup(f"{len(failures)} of {len(all_cases)} cases", failures)
            assert all_cases, "there are no cases"

        signature = inspect.signature(test)
        kept = [parameter for name, parameter in signature.parameters.items() if name not in parts]
        try_all.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
        return try_all

    return decorate
