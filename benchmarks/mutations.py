"""How many small faults in newslint's code its tests notice: a random sample of mutants of an area, one by one.

usage: python -m benchmarks.mutations AREA [--sample 40] [--seed 1] [--seconds 60]

A mutant is the code of one function with one change: a comparison, a sign, a number, a word, a condition, a result.
The tests of the area are collected once; each mutant is put into a fork of that process and meets the tests that call
its function. Ends with 1 where fewer than ``GOAL`` of the sample are noticed. Those that are not are printed: some
change nothing that anybody could see, which a person has to judge.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import json
import os
import random
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
GOAL = 0.85
_REPETITION = "repetition repetition_parts repetition_comparisons different_things normal_form across verse"
_REPEATED = "mostly_repetition near_paragraph repeated_paragraph repeated_sentence repeated_lead repeated_headline"
_FRAGMENTS = "grammar grammar_decisions severed_sentences fragments fragment_classes running_text"
AREAS = {
    "repetition": [
        *(f"analyses/test_{name}.py" for name in _REPETITION.split()),
        *(f"kinds/test_{name}.py" for name in (*_REPEATED.split(), "repetition", "wanted_repetition")),
        "test_rule_examples.py",
    ],
    "fixing": ["fixing"],
    "linting": ["linting", "test_api.py", "kinds/test_directive.py", "test_rule_examples.py"],
    "citations": ["analyses/test_citations.py", "analyses/test_citation_parts.py", "test_rule_examples.py"],
    "text": ["text", "test_rule_examples.py"],
    "grammar": [
        *(f"analyses/test_{name}.py" for name in _FRAGMENTS.split()),
        *(f"kinds/test_{name}.py" for name in ("fragment", "severed_predicate")),
        "test_rule_examples.py",
    ],
}
"""Folders of code, below ``newslint`` or ``newslint/analyses``, and the tests that hold it, below ``tests``."""
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}


class Mutant(NamedTuple):
    """A change to a function: its module, the function's name in it, the line, and the code before and after."""

    module: str
    function: str
    line: int
    before: str
    after: str
    code: CodeType

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}: {self.before} -> {self.after}"


def changed(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a node may be replaced by."""
    if isinstance(node, ast.Compare):
        for number, one in enumerate(node.ops):
            other = copy.deepcopy(node)
            other.ops[number] = COMPARISONS[type(one)]()
            yield other
    elif isinstance(node, ast.BoolOp):
        other_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield ast.BoolOp(other_op, node.values)
    elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in OPERATORS:
        swapped = copy.deepcopy(node)
        swapped.op = OPERATORS[type(node.op)]()
        yield swapped
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _other_value(node)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        turned = copy.deepcopy(node)
        turned.test = ast.UnaryOp(ast.Not(), node.test)
        yield turned
    elif isinstance(node, ast.Return) and node.value is not None and not _is_empty(node.value):
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Continue):
        yield ast.Break()
    elif isinstance(node, ast.Break):
        yield ast.Continue()
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield ast.Pass()


def _other_value(node: ast.Constant) -> Iterator[ast.Constant]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)
    elif isinstance(node.value, str) and node.value:
        yield ast.Constant(f"{node.value}x")


def _is_empty(node: ast.expr) -> bool:
    """Return whether a result is taken for what None is taken for."""
    return isinstance(node, ast.Constant) and not node.value


class _Place(ast.NodeTransformer):
    """Puts another node in the place of one."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> Any:
        return ast.copy_location(self._new, node) if node is self._old else self.generic_visit(node)


def functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield the functions and methods of a module with their names in it."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef):
                    yield f"{node.name}.{inner.name}", inner


def mutable(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield the nodes of a function's body but for its docstring, annotations and the words of errors."""
    waiting: list[ast.AST] = list(reversed(function.body))
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Raise | ast.Assert | ast.Import | ast.ImportFrom | ast.JoinedStr):
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        yield node
        skipped = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        waiting.extend(child for child in reversed(list(ast.iter_child_nodes(node))) if child not in skipped)


class Site(NamedTuple):
    """Where a mutant can be made: a file, a function in it, a node by its number in the tree, which change of it."""

    file: Path
    function: str
    node: int
    change: int

    def make(self) -> Mutant | None:
        """Return the mutant; None where the change does not compile."""
        tree = ast.parse(self.file.read_text(encoding="utf-8"))
        node = list(ast.walk(tree))[self.node]
        other = list(changed(node))[self.change]
        before, after = (ast.unparse(one).splitlines()[0] for one in (node, other))
        changed_tree = ast.fix_missing_locations(_Place(node, other).visit(tree))
        try:
            code = _code(compile(changed_tree, self.file, "exec", dont_inherit=True), self.function)
        except SyntaxError:
            return None
        module = ".".join(self.file.relative_to(ROOT).with_suffix("").parts)
        return Mutant(module, self.function, getattr(node, "lineno", 0), before, after, code)


def sites(folder: Path) -> Iterator[Site]:
    """Yield every place for a mutant in the modules of a folder."""
    for file in sorted(folder.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        numbers = {node: number for number, node in enumerate(ast.walk(tree))}
        for name, function in functions(tree):
            for node in mutable(function):
                for change, _ in enumerate(changed(node)):
                    yield Site(file, name, numbers[node], change)


def _code(module: CodeType, name: str) -> CodeType:
    """Return the code of a function by its name in a module's code."""
    code = module
    for part in name.split("."):
        code = next(one for one in code.co_consts if isinstance(one, CodeType) and one.co_name == part)
    return code


def function_of(mutant: Mutant) -> FunctionType | None:
    """Return the function that runs where the mutant's name is called; None where it cannot be reached."""
    found: Any = importlib.import_module(mutant.module)
    for part in mutant.function.split("."):
        found = vars(found).get(part)
    for wrapper in ("fget", "func", "__func__", "__wrapped__"):
        found = getattr(found, wrapper, None) or found
    return found if isinstance(found, FunctionType) else None


def forget(package: str) -> None:
    """Empty what the modules of a package keep of results: a test whose results are kept calls nothing."""
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{package}."):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()


class Loop:
    """In place of pytest's own loop: runs the tests on each mutant, in a fork, until one fails."""

    def __init__(self, area: str, sample: int, seed: int, seconds: int) -> None:
        self._folder = next(filter(Path.is_dir, (ROOT / "newslint" / area, ROOT / "newslint" / "analyses" / area)))
        self._sample = sample
        self._random = random.Random(seed)
        self._seconds = seconds
        self.killed = 0
        self.survivors: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the sample."""
        callers = self._callers(session)
        places = list(sites(self._folder))
        self._random.shuffle(places)
        for place in places:
            if self.killed + len(self.survivors) == self._sample:
                break
            mutant = place.make()
            function = mutant and function_of(mutant)
            if mutant is None or function is None or function.__code__.co_freevars != mutant.code.co_freevars:
                continue
            tests = callers[str(place.file), place.function]
            if _in_fork(self._one(session, tests, function, mutant), self._seconds):
                self.killed += 1
            else:
                self.survivors.append(mutant)
                print(f"not noticed by {len(tests)} tests: {mutant}", flush=True)
        return True

    def _one(
        self, session: pytest.Session, tests: list[int], function: FunctionType, mutant: Mutant
    ) -> Callable[[], bytes]:
        def run() -> bytes:
            forget(mutant.module.rpartition(".")[0])
            function.__code__ = mutant.code
            return b"noticed" if _fails(session, [session.items[number] for number in tests]) else b""

        return run

    def _callers(self, session: pytest.Session) -> dict[tuple[str, str], list[int]]:
        """Return the numbers of the tests that call each function of the area, the quickest files of tests first."""
        package = ".".join(self._folder.relative_to(ROOT).parts)

        def run() -> bytes:
            called: dict[str, list[int]] = defaultdict(list)
            for number, item in enumerate(session.items):
                seen: set[str] = set()

                def note(frame: FrameType, event: str, _: object, seen: set[str] = seen) -> None:
                    code = frame.f_code
                    if event == "call" and code.co_filename.startswith(str(self._folder)):
                        seen.add(f"{code.co_filename}\n{code.co_qualname.partition('.<')[0]}")

                forget(package)
                sys.setprofile(note)
                fails = _fails(session, [item])
                sys.setprofile(None)
                if fails:
                    os.write(2, f"{item.nodeid} fails without any change\n".encode())
                for name in seen:
                    called[name].append(number)
            return json.dumps(called).encode()

        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for name, numbers in json.loads(_in_fork(run, 100 * self._seconds)).items():
            file, _, function = name.partition("\n")
            found[file, function] = numbers
        return found


def _fails(session: pytest.Session, items: list[pytest.Item]) -> bool:
    """Run tests until one fails."""
    before = session.testsfailed
    for item, following in zip(items, [*items[1:], None][: len(items)], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed > before:
            return True
    return False


def _in_fork(run: Callable[[], bytes], seconds: int) -> bytes:
    """Return what a function gives in a fork; a word where the fork ends otherwise or takes longer than the seconds."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        signal.alarm(seconds)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        answer = run()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(process, 0)
    return answer if status == 0 else b"noticed"


def main() -> int:
    """Run the sample of an area and print the figures; return 1 where too few are noticed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    parser.add_argument("area", choices=AREAS)
    parser.add_argument("--sample", type=int, default=40, metavar="N", help="how many mutants (default: 40)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="which sample (default: 1)")
    parser.add_argument("--seconds", type=int, default=60, metavar="N", help="longest run of one mutant (default: 60)")
    options = parser.parse_args()
    loop = Loop(options.area, options.sample, options.seed, options.seconds)
    tests = [str(ROOT / "tests" / name) for name in AREAS[options.area]]
    quiet = ["-p", "no:cacheprovider", "-p", "no:terminal", "--override-ini=addopts="]
    pytest.main([*tests, *quiet, "-m", "not slow"], plugins=[loop])
    total = loop.killed + len(loop.survivors)
    print(f"{options.area}: {loop.killed} of {total} noticed")
    return 0 if total and loop.killed / total >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
