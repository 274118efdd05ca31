// What can be seen of a page from inside it; looks.py calls these. Each returns words for faults.
globalThis.looks = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const called = (e) =>
    `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""}${[...e.classList].map((c) => "." + c).join("")}` +
    ` "${(e.textContent || e.value || e.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}"`;
  const styleOf = (e) => getComputedStyle(e);
  const isClippedAway = (e) => !!e.closest(".visually-hidden, .skip") || hasClipPath(e);
  const hasClipPath = (e) => {
    for (; e; e = e.parentElement) if (styleOf(e).clipPath !== "none") return true;
    return false;
  };

  // The nearest box that scrolls, and whether a line is within what shows of it.
  function frameOf(e) {
    for (; e && e !== document.body; e = e.parentElement) {
      if (/auto|scroll/.test(styleOf(e).overflowX + styleOf(e).overflowY)) return e.getBoundingClientRect();
    }
    return null;
  }
  const isScrolledTo = (box, frame) =>
    !frame || (box.bottom <= frame.bottom && box.top >= frame.top && box.right <= frame.right + 1 && box.left >= frame.left - 1);

  // Lines of text that a person sees: where they stand, and in which element.
  function lines() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest("script, style, template, noscript, option, textarea")) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isClippedAway(parent)) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 2 && box.height > 2 && isScrolledTo(box, frameOf(parent))) found.push({ parent, box, node });
      }
    }
    return found;
  }

  const scrolls = (e) => {
    for (; e && e !== document.body; e = e.parentElement) {
      if (/auto|scroll/.test(styleOf(e).overflowX)) return true;
    }
    return false;
  };

  // The page is wider than the window: the innermost elements that reach out of it.
  function tooWide() {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const reaches = (e) => {
      const box = e.getBoundingClientRect();
      return box.width && (box.right > innerWidth + 1 || box.left < -1) && !isClippedAway(e);
    };
    const out = all("body *").filter((e) => reaches(e) && !scrolls(e.parentElement));
    const inner = out.filter((e) => ![...e.children].some(reaches)).slice(0, 8).map(called);
    return [`${root.scrollWidth} pixels wide in a window of ${innerWidth}: ${inner.join("; ")}`];
  }

  // Text that is cut off by its box, or runs out of a box that has an edge.
  function cut() {
    const found = new Set();
    for (const { parent, box } of lines()) {
      for (let e = parent; e && e !== document.body; e = e.parentElement) {
        const style = styleOf(e);
        if (e instanceof SVGElement) continue;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        if (style.display === "inline" || style.display === "contents") continue;
        const edge = e.getBoundingClientRect();
        const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
        const framed = hides || parseFloat(style.borderInlineEndWidth) > 0 || e.matches("button, .button");
        if (!framed) continue;
        const out = box.right > edge.right + 1.5 || box.left < edge.left - 1.5;
        const under = box.bottom > edge.bottom + 3 || box.top < edge.top - 3;
        if (out || under) found.add(`text runs out of ${called(e)}`);
      }
    }
    return [...found];
  }

  // What lies over the rest by design: a menu that opened, a bar that stays.
  function layerOf(e) {
    for (; e && e !== document.body; e = e.parentElement) {
      const style = styleOf(e);
      if (/absolute|fixed|sticky/.test(style.position) && !/, 0\)$|transparent/.test(style.backgroundColor)) return e;
    }
    return null;
  }

  // Text over text: the middles of two lines of different text share a place.
  function overlapping() {
    const found = new Set();
    const middle = (line) => {
      const { left, right, top, bottom } = line.box;
      const quarter = (bottom - top) / 4;
      return { ...line, left: left + 1, right: right - 1, top: top + quarter, bottom: bottom - quarter };
    };
    const sorted = lines().map(middle).sort((a, b) => a.top - b.top);
    sorted.forEach((one, at) => {
      for (let next = at + 1; next < sorted.length && sorted[next].top < one.bottom - 1; next++) {
        const other = sorted[next];
        if (one.node === other.node || layerOf(one.parent) !== layerOf(other.parent)) continue;
        const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (shared > 2) found.add(`${called(one.parent)} lies over ${called(other.parent)}`);
      }
    });
    return [...found].slice(0, 8);
  }

  // What still moves although less motion was asked for.
  function moving() {
    const lasts = (words) => words.split(",").some((each) => parseFloat(each) > 0);
    return all("*")
      .filter((e) => {
        const style = styleOf(e);
        return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
      })
      .slice(0, 4)
      .map((e) => `${called(e)} moves`);
  }

  // Adds rules as a reader's own style sheet would; returns what takes them out again.
  const sheets = [];
  function wears(rules) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    sheets.push(sheet);
  }
  function bare() {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => !sheets.includes(each));
    sheets.length = 0;
  }

  // Opens everything that opens; of menus that lie over the page one alone, as a person would.
  const isMenu = (e) => e.open && [...e.children].some((each) => styleOf(each).position === "absolute");
  function opens() {
    all("details").forEach((e) => (e.open = true));
    all("details").filter(isMenu).slice(1).forEach((e) => (e.open = false));
  }
  const closesMenus = () => all("details").filter(isMenu).forEach((e) => (e.open = false));

  // --- By keyboard -------------------------------------------------------------------------------
  const STOPS = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true]";
  const isStop = (e) =>
    e.tabIndex >= 0 && !e.matches(":disabled, [type=hidden]") && !e.closest("[inert]") &&
    e.checkVisibility({ visibilityProperty: true }) && !(e.matches("a[href]") && !e.getClientRects().length);
  // One stop for a group of radio buttons.
  const placeOf = (e) =>
    e.type === "radio" ? all("[type=radio]").find((each) => each.name === e.name && each.form === e.form) : e;
  let expected, before, visited, told;

  function begins() {
    closesMenus();
    expected = [...new Set(all(STOPS).filter(isStop).map(placeOf))];
    before = new Map(all("*").map((e) => [e, styleOf(e).boxShadow]));
    visited = [];
    told = new Set(all("[tabindex]").filter((e) => e.tabIndex > 0).map((e) => `${called(e)}: tabindex above 0`));
    document.addEventListener("keyup", looksAtStop, true);
    expected[0]?.focus();
    const inner = all("[type=date], [type=time], [type=datetime-local]").length;
    return expected.length + 6 * inner;
  }

  function looksAtStop() {
    const now = document.activeElement;
    if (!now || now === document.body) return;
    const style = styleOf(now), place = placeOf(now), box = now.getBoundingClientRect();
    if (!visited.includes(place)) visited.push(place);
    // The browser marks the day, month or year inside, not the box around them.
    const inner = ["date", "time", "datetime-local"].includes(now.type) || now.tagName === "IFRAME";
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    if (!inner && !ring && style.boxShadow === before.get(now)) told.add(`focus is not seen on ${called(now)}`);
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!within || box.width < 1 || box.height < 1) told.add(`focus is out of sight on ${called(now)}`);
    else if (isCovered(now, box)) told.add(`focus is covered on ${called(now)} by ${called(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2) || document.body)}`);
  }

  // Something else lies over every corner and the middle of it (2.4.11).
  function isCovered(now, box) {
    const inX = [Math.max(box.left, 0) + 1, (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, Math.min(box.right, innerWidth) - 1];
    const inY = [Math.max(box.top, 0) + 1, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, Math.min(box.bottom, innerHeight) - 1];
    const sees = (x, y) => {
      const there = document.elementFromPoint(x, y);
      return there && (there === now || now.contains(there) || there.contains(now) || [...(now.labels || [])].some((l) => l.contains(there)));
    };
    return !inX.some((x) => inY.some((y) => sees(x, y)));
  }

  const isThrough = () => expected.every((e) => visited.includes(e));

  function ends() {
    document.removeEventListener("keyup", looksAtStop, true);
    const missed = expected.filter((e) => !visited.includes(e));
    const known = visited.filter((e) => expected.includes(e));
    // The walk begins on the first stop and comes round to it last.
    const order = expected.filter((e) => known.includes(e));
    const start = order.indexOf(known[0]);
    const round = [...order.slice(start), ...order.slice(0, start)];
    const wrong = missed.length ? -1 : known.findIndex((e, at) => e !== round[at]);
    return [
      ...told,
      ...missed.slice(0, 5).map((e) => `no Tab leads to ${called(e)}`),
      ...(wrong < 0 ? [] : [`Tab comes to ${called(known[wrong])} before ${called(round[wrong])}`]),
    ];
  }

  return { tooWide, cut, overlapping, moving, opens, wears, bare, begins, isThrough, ends };
})();
