#!/usr/bin/env bash
# Builds wheel and sdist twice, in different folders and with different masks, and refuses them unless their bytes are equal.
# In: the folder to put them in, empty or not there yet. Needs git, and Python with `build` and what pyproject.toml builds with.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=$1
python=${PYTHON:-python3}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for turn in one another; do
  # What git knows and nothing else: what lies in the folder besides must not get into a release.
  mkdir -p "$work/$turn/newslint"
  git archive HEAD | tar -x -C "$work/$turn/newslint"
  (
    [[ $turn == one ]] || umask 077
    "$python" -m build --no-isolation --outdir "$work/$turn/dist" "$work/$turn/newslint" >/dev/null
  )
done
diff -r "$work/one/dist" "$work/another/dist"
mkdir -p "$out"
cp "$work/one/dist/"* "$out"
(cd "$out" && sha256sum ./*.whl ./*.tar.gz)
