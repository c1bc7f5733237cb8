"""The page of 10,000 publications in Chromium: its size, when it is usable, what a keystroke takes.

    python benchmarks/index_page.py [--documents N] [--rounds N]

Wants Debian's chromium. The documents are invented: names, titles and texts of the length that
statements have. The browser is driven through a pipe (the DevTools protocol), so that keys are real
keys. A keystroke ends with the frame that shows what it found; the slowest counts. Beside it stands
what making the page takes. It fails where the page is over 5 MB,
usable after more than a second, or takes longer than 100 ms for a keystroke.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork import theme  # noqa: E402  (the checkout, not what is installed)
from presswork.catalogue import Listing, telling  # noqa: E402
from presswork.render.index import index  # noqa: E402

LARGEST, USABLE, KEYSTROKE = 5_000_000, 1000, 100
_TYPED = "harbour lindqvist 2021"
_SYLLABLES = (
    "ba",
    "ber",
    "cor",
    "dan",
    "fen",
    "gar",
    "hol",
    "im",
    "jor",
    "kel",
    "lin",
    "mar",
    "nor",
)


def main() -> int:
    """Make the page, measure it, and return 1 where it misses its aims."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parsed = parser.parse_args()
    listings = list(_listings(parsed.documents))
    before = time.process_time()
    page = index(listings, theme.load())
    print(f"{'made in':<22} {time.process_time() - before:8.2f} CPU s")
    print(f"{'size':<22} {len(page):8} bytes")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "index.html")
        path.write_bytes(page)
        rounds = [_measure(path, Path(folder)) for _ in range(parsed.rounds)]
    usable = min(measured[0] for measured in rounds)
    keys = min(measured[1] for measured in rounds)
    print(f"{'usable after':<22} {usable:8.0f} ms, the best of {parsed.rounds}")
    print(f"{'slowest keystroke':<22} {keys:8.0f} ms of {len(_TYPED)}, the best of {parsed.rounds}")
    return int(len(page) > LARGEST or usable > USABLE or keys > KEYSTROKE)


def _listings(number: int) -> Iterator[Listing]:
    chance = random.Random(7)  # noqa: S311 - invented, the same each time
    words = sorted({_word(chance) for _ in range(12_000)})
    states = [_word(chance).title() for _ in range(190)]
    people = [f"{_word(chance).title()} {_word(chance).title()}" for _ in range(1500)]
    for at in range(number):
        text = chance.choices(words[:600], k=700) + chance.choices(words, k=200)
        folder = f"{at:05}_{chance.getrandbits(64):016x}"
        yield Listing(
            folder=folder,
            language=chance.choice(["en", "en", "en", "fr", "es"]),
            title=f"Conference on the {' '.join(chance.sample(words, 6))} of Member States",
            institution=f"Permanent Mission of {chance.choice(states)} to the United Nations",
            speaker=f"H.E. Ms. {chance.choice(people)}",
            occasion=f"{at % 80 + 1}th session, {' '.join(chance.sample(words, 3))}",
            date=f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-03",
            place="New York",
            words=telling([" ".join(text)]),
            files=tuple(f"{folder}.{suffix}" for suffix in ("docx", "epub", "html", "pdf")),
        )


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5)))


def _measure(path: Path, folder: Path) -> tuple[float, float]:
    """Return after how many milliseconds the page can be used, and its slowest keystroke."""
    with _browser(folder) as browser:
        browser.ask("Page.enable")
        browser.ask("Page.navigate", url=path.as_uri())
        usable = browser.value(_USABLE)
        browser.value("document.getElementById('q').focus()")
        taken = []
        for letter in _TYPED:
            browser.value(_WATCH)
            browser.ask("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            browser.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)
            taken.append(browser.value("window.taken"))
    return usable, max(taken)


_FRAME = "new Promise(r => requestAnimationFrame(() => setTimeout(() => r(performance.now()))))"
_USABLE = f"""(async () => {{
  while (document.readyState !== "complete" || document.getElementById("search").hidden)
    await new Promise(r => setTimeout(r, 5));
  const ready = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return Math.max(ready, paint ? paint.startTime : await {_FRAME});
}})()"""
_WATCH = f"""void (window.taken = new Promise(r => document.getElementById("q").addEventListener(
  "input", event => {_FRAME}.then(now => r(now - event.timeStamp)), {{ once: true }})))"""


class _Browser:
    """A page of Chromium, asked through a pipe."""

    def __init__(self, to: int, answers: int) -> None:
        self._to, self._answers = to, os.fdopen(answers, "rb")
        self._number, self._session = 0, ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    def ask(self, method: str, **parameters: object) -> Any:
        """Return the answer to *method*."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(b"".join(iter(lambda: self._answers.read(1), b"\0")))
            if answer.get("id") == self._number:
                return answer["result"]

    def value(self, expression: str) -> Any:
        """Return what *expression* comes to on the page, awaited."""
        asked = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        return self.ask("Runtime.evaluate", **asked)["result"].get("value")


@contextmanager
def _browser(folder: Path) -> Iterator[_Browser]:
    asked, to = os.pipe()
    answers, told = os.pipe()
    command = 'exec chromium "$@" 3<&"$IN" 4>&"$OUT"'
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
    options += ["--window-size=1280,900", f"--user-data-dir={folder / 'profile'}"]
    process = subprocess.Popen(
        ["bash", "-c", command, "chromium", *options],
        pass_fds=(asked, told),
        env={**os.environ, "IN": str(asked), "OUT": str(told)},
        stderr=subprocess.DEVNULL,
    )
    os.close(asked)
    os.close(told)
    try:
        yield _Browser(to, answers)
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
