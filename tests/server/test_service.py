"""The service: what programs ask and are answered, and who is turned away."""

from __future__ import annotations

import ast
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

import newslint
from newslint import Linter
from newslint.i18n import LANGUAGES
from newslint.server.application import Limits, application
from newslint.server.checking import RequestChecks
from newslint.server.page import page, static_files
from newslint.server.security import Hosts
from newslint.server.words import WORDS
from tests.server.serving import make

TEXT = "Ad image\n\nHarga beras naik 😀. Yang di pasar lama.\n\nBaca juga: Panen Padi Melimpah di Lembah\n"
BASE = "http://127.0.0.1:8765"


def client_for(hosts: Hosts | None = None, limits: Limits | None = None) -> TestClient:
    return TestClient(application(RequestChecks(make, "en"), hosts or Hosts(), limits), base_url=BASE)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with client_for() as made:
        yield made


def check(client: TestClient, **asked: Any) -> Any:
    return client.post("/v1/check", json=asked)


def described(client: TestClient, name: str) -> dict[str, Any]:
    document = client.get("/openapi.json").json()
    return {"$ref": f"#/components/schemas/{name}", "components": document["components"]}


class TestCheck:
    def test_the_report_is_that_of_the_command_line(self, client: TestClient) -> None:
        answer = check(client, text=TEXT, path="a.txt").json()
        linter = Linter(language="en")
        report = json.loads(linter.report([linter.lint_text(TEXT, "a.txt")]))
        assert {key: answer[key] for key in report} == report
        assert (answer["words"], answer["headline"], answer["notes"]) == (17, None, [])
        assert "fixed" not in answer
        jsonschema.validate(answer, described(client, "Report"))

    def test_fixes_are_those_of_the_command_line_but_for_what_is_left(self, client: TestClient) -> None:
        linter = Linter(language="en")
        for unsafe in (False, True):
            answer = check(client, text=TEXT, fix=True, unsafe_fixes=unsafe).json()
            fixed = linter.fix_text(TEXT, unsafe=unsafe)
            assert (answer["fixed"], answer["summary"]["fixed"]) == (fixed.text, fixed.fixed)
        slot = next(one for one in check(client, text=TEXT).json()["findings"] if one["rule"] == "cruft/ad-slot")
        assert check(client, text=TEXT, fix=True, leave=[slot["fingerprint"]]).json()["fixed"].startswith("Ad image")

    def test_rules_are_chosen_by_the_request(self, client: TestClient) -> None:
        text = "Harga beras beras naik . Yang di pasar lama.\n"

        def found(**choice: list[str]) -> set[str]:
            return {one["rule"] for one in check(client, text=text, **choice).json()["findings"]}

        assert found() == {"fragments/relative-clause"}
        assert found(ignore=["fragments"], extend_select=["numbers", "typography"]) == {"typography/space-before-mark"}

    def test_the_language_and_the_headline_are_told(self, client: TestClient) -> None:
        answer = check(client, text=f"# Harga beras naik\n\n{TEXT}", path="a.md", language="id").json()
        assert answer["headline"] == "Harga beras naik"
        assert answer["findings"][0]["message"].startswith("Sisa")

    def test_any_text_is_answered(self, client: TestClient) -> None:
        for text in ("", "\ud800 naik", "a\r\nb\r\n", "\0", "<script>"):
            body = json.dumps({"text": text, "fix": True}).encode()
            answer = client.post("/v1/check", content=body)
            assert (answer.status_code, answer.json()["fixed"]) == (200, text)

    @pytest.mark.parametrize(
        ("body", "told"),
        [
            (b"", "the body is not JSON, at 1:1"),
            (b"{", "the body is not JSON, at 1:2"),
            (b"[" * 100_000, "the body is not JSON"),
            (b"\xff", "the body is not UTF-8 text"),
            (b"[]", 'the body holds no JSON object; send one such as {"text": "…"}'),
            (b"{}", "the key 'text' is missing: it holds the text to check"),
            (b'{"text": 1}', "text: expected a text"),
            (b'{"text": "a", "pth": "a.txt"}', "unknown key 'pth'; did you mean 'path'?"),
            (b'{"text": "a", "fix": "yes"}', "fix: expected true or false"),
            (b'{"text": "a", "unsafe_fixes": true}', 'unsafe_fixes: goes with "fix": true only'),
            (b'{"text": "a", "path": ""}', "path: expected a file name of 1 to 500 characters"),
            (b'{"text": "a", "language": "jv"}', "language: there is no 'jv'; known are id, en"),
            (b'{"text": "a", "ignore": ["crutf"]}', "unknown rule or family 'crutf'; did you mean 'cruft'?"),
            (b'{"text": "a", "ignore": [""]}', "ignore: expected at most 500 names, none of them empty"),
            (b'{"text": "a", "leave": "b"}', "leave: expected a list of fingerprints"),
        ],
    )
    def test_a_mistake_is_one_sentence(self, client: TestClient, body: bytes, told: str) -> None:
        answer = client.post("/v1/check", content=body)
        assert answer.status_code == 400
        assert told in answer.json()["error"]
        jsonschema.validate(answer.json(), described(client, "Error"))

    def test_a_mistake_is_told_in_the_language_asked_for(self, client: TestClient) -> None:
        assert check(client, text=1, language="id").json() == {"error": "text: harus berupa teks"}
        assert check(client, text=1).json() == {"error": "text: expected a text"}
        assert (
            check(client, text="a", path="a.xls").json()["error"].startswith("no reader for files that end in '.xls'")
        )


class TestWord:
    def test_a_text_comes_back_with_comments(self, client: TestClient) -> None:
        import docx

        report = check(client, text=TEXT, path="a.md").json()
        left_alone = report["findings"][0]["fingerprint"]
        asked = {"text": TEXT, "path": "a.md", "leave": [left_alone]}
        answer = client.post("/v1/docx", json=asked)
        assert answer.headers["content-type"].endswith("wordprocessingml.document")
        document = docx.Document(io.BytesIO(answer.content))
        assert "\n".join(paragraph.text for paragraph in document.paragraphs) == TEXT
        told = [comment.paragraphs[0].text for comment in document.comments]
        assert told == [one["message"] for one in report["findings"] if one["fingerprint"] != left_alone]
        assert len(told) == len(report["findings"]) - 1

    @pytest.mark.parametrize("path", ["a.html", "a.jsonl", "a.docx", "a.txt"])
    def test_of_whatever_can_be_checked(self, client: TestClient, path: str) -> None:
        for text in ("", "\x00 \r\n\ud800", TEXT):
            body = json.dumps({"text": text, "path": path, "fix": True})
            assert client.post("/v1/docx", content=body).status_code == 200

    def test_a_mistake_is_one_sentence(self, client: TestClient) -> None:
        assert client.post("/v1/docx", json={"text": 1}).json() == {"error": "text: expected a text"}


class TestRulesAndFiles:
    def test_every_rule_is_there_in_words(self, client: TestClient) -> None:
        answer = client.get("/v1/rules?language=en").json()
        jsonschema.validate(answer, described(client, "Rules"))
        on = {rule["id"] for rule in answer["rules"] if rule["on"]}
        assert on == set(Linter().rule_ids())
        assert {rule["family"] for rule in answer["rules"]} == set(answer["families"])
        assert all(rule["summary"] and rule["why"] and rule["bad"] for rule in answer["rules"])
        assert client.get("/v1/rules?language=xx").status_code == 400

    def test_words_of_files(self, client: TestClient, tmp_path: Path) -> None:
        import docx

        written = docx.Document()
        written.add_paragraph("Harga beras naik.")
        written.save(str(tmp_path / "a.docx"))
        for name, data, answered in (
            ("a.docx", (tmp_path / "a.docx").read_bytes(), {"text": "Harga beras naik.", "path": "a.docx.txt"}),
            ("../a b.md", "é".encode(), {"text": "é", "path": "../a b.md"}),
        ):
            answer = client.post("/v1/text", params={"path": name}, content=data)
            assert answer.json() == answered
            jsonschema.validate(answer.json(), described(client, "Text"))
        for name, data in (("a.docx", b"PK"), ("a.txt", b"\xe9"), ("a.xls", b""), ("", b""), ("a" * 501, b"")):
            assert client.post("/v1/text", params={"path": name}, content=data).status_code == 400


class TestGuard:
    @pytest.mark.parametrize(
        "host", ["jahat.example", "127.0.0.1.jahat.example", "", "a@127.0.0.1", "192.168.1.5", "[::1"]
    )
    def test_other_names_are_turned_away(self, client: TestClient, host: str) -> None:
        answer = client.get("/", headers={"Host": host})
        assert (answer.status_code, "Host" in answer.json()["error"]) == (403, True)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"

    @pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1", "[::1]:80", "LOCALHOST."])
    def test_names_of_the_loopback_are_answered(self, client: TestClient, host: str) -> None:
        assert client.get("/", headers={"Host": host}).status_code == 200

    def test_beyond_the_loopback_addresses_and_names_that_are_allowed_are_answered(self) -> None:
        hosts = Hosts(("redaksi.example",), any_address=True)
        told = ("redaksi.example:80", "192.168.1.5:8765", "[fe80::1]", "jahat.example")
        assert [hosts.allows(host) for host in told] == [True, True, True, False]

    @pytest.mark.parametrize(
        ("origin", "status"),
        [
            ("http://127.0.0.1:8765", 200),
            ("http://jahat.example", 403),
            ("null", 403),
            ("http://127.0.0.1:3000", 403),
            ("http://localhost:8765", 403),
        ],
    )
    def test_other_pages_are_turned_away(self, client: TestClient, origin: str, status: int) -> None:
        headers = {"Origin": origin}
        assert client.post("/v1/check", json={"text": "a"}, headers=headers).status_code == status
        assert client.get("/v1/rules", headers=headers).status_code == status
        assert client.options("/v1/check", headers=headers).status_code == (405 if status == 200 else 403)

    @pytest.mark.parametrize(
        "path",
        ["/static/../../api.py", "/static/%2e%2e/words.py", "/static/page.html", "//etc/passwd", "/v1", "/static/"],
    )
    def test_there_are_no_other_files(self, client: TestClient, path: str) -> None:
        answer = client.get(f"{BASE}{path}")
        assert (answer.status_code, list(answer.json())) == (404, ["error"])

    def test_web_sockets_are_not_taken(self, client: TestClient) -> None:
        with pytest.raises(WebSocketDisconnect), client.websocket_connect("/v1/check"):
            pass

    def test_every_answer_lets_browsers_do_little(self, client: TestClient) -> None:
        for path in ("/", "/static/page.js", "/v1/rules", "/openapi.json", "/nothing", "/v1/check"):
            headers = client.get(path).headers
            assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; ")
            assert "unsafe" not in headers["Content-Security-Policy"]
            assert (headers["X-Content-Type-Options"], headers["Cache-Control"]) == ("nosniff", "no-store")
            assert "Access-Control-Allow-Origin" not in headers


class TestLimits:
    def test_a_body_that_is_too_large_is_not_kept(self) -> None:
        with client_for(limits=Limits(text_bytes=100, file_bytes=50)) as client:
            parts = iter([b"x" * 60] * 3)
            for answer in (
                client.post("/v1/check", content=b"x" * 101),
                client.post("/v1/check", content=parts),
                client.post("/v1/text?path=a.txt", content=b"x" * 51),
            ):
                assert (answer.status_code, "larger than" in answer.json()["error"]) == (413, True)
            assert len(list(parts)) <= 1

    def test_who_comes_to_a_full_house_is_asked_to_come_again(self) -> None:
        with client_for(limits=Limits(texts=0)) as client:
            answer = check(client, text="a")
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")

    def test_a_check_that_takes_too_long_is_given_up(self) -> None:
        with client_for(limits=Limits(check_seconds=0)) as client:
            answer = check(client, text=TEXT * 200)
            assert (answer.status_code, "in parts" in answer.json()["error"]) == (503, True)

    def test_a_request_that_takes_too_long_as_a_whole_is_given_up(self) -> None:
        with client_for(limits=Limits(request_seconds=0)) as client:
            answer = check(client, text=TEXT)
            assert (answer.status_code, answer.json()) == (503, {"error": "the request took longer than 0 s"})

    def test_what_nobody_foresaw_is_told_without_its_insides(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: object) -> str:
            raise ZeroDivisionError("rahasia")

        monkeypatch.setattr(RequestChecks, "check", broken)
        app = application(RequestChecks(make, "en"), Hosts())
        with TestClient(app, base_url=BASE, raise_server_exceptions=False) as client:
            answer = check(client, text=TEXT)
            assert (answer.status_code, "rahasia" in answer.text) == (500, False)
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


class TestPage:
    def test_all_words_are_used(self) -> None:
        folder = Path(newslint.__file__).parent / "server" / "static"
        used = "".join(file.read_text(encoding="utf-8") for file in folder.iterdir())
        unused = [name for name in WORDS["id"] if f'"{name}"' not in used and "{{" + name + "}}" not in used]
        assert unused == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_page_holds_no_script_or_style_of_its_own(self, client: TestClient, language: str) -> None:
        text = client.get("/", params={"lang": language}).text
        assert text == page(language)
        assert "{{" not in text.partition("<head>")[2]
        assert (text.count("<script"), text.count("<style"), " style=" in text, " onclick=" in text) == (
            1,
            0,
            False,
            False,
        )

    def test_nothing_is_asked_of_other_servers(self) -> None:
        for name, (data, _) in static_files().items():
            assert name == "icon.svg" or b"http" not in data
            assert b"innerHTML" not in data


def test_the_server_uses_no_names_of_newslint_but_public_ones() -> None:
    for file in Path(newslint.__file__).parent.joinpath("server").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "newslint":
                assert {alias.name for alias in node.names} <= set(newslint.__all__)
