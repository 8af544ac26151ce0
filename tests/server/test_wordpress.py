"""The plugin for WordPress that is shown as an example: its PHP is whole, and it asks what the service answers."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from starlette.testclient import TestClient

from newslint.server.application import application
from newslint.server.checking import RequestChecks
from newslint.server.security import Hosts
from tests.not_run import needs
from tests.server.serving import make

PHP = shutil.which("php")
FOLDER = Path(__file__).resolve().parents[2] / "examples" / "wordpress" / "newslint-periksa"


@needs("PHP, to see that the plugin for WordPress is whole (php-cli)", is_there=PHP)
def test_the_plugin_is_php_that_can_be_read() -> None:
    done = subprocess.run(
        [PHP or "php", "-l", FOLDER / "newslint-periksa.php"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.startswith("No syntax errors")) == (0, True)


def test_the_plugin_asks_what_the_service_answers() -> None:
    source = (FOLDER / "newslint-periksa.php").read_text(encoding="utf-8")
    asked = source.partition("$asked = array(")[2].partition(");")[0]
    keys = re.findall(r"^\s+'(\w+)'\s+=>", asked, re.MULTILINE)
    with TestClient(application(RequestChecks(make, "en"), Hosts()), base_url="http://127.0.0.1:8765") as client:
        body = {"text": "<!-- wp:paragraph --><p>Ad image</p>", "path": "naskah.html", "language": "id"}
        assert keys == list(body)
        finding = client.post("/v1/check", json=body).json()["findings"][0]
    shown = set(re.findall(r"\bfinding\.(\w+)", (FOLDER / "newslint-periksa.js").read_text(encoding="utf-8")))
    assert shown == {"severity", "message", "excerpt"}
    assert shown <= set(finding)
