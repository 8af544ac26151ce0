"""The baseline: findings a team has agreed to live with for now, so that only new ones are reported."""

from newslint.baseline.file import BaselineEntry, read_baseline, write_baseline
from newslint.baseline.matching import Baseline, RulesOf, Stale

__all__ = ["Baseline", "BaselineEntry", "RulesOf", "Stale", "read_baseline", "write_baseline"]
