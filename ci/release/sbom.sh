#!/usr/bin/env bash
# Writes the bill of materials (CycloneDX) of a wheel: what is installed with it and with all its extras for users.
# In: the wheel, the file to write. Needs uv.
set -euo pipefail

wheel=$1 out=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
uv venv -q "$place/environment"
uv pip install -q --python "$place/environment/bin/python" "$wheel[fast,completions,docx,lsp,web]"
uv tool run --from 'cyclonedx-bom>=7' cyclonedx-py environment "$place/environment/bin/python" \
  --output-reproducible --output-format JSON --output-file "$out"
