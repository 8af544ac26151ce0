#!/usr/bin/env bash
# Writes ci/release/locked.txt anew: the packages that newslint brings with its extras for users, with the digests of their
# files, for each system and each supported Python. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/../.."

uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
  --custom-compile-command ci/release/lock.sh --extra fast --extra completions --extra docx --extra lsp --extra web --extra corpus \
  --output-file ci/release/locked.txt "$@" pyproject.toml
