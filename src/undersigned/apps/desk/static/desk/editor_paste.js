// What is pasted, as plain blocks: paragraphs, headings, lists and quotations, nothing else.
//
// Word writes a list as paragraphs of class MsoListParagraph, whose style names the list and its
// level (mso-list:l0 level1 lfo1) and whose first span, styled mso-list:Ignore, holds the number.

const KEPT = new Set(["STRONG", "B", "EM", "I", "A", "BR"]);
const HOLDERS = new Set([
  "P", "DIV", "LI", "TD", "TH", "DT", "DD", "PRE", "ADDRESS", "CAPTION", "FIGCAPTION",
]);

/** HTML for the editor from what the clipboard holds; the plain text where it has no HTML. */
export function cleaned(html, text) {
  const target = document.createElement("div");
  if (html.trim()) walk(new DOMParser().parseFromString(unstyled(html), "text/html").body, target);
  if (!target.textContent.trim()) {
    target.replaceChildren();
    fromText(text, target);
  }
  return single(target) ?? target.innerHTML;
}

// Styles are read, not applied: the page's content policy would report every one of them.
function unstyled(html) {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function styleOf(node) {
  return node.dataset.style ?? "";
}

/** One line of the clipboard's plain text. */
export function lineOf(text) {
  return text.replace(/\s+/g, " ").trim();
}

// A single paragraph flows into the line where it is put.
function single(target) {
  const only = target.children.length === 1 && target.firstElementChild;
  return only && only.nodeName === "P" ? only.innerHTML : null;
}

function walk(parent, target) {
  let line = null;
  for (const node of parent.childNodes) {
    if (isInline(node)) {
      if (!line && !node.textContent.trim()) continue;
      line ??= target.appendChild(document.createElement("p"));
      inline(node, line);
      continue;
    }
    line = null;
    block(node, target);
  }
}

function isInline(node) {
  if (node.nodeType === Node.TEXT_NODE) return true;
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const name = node.nodeName;
  if (HOLDERS.has(name) || /^(H[1-6]|UL|OL|BLOCKQUOTE|TABLE|TBODY|THEAD|TR|HR)$/.test(name)) {
    return false;
  }
  return !node.querySelector("p, div, li, h1, h2, h3, h4, h5, h6, blockquote, table");
}

function block(node, target) {
  if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|HR|TEMPLATE)$/.test(node.nodeName)) {
    return;
  }
  const style = styleOf(node);
  if (/mso-list:\s*(?!none|ignore)\S/i.test(style) || wordMark(node)) wordItem(node, style, target);
  else if (/^H[1-6]$/.test(node.nodeName)) filled(node, target, headingName(node));
  else if (/^(UL|OL)$/.test(node.nodeName)) listOf(node, target);
  else if (node.nodeName === "BLOCKQUOTE") inside(node, target, "blockquote");
  else if (HOLDERS.has(node.nodeName) && [...node.childNodes].every(isInline)) {
    filled(node, target, "p");
  } else walk(node, target);
}

function headingName(node) {
  return `h${Math.max(2, Number(node.nodeName[1]))}`;
}

function filled(node, target, name) {
  const made = document.createElement(name);
  for (const child of node.childNodes) inline(child, made);
  if (made.textContent.trim()) target.append(made);
}

function inside(node, target, name) {
  const made = document.createElement(name);
  walk(node, made);
  if (made.textContent.trim()) target.append(made);
}

function listOf(node, target) {
  const made = document.createElement(node.nodeName.toLowerCase());
  if (node.hasAttribute("start")) made.setAttribute("start", node.getAttribute("start"));
  for (const child of node.children) {
    if (child.nodeName === "LI") {
      const item = document.createElement("li");
      walk(child, item);
      const only = single(item);
      if (only !== null) item.innerHTML = only;
      if (item.textContent.trim()) made.append(item);
    } else block(child, made.lastElementChild ?? made);
  }
  if (made.children.length) target.append(made);
}

// --- Word --------------------------------------------------------------------------------------

function wordMark(node) {
  return [...node.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
}

function wordItem(node, style, target) {
  const marked = wordMark(node);
  const mark = (marked?.textContent ?? "").replace(/\s/g, "");
  const number = /^\(?(?:(\d+)|[a-z]|[ivxlc]+)[.)]/i.exec(mark);
  const level = Number(/level(\d+)/i.exec(style)?.[1] ?? 1);
  marked?.remove();
  const list = listAt(target, level, number ? "ol" : "ul", Number(number?.[1] ?? 1));
  const item = document.createElement("li");
  for (const child of node.childNodes) inline(child, item);
  if (item.textContent.trim()) list.append(item);
  else if (!list.children.length) list.remove();
}

// The list of this level at the end of ``target``, begun where there is none.
function listAt(target, level, name, start) {
  let place = target;
  for (let depth = 1; ; depth += 1) {
    const end = place.lastElementChild;
    const isList = end && /^(UL|OL)$/.test(end.nodeName);
    const goesOn = isList && (depth < level || end.nodeName.toLowerCase() === name);
    if (!goesOn && (depth >= level || !isList)) return begun(place, name, start);
    if (depth >= level) return end;
    place = end.lastElementChild ?? end;
  }
}

function begun(place, name, start) {
  const made = document.createElement(name);
  if (name === "ol" && start !== 1) made.setAttribute("start", start);
  place.append(made);
  return made;
}

// --- Inside a line -----------------------------------------------------------------------------

function inline(node, target) {
  if (node.nodeType === Node.TEXT_NODE) {
    target.append(node.data.replace(/[ \t\n\r\f]+/g, " "));
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|IMG)$/.test(node.nodeName)) return;
  const place = kept(node) ? target.appendChild(copyOf(node)) : target;
  for (const child of node.childNodes) inline(child, place);
}

function kept(node) {
  if (node.nodeName === "A") return /^(https?:\/\/|mailto:)/.test(node.getAttribute("href") ?? "");
  // Google Docs wraps everything in a <b> of normal weight.
  return KEPT.has(node.nodeName) && !/font-weight:\s*normal/i.test(styleOf(node));
}

function copyOf(node) {
  const made = document.createElement(node.nodeName.toLowerCase());
  if (node.nodeName === "A") made.setAttribute("href", node.getAttribute("href"));
  return made;
}

// --- Plain text --------------------------------------------------------------------------------

function fromText(text, target) {
  for (const part of text.replaceAll("\r\n", "\n").split(/\n\s*\n/)) {
    let line = null;
    for (const each of part.split("\n")) {
      const item = /^\s*(?:(\d{1,3})[.)]|[-•*])\s+(.*)$/.exec(each);
      if (item) {
        const name = item[1] ? "ol" : "ul";
        const end = target.lastElementChild;
        const list =
          end?.nodeName.toLowerCase() === name ? end : begun(target, name, Number(item[1] ?? 1));
        list.appendChild(document.createElement("li")).textContent = item[2];
        line = list.lastElementChild;
      } else if (each.trim()) {
        line ??= target.appendChild(document.createElement("p"));
        line.textContent += (line.textContent ? " " : "") + each.trim();
      }
    }
  }
}
