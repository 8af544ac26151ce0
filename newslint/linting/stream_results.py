"""Results of files that come piece by piece: fingerprints told apart across the pieces, fixes that nobody makes."""

from __future__ import annotations

from hashlib import blake2b

from newslint.finding import FileResult, Finding


class StreamResults:
    """Adapts the results of the parts of one file, in their order."""

    def __init__(self) -> None:
        # How often each fingerprint was seen; as numbers, because there may be millions.
        self._seen: dict[int, int] = {}

    def adapt(self, result: FileResult) -> FileResult:
        """Return a part's result with fingerprints that no part before it has, and with fixes for show alone.

        The fixes of a record stay as they are: newslint makes none, but who wrote the record can.
        """
        return result._replace(
            findings=tuple(self._adapted(finding) for finding in result.findings),
            suppressed=tuple(
                suppressed._replace(finding=self._adapted(suppressed.finding)) for suppressed in result.suppressed
            ),
        )

    def _adapted(self, finding: Finding) -> Finding:
        key = int(finding.fingerprint, 16)
        count = self._seen.get(key, 0)
        self._seen[key] = count + 1
        if count:
            digest = blake2b(f"{finding.fingerprint}\0{count}".encode(), digest_size=8)
            finding = finding._replace(fingerprint=digest.hexdigest())
        if finding.fix is not None and finding.record is None:
            finding = finding._replace(fix=finding.fix._replace(safety="display"))
        return finding
