#!/usr/bin/env bash
# Refuses a tag that is not the version of the code, and a version without a section in CHANGELOG.md.
# In: the tag, such as v0.1.0.
set -euo pipefail
cd "$(dirname "$0")/../.."

tag=$1
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' newslint/__init__.py)
if [[ $tag != "v$version" ]]; then
  echo "the tag is $tag, and newslint/__init__.py says $version" >&2
  exit 1
fi
python3 ci/release/notes.py "$version" >/dev/null
