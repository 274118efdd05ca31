// From what is seen in the editor to source form (Markdown with {{ numbers }}).
//
// The server reads it and writes it anew in one canonical form, so that here every mark may be
// escaped that could be taken for more than a character (CommonMark 0.31, section 2.4).

const BLOCKS = new Set([
  "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "UL", "OL", "LI",
]);
const MARKS = /[\\`*_[\]<>{}&!#~|]/;
const SPACE = /[ \t\n\r\f]+/g; // not the no-break space, which is meant

/** The source of one line, such as a title. */
export function lineSource(root) {
  return written(atoms([...root.childNodes]), { breakAs: "<br>", opens: false });
}

/** The source of a body: its blocks, an empty line between two. */
export function bodySource(root) {
  return blocks([...root.childNodes]).join("\n\n");
}

// --- Blocks ------------------------------------------------------------------------------------

function blocks(nodes) {
  const found = [];
  let run = [];
  let list = { kind: "", other: false };
  const flush = () => {
    const paragraphs = split(run).filter(Boolean);
    if (paragraphs.length) list = { kind: "", other: false };
    found.push(...paragraphs);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    flush();
    // Two lists of a kind side by side would be read as one: their marks take turns.
    const again = node.nodeName === list.kind && !list.other;
    const made = block(node, again);
    if (made) {
      found.push(made);
      list = { kind: node.nodeName, other: again };
    }
  }
  flush();
  return found;
}

function isBlock(node) {
  return BLOCKS.has(node.nodeName) || Boolean(node.classList?.contains("island"));
}

function block(node, again) {
  if (node.dataset.source !== undefined) return node.dataset.source;
  if (/^H[1-6]$/.test(node.nodeName)) return heading(node);
  if (node.nodeName === "BLOCKQUOTE") return prefixed(blocks([...node.childNodes]), "> ", "> ");
  if (node.nodeName === "UL" || node.nodeName === "OL") return list(node, again);
  return blocks([...node.childNodes]).join("\n\n");
}

function heading(node) {
  const words = written(atoms([...node.childNodes]), { breakAs: "<br>", opens: false });
  return words ? `${"#".repeat(Math.max(2, Number(node.nodeName[1])))} ${words}` : "";
}

function list(node, again) {
  const items = [];
  for (const child of node.childNodes) {
    if (child.nodeName === "LI") items.push([...child.childNodes]);
    // Browsers put an indented list beside its item instead of into it.
    else if (isBlock(child)) (items.at(-1) ?? items[items.push([]) - 1]).push(child);
    else if (child.textContent.trim()) items.push([child]);
  }
  const start = Number(node.getAttribute("start") ?? 1);
  const made = items.map((item, index) => {
    const bullet = again ? "+" : "-";
    const mark = node.nodeName === "OL" ? `${start + index}${again ? ")" : "."}` : bullet;
    return prefixed(blocks(item), `${mark} `, " ".repeat(mark.length + 1)) || mark;
  });
  return made.join("\n\n");
}

function prefixed(parts, first, others) {
  const lines = parts.join("\n\n").split("\n");
  if (lines.length === 1 && !lines[0]) return "";
  return lines.map((line, index) => ((index ? others : first) + line).trimEnd()).join("\n");
}

// Two line breaks in a row are meant as a new paragraph.
function split(nodes) {
  const runs = [[]];
  for (const atom of atoms(nodes)) {
    const run = runs.at(-1);
    if (atom.isBreak && run.at(-1)?.isBreak) {
      run.pop();
      runs.push([]);
    } else run.push(atom);
  }
  return runs.map((run) => written(run, { breakAs: "\\\n", opens: true }));
}

// --- Inside a line -----------------------------------------------------------------------------

// A line as atoms: a character, a piece of source that stands as it is, a break, or a stress.
function atoms(nodes) {
  const found = [];
  for (const node of nodes) found.push(...atomsOf(node));
  return merged(found);
}

function atomsOf(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.data.replaceAll("\u200b", "").replace(SPACE, " ");
    return [...words].map((text) => ({ text }));
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  if (node.dataset.source !== undefined) return [{ source: node.dataset.source }];
  if (node.nodeName === "BR") return [{ isBreak: true }];
  const inside = atoms([...node.childNodes]);
  if (/^(B|STRONG)$/.test(node.nodeName)) return stressed(inside, "**");
  if (/^(I|EM)$/.test(node.nodeName)) return stressed(inside, "_");
  if (node.nodeName === "A") return linked(node.getAttribute("href") ?? "", inside);
  return inside;
}

// Blanks at the edges of stressed words stand outside: with them inside it would be no stress.
function stressed(inside, mark) {
  const isBlank = (atom) => atom.isBreak || (atom.text !== undefined && !atom.text.trim());
  let first = 0;
  let end = inside.length;
  while (first < end && isBlank(inside[first])) first += 1;
  while (end > first && isBlank(inside[end - 1])) end -= 1;
  if (first === end) return inside;
  const core = inside.slice(first, end);
  return [...inside.slice(0, first), { mark, inside: core }, ...inside.slice(end)];
}

function linked(href, inside) {
  const words = written(inside, { breakAs: " ", opens: false });
  if (!/^(https?:\/\/|mailto:)[^\s<>]+$/.test(href) || !words) return inside;
  return [{ source: `[${words}](<${href.replaceAll("\\", "\\\\")}>)` }];
}

function merged(found) {
  const kept = [];
  for (const atom of found) {
    const before = kept.at(-1);
    if (atom.mark && before?.mark === atom.mark) before.inside.push(...atom.inside);
    else kept.push(atom);
  }
  return kept;
}

function written(found, { breakAs, opens }) {
  const line = trimmed(found);
  let out = "";
  for (const [index, atom] of line.entries()) {
    const beside = Boolean(line[index - 1]?.mark ?? line[index + 1]?.mark);
    if (atom.source !== undefined) out += atom.source;
    else if (atom.isBreak) out = out.trimEnd() + breakAs;
    else if (atom.mark) {
      out += atom.mark + written(atom.inside, { breakAs, opens: false }) + atom.mark;
    } else out += character(atom.text, out, { beside, opens });
  }
  return out;
}

// No blank and no break at the edges, and one blank where several stand.
function trimmed(found) {
  const isEdge = (atom) => atom && (atom.isBreak || atom.text === " ");
  const kept = found.filter((atom, index) => !(atom.text === " " && found[index - 1]?.text === " "));
  while (isEdge(kept[0])) kept.shift();
  while (isEdge(kept.at(-1))) kept.pop();
  return kept;
}

function character(text, out, { beside, opens }) {
  // Beside stress the number of a character keeps CommonMark's flanking rules satisfied.
  if (beside && text.trim()) return `&#${text.codePointAt(0)};`;
  const line = out.slice(out.lastIndexOf("\n") + 1);
  if (!line && text === " ") return "";
  if (MARKS.test(text) || (/[(:]/.test(text) && out.endsWith("]"))) return `\\${text}`;
  if (opens && !line && /[-+=:]/.test(text)) return `\\${text}`;
  if (opens && /^\d{1,9}$/.test(line) && /[.)]/.test(text)) return `\\${text}`;
  return text;
}
