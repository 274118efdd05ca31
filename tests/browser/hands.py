"""Somebody who does in a browser what a tutorial says, and knows nothing else."""

import re
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.pictures import pictured
from tests.browser.stage import PATIENCE, Actor, Stage
from tests.browser.tutorial import HERE, Deed

ROOT = Path(__file__).parents[2]
OPTIONAL = r"\s*(\(if you like\))?\s*$"

# How many steps up from each element until the words stand in it, a field's own value aside.
STEPS_UP = """(elements, words) => elements.map(element => {
  let steps = 0
  for (let at = element; at; at = at.parentElement, steps++)
    if (at.innerText && at.innerText.includes(words)) return steps
  return 999
})"""

# Selects the first place in an element where the words stand.
SELECT = """(element, words) => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(words)
    if (at < 0) continue
    element.focus()
    getSelection().setBaseAndExtent(node, at, node, at + words.length)
    return true
  }
  return false
}"""


@dataclass
class Hands:
    """``terminal`` is what the last command printed; ``file`` what was last downloaded."""

    stage: Stage
    actor: Actor
    terminal: str
    file: bytes = b""

    @property
    def page(self):
        return self.actor.page

    def do(self, deed: Deed) -> None:
        getattr(self, f"_{deed.verb}")(deed)

    # --- What a tutorial can say ------------------------------------------------------------------

    def _open(self, deed: Deed) -> None:
        self.stage.sends_mails()
        self.actor.opens(deed.what.replace(HERE, self.stage.url))

    def _see(self, deed: Deed) -> None:
        if self.page.url == "about:blank":
            assert deed.what in self.terminal
            return
        words = re.compile(r"\s+".join(map(re.escape, deed.what.split())))
        expect(self.page.locator("body")).to_contain_text(words, use_inner_text=True)

    def _follow(self, deed: Deed) -> None:
        """The link that begins so: on the page, or in the terminal."""
        beginning = deed.what.replace(HERE, self.stage.url)
        if self.page.url == "about:blank":
            (address,) = re.findall(rf"{re.escape(beginning)}\S*", self.terminal)
            self.actor.opens(address)
            return
        links = self.page.locator(f'main a[href^="{beginning}"]')
        expect(links.first).to_be_visible()
        links.first.click()
        self.page.wait_for_load_state()

    def _press(self, deed: Deed) -> None:
        self._hit(self._named(deed, "button"))

    def _click(self, deed: Deed) -> None:
        link = self._named(deed, "link", "summary")
        address = link.get_attribute("href") or ""
        if address.endswith(".pdf"):
            self.file = self.actor.gets(address)
            return
        self._hit(link)

    def _choose(self, deed: Deed) -> None:
        self._named(deed, "radio").check()

    def _tick(self, deed: Deed) -> None:
        self._named(deed, "checkbox").check()

    def _untick(self, deed: Deed) -> None:
        self._named(deed, "checkbox").uncheck()

    def _write(self, deed: Deed) -> None:
        field = self._field(deed)
        if field.get_attribute("type") == "file":
            field.set_input_files(ROOT / deed.value)
        elif deed.over:
            assert field.evaluate(SELECT, deed.over), f"{deed.over!r} does not stand in {deed.what}"
            self.page.keyboard.type(deed.value)
        elif field.get_attribute("contenteditable"):
            field.focus()
            self.page.keyboard.press("Control+End")
            self.page.keyboard.type(deed.value)
        else:
            field.fill(deed.value)

    def _picture(self, deed: Deed) -> None:
        pictured(self.page, deed.what)

    # --- Where it stands --------------------------------------------------------------------------

    def _named(self, deed: Deed, *roles: str) -> Locator:
        """What one sees under this name; links to the same place are one."""
        exactly = self._all(roles, re.compile(rf"^\s*{re.escape(deed.what)}\s*$"))
        loosely = self._all(roles, re.compile(re.escape(deed.what)))
        expect(loosely.first, f"nothing to {deed.verb} is called {deed.what!r}").to_be_attached()
        return self._one(deed, _seen(exactly) or _seen(loosely))

    def _all(self, roles: tuple[str, ...], name: re.Pattern[str]) -> Locator:
        places = [
            self.page.locator("summary").filter(has_text=name)
            if role == "summary"
            else self.page.get_by_role(role, name=name)
            for role in roles
        ]
        return reduce(Locator.or_, places)

    def _field(self, deed: Deed) -> Locator:
        name = re.compile(rf"^\s*{re.escape(deed.what)}{OPTIONAL}")
        every = self.page.get_by_role("textbox", name=name).or_(self.page.get_by_label(name))
        every = every.and_(self.page.locator("input, textarea, select, [contenteditable]"))
        expect(every.first, f"no field is called {deed.what!r}").to_be_attached()
        return self._one(deed, _seen(every))

    def _one(self, deed: Deed, found: list[Locator]) -> Locator:
        """The only one, or the one that stands nearest to the words that it is beside."""
        assert found, f"{deed.what!r} is there and hidden on\n{self.actor.reads()}"
        if deed.beside:
            steps = [each.evaluate_all(STEPS_UP, deed.beside)[0] for each in found]
            nearest = [each for each, up in zip(found, steps, strict=True) if up == min(steps)]
            assert min(steps) < 999, f"{deed.beside!r} is not on\n{self.actor.reads()}"
            found = nearest
        same = {each.evaluate("e => e.href || e.id || e.outerHTML") for each in found}
        assert len(same) == 1, f"{len(same)} are called {deed.what!r}; say beside what: {same}"
        return found[0]

    def _hit(self, found: Locator) -> None:
        found.click(timeout=PATIENCE)
        self.page.wait_for_load_state()


def _seen(found: Locator) -> list[Locator]:
    return [each for each in found.all() if each.is_visible()]
