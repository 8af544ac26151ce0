"""A real browser: how tests start it, how its screen is set, and what it complains of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1280,1000"
)
Page = webdriver.Chrome


def in_a_browser(group: str, *, what: str) -> list[pytest.MarkDecorator]:
    """Return the marks of tests that see ``what`` in a browser, which one process runs as a group."""
    reason = f"{what} WAS NOT SEEN IN A BROWSER: install chromium and chromedriver (chromium-driver)"
    return [
        pytest.mark.browser,
        pytest.mark.slow,
        pytest.mark.xdist_group(group),
        pytest.mark.skipif(not (BROWSER and DRIVER), reason=reason),
    ]


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser with a profile of its own."""
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


def set_screen(page: Page, *, width: int, dark: bool) -> None:
    """Set how wide the window is, in CSS pixels, and whether the device asks for dark pages."""
    media = {"media": "", "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]}
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    size = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": width < 500}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def complaints(page: Page) -> list[object]:
    """Return what the browser had to complain about since it was asked last."""
    return list(page.execute("getLog", {"type": "browser"})["value"])
