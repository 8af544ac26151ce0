#!/usr/bin/env bash
# Installs newslint into an environment of its own, so that it meets no package of the job.
# In: NEWSLINT_VERSION, NEWSLINT_PACKAGES, GITHUB_ACTION_PATH, RUNNER_TEMP.
set -euo pipefail

fail() {
  echo "::error title=newslint::$1"
  exit 2
}

python=$(command -v python3 || command -v python) || fail "there is no Python here; set the input python-version"
# -I: Python files of the checked repository must not be imported in place of the standard library's.
"$python" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "newslint needs Python 3.11 or later; set the input python-version"

environment=$RUNNER_TEMP/newslint
"$python" -I -m venv --clear "$environment" || fail "Python cannot make a virtual environment; set the input python-version"
if [[ -x $environment/Scripts/python.exe ]]; then
  programs=$environment/Scripts
else
  programs=$environment/bin
fi

# Without a version, the newslint that stands beside this script.
wanted=("$GITHUB_ACTION_PATH")
[[ -z $NEWSLINT_VERSION ]] || wanted=("newslint==${NEWSLINT_VERSION#v}")
read -r -d '' -a packages <<<"$NEWSLINT_PACKAGES" || true
wanted+=(${packages[@]+"${packages[@]}"}) # macOS has a bash that takes an empty list for an unset one
"$programs/python" -I -m pip install --quiet --disable-pip-version-check "${wanted[@]}" || fail "newslint could not be installed"
"$programs/newslint" --version
