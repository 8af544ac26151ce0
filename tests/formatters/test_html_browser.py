"""The HTML report in a real browser: filter, keyboard, themes, phone, print, and a page that lets nothing run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from newslint.finding import FileResult
from newslint.rule_pages import PAGES
from tests.browser import chrome as chrome
from tests.browser import complaints, in_a_browser, set_screen
from tests.formatters.articles import hostile, lint, record, report, seeds

pytestmark = in_a_browser("browser", what="THE HTML REPORT")
NASTY = (
    '<p>Baca juga: <a href="javascript:document.title=1">palsu</a></p></style></script>'
    "<script>document.title='diretas'</script><img src=x onerror=\"document.title='diretas'\">\n"
)
Show = Callable[..., webdriver.Chrome]


@pytest.fixture
def show(chrome: webdriver.Chrome, tmp_path: Path) -> Iterator[Show]:
    """Open the report of some results; in the end the browser must have had nothing to complain about."""

    def opened(results: list[FileResult], *, width: int = 1280, dark: bool = False, **about: Any) -> webdriver.Chrome:
        file = tmp_path / "laporan.html"
        file.write_bytes(report("html", results, **about).encode("utf-8", "backslashreplace"))
        set_screen(chrome, width=width, dark=dark)
        chrome.get(file.as_uri())
        return chrome

    yield opened
    assert complaints(chrome) == []
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    chrome.get("about:blank")


def told(page: webdriver.Chrome) -> str:
    return page.find_element(By.ID, "shown").text


def wait_for(page: webdriver.Chrome, words: str) -> None:
    with suppress(TimeoutException):
        WebDriverWait(page, 5, 0.05).until(lambda _: told(page) == words)
    assert told(page) == words


def visible(page: webdriver.Chrome, selector: str) -> list[str]:
    script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent).map(e => e.textContent)"
    return list(page.execute_script(script, selector))


def background(page: webdriver.Chrome) -> str:
    return str(page.execute_script("return getComputedStyle(document.body).backgroundColor"))


def count(results: list[FileResult], **wanted: str) -> int:
    findings = [finding for result in results for finding in result.findings]
    return sum(all(getattr(one, name) == value for name, value in wanted.items()) for one in findings)


def test_the_filter_by_severity_hides_notes_marks_and_articles(show: Show) -> None:
    results = seeds()
    page = show(results)
    everything, wanted = count(results), count(results, severity="warning")
    Select(page.find_element(By.ID, "severity")).select_by_value("warning")
    wait_for(page, f"Tampil {wanted} dari {everything} temuan.")
    assert set(visible(page, ".note .label")) == {"peringatan"}
    assert len(visible(page, "article")) == len([one for one in results if count([one], severity="warning")])
    highlighted = "return new Set([...document.querySelectorAll('mark:not(.off)')].map(e => e.className[0])).size"
    assert page.execute_script(highlighted) == 1
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    wait_for(page, f"Tampil {everything} dari {everything} temuan.")


def test_a_rule_in_the_table_shows_its_findings_alone(show: Show) -> None:
    results = seeds()
    page = show(results, language="en")
    page.execute_script("document.getElementById('statistics').open = true")
    link = page.find_element(By.XPATH, "//th[contains(., 'ad-slot')]/a[@data-rule]")
    page.execute_script("arguments[0].click()", link)
    wait_for(page, f"Showing {count(results, rule='cruft/ad-slot')} of {count(results)} findings.")
    assert set(visible(page, ".note .more code")) == {"cruft/ad-slot"}


def test_the_filter_by_file_takes_a_part_of_the_name_in_any_case(show: Show) -> None:
    page = show([*seeds(), hostile(), record(3)])
    page.find_element(By.ID, "file").send_keys("@DESA/")
    wait_for(page, f"Tampil {count([hostile()])} dari {count([*seeds(), hostile()]) + 1} temuan.")
    page.find_element(By.ID, "file").send_keys("tidak ada")
    wait_for(page, f"Tampil 0 dari {count([*seeds(), hostile()]) + 1} temuan.")
    assert visible(page, "#nothing") == ["Tidak ada temuan yang cocok dengan saringan ini."]


def test_the_keyboard_alone_reaches_the_filter_and_uses_it(show: Show) -> None:
    results = seeds()
    page = show(results)

    def press(*keys: str) -> dict[str, str]:
        webdriver.ActionChains(page).send_keys(*keys).perform()
        script = (
            "const e = document.activeElement, s = getComputedStyle(e);"
            "return {id: e.id, href: e.getAttribute('href') || '', outline: s.outlineStyle, width: s.outlineWidth}"
        )
        return dict(page.execute_script(script))

    first = press(Keys.TAB)
    assert (first["href"], first["outline"], first["width"]) == ("#results", "solid", "3px")
    press(Keys.ENTER)
    rule = press(Keys.TAB)
    assert (rule["id"], rule["outline"], rule["width"]) == ("rule", "solid", "3px")
    assert press(Keys.TAB)["id"] == "severity"
    press("k")
    wait_for(page, f"Tampil {count(results, severity='error')} dari {count(results)} temuan.")
    assert press(Keys.TAB)["id"] == "file"


def test_a_hostile_article_shows_as_text_and_nothing_runs(show: Show) -> None:
    long_line = "Harga naik.[butuh rujukan] " + "kata " * 200_000
    paths = ("</title><script>document.title='diretas'</script>.html", "besar.txt")
    page = show([hostile(), lint(NASTY, paths[0]), lint(long_line, paths[1])])
    assert page.title == "Laporan newslint"
    assert page.execute_script("return [document.scripts.length, document.images.length]") == [1, 0]
    outside = page.execute_script(
        "return [...document.links].map(e => e.getAttribute('href')).filter(e => e[0] != '#')"
    )
    assert [link for link in outside if not link.startswith(PAGES)] == []
    assert page.execute_script("return performance.getEntriesByType('resource').length") == 0
    assert any(NASTY.strip().partition("</p>")[2] in line for line in visible(page, ".line"))
    assert page.execute_script("return document.documentElement.scrollWidth") <= 1280


def test_the_appearance_follows_the_device_and_the_choice(show: Show) -> None:
    light = background(show(seeds()))
    page = show(seeds(), dark=True)
    dark = background(page)
    Select(page.find_element(By.ID, "theme")).select_by_value("light")
    chosen = background(page)
    Select(page.find_element(By.ID, "theme")).select_by_value("auto")
    assert (light != dark, chosen, background(page)) == (True, light, dark)


def test_nothing_is_wider_than_a_phone(show: Show) -> None:
    page = show([*seeds(), hostile(), lint(f"Ad image\n\n{'panjang' * 90}\n", "x" * 200 + ".txt")], width=360)
    assert page.execute_script("return document.documentElement.scrollWidth") == 360


def test_print_has_all_parts_open_and_no_controls(show: Show) -> None:
    page = show(seeds())
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert page.execute_script("return document.querySelectorAll('details:not([open])').length") == 0
    assert visible(page, "select, input, button, summary, nav") == []
    page.execute_script("dispatchEvent(new Event('afterprint'))")
    assert page.execute_script("return document.querySelectorAll('details[open]').length") == 0


def test_without_scripts_everything_is_there_but_the_controls(show: Show, chrome: webdriver.Chrome) -> None:
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    page = show(seeds())
    assert len(page.find_elements(By.CSS_SELECTOR, "article .note")) == count(seeds())
    assert {one.is_displayed() for one in page.find_elements(By.CSS_SELECTOR, ".control")} == {False}


def test_keys_go_from_finding_to_finding_and_tick_them_and_what_is_done_is_kept(show: Show) -> None:
    results = seeds()
    page = show(results)
    everything = count(results)

    def press(keys: str) -> None:
        webdriver.ActionChains(page).send_keys(*keys).perform()

    def at() -> list[str]:
        return [one.get_attribute("id") or "" for one in page.find_elements(By.CSS_SELECTOR, ".note.at")]

    notes = [one.get_attribute("id") for one in page.find_elements(By.CSS_SELECTOR, ".note")]
    press("jj")
    assert at() == [notes[1]]
    press("kx")
    assert at() == [notes[0]]
    assert page.find_element(By.ID, "done").text == f"1 dari {everything} selesai."
    page.refresh()
    assert [one.get_attribute("id") for one in page.find_elements(By.CSS_SELECTOR, ".note.done")] == [notes[0]]
    page.execute_script("localStorage.clear()")


def test_a_repaired_paragraph_is_copied(show: Show) -> None:
    text = "Pemerintah menyiapkan pasar murah di tiga kota. Tetapi juga menambah stok beras di gudang.\n"
    page = show([lint(text)])
    button = page.find_element(By.CSS_SELECTOR, ".copy")
    repaired = "Pemerintah menyiapkan pasar murah di tiga kota, tetapi juga menambah stok beras di gudang."
    assert button.get_attribute("data-text") == repaired
    button.click()
    WebDriverWait(page, 5, 0.05).until(lambda _: button.text == "Tersalin")
