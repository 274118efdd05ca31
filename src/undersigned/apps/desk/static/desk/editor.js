// The editor: words as they will be printed over text areas in source form.
//
// Every text area marked data-rich stays in the form and is what is sent; what a person sees and
// types is written back into it. Without this script the text areas are used as they are.
import { cleaned, lineOf } from "./editor_paste.js";
import { bodySource, lineSource } from "./editor_source.js";

const PAUSE = 700; // milliseconds without typing before the preview is made anew
const form = document.getElementById("editor");
const preview = document.getElementById("preview");
let last = null; // where the cursor was last, for buttons that put something there
let changed = false;
let timer = 0;
let request = null;

// --- Words -------------------------------------------------------------------------------------

function enrich(area) {
  const start = area.nextElementSibling;
  if (!start?.matches("template.rich-start")) return; // it cannot be read: it stays in source form
  const isLine = area.dataset.rich === "line";
  const words = document.createElement("div");
  words.className = `rich rich-${area.dataset.rich}`;
  words.contentEditable = "true";
  words.setAttribute("role", "textbox");
  words.setAttribute("aria-multiline", String(!isLine));
  for (const name of ["lang", "dir"]) if (area[name]) words[name] = area[name];
  words.append(start.content.cloneNode(true));
  takePlace(area, words);
  if (isLine) words.before(numbers(words));
  else {
    document.execCommand("defaultParagraphSeparator", false, "p");
    const bar = tools(words);
    bar.append(numbers(words));
    words.before(bar);
  }
  const write = () => {
    area.value = isLine ? lineSource(words) : bodySource(words);
  };
  words.addEventListener("input", write);
  words.addEventListener("paste", (event) => paste(event, isLine));
  words.addEventListener("drop", (event) => event.preventDefault());
  words.addEventListener("keydown", (event) => {
    if (isLine && event.key === "Enter") event.preventDefault();
  });
}

// The words take the id that label and error links lead to; the text area is kept, unseen.
function takePlace(area, words) {
  const label = form.querySelector(`label[for="${area.id}"]`);
  words.id = area.id;
  area.id = `${area.id}-source`;
  area.hidden = true;
  const described = area.getAttribute("aria-describedby");
  if (described) words.setAttribute("aria-describedby", described);
  if (area.getAttribute("aria-invalid")) words.setAttribute("aria-invalid", "true");
  if (label) {
    label.id ||= `${words.id}-label`;
    words.setAttribute("aria-labelledby", label.id);
    label.addEventListener("click", () => words.focus());
  }
  area.before(words);
}

function paste(event, isLine) {
  event.preventDefault();
  const html = event.clipboardData.getData("text/html");
  const text = event.clipboardData.getData("text/plain");
  if (isLine) document.execCommand("insertText", false, lineOf(text));
  else document.execCommand("insertHTML", false, cleaned(html, text));
}

// --- Buttons over the words --------------------------------------------------------------------

function tools(words) {
  const bar = document.getElementById("tools").content.firstElementChild.cloneNode(true);
  keepCursor(bar);
  bar.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button || button.closest(".insert")) return;
    back(words);
    const { command, block, asks } = button.dataset;
    if (command) document.execCommand(command);
    if (block) document.execCommand("formatBlock", false, block);
    if (asks) placeAsks(words, asks);
    words.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  return bar;
}

function numbers(words) {
  const menu = document.getElementById("numbers").content.firstElementChild.cloneNode(true);
  keepCursor(menu);
  menu.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    back(words);
    put(chip(button.dataset.source, button.querySelector("b").textContent, button.title));
    menu.open = false;
    words.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.open = false;
  });
  return menu;
}

function keepCursor(element) {
  element.addEventListener("mousedown", (event) => event.preventDefault());
}

// The cursor where it was in these words, or at their end.
function back(words) {
  words.focus();
  const selection = getSelection();
  if (last && words.contains(last.startContainer)) {
    selection.removeAllRanges();
    selection.addRange(last);
  } else if (!words.contains(selection.anchorNode) || selection.anchorNode === words) {
    selection.selectAllChildren(words.lastElementChild ?? words);
    selection.collapseToEnd();
  }
}

function chip(source, words, title) {
  const made = document.createElement("span");
  made.className = "chip";
  made.contentEditable = "false";
  made.dataset.source = source;
  made.title = title;
  made.textContent = words;
  return made;
}

function put(node) {
  const range = getSelection().getRangeAt(0);
  range.deleteContents();
  range.insertNode(node);
  const after = document.createTextNode("\u200b"); // a place for the cursor; never written back
  node.after(after);
  getSelection().collapse(after, 1);
}

// The asks stand in one place: the button moves them behind the block with the cursor.
function placeAsks(words, label) {
  const islands = [...words.querySelectorAll(".island")];
  const found = islands.find((each) => each.dataset.source === "{{ asks }}");
  behindCursor(words, found ?? island("{{ asks }}", label));
}

function island(source, words) {
  const made = document.createElement("div");
  made.className = "island";
  made.contentEditable = "false";
  made.dataset.source = source;
  made.textContent = words;
  return made;
}

function behindCursor(words, block) {
  let here = getSelection().anchorNode;
  while (here && here.parentNode !== words) here = here.parentNode;
  if (here && here !== block) here.after(block);
  else if (!here) words.append(block);
}

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  if (selection.rangeCount && selection.anchorNode?.parentElement?.closest(".rich")) {
    last = selection.getRangeAt(0).cloneRange();
  }
});

// --- Rows --------------------------------------------------------------------------------------

for (const rows of form.querySelectorAll("[data-rows]")) {
  const total = form.elements[`${rows.dataset.rows}-TOTAL_FORMS`];
  const pattern = rows.querySelector(":scope > template");
  rows.querySelector("[data-add]").addEventListener("click", (event) => {
    event.preventDefault();
    const made = document.createElement("template");
    made.innerHTML = pattern.innerHTML.replaceAll("__prefix__", total.value);
    const row = made.content.firstElementChild;
    pattern.before(row);
    total.value = Number(total.value) + 1;
    for (const area of row.querySelectorAll("[data-rich]")) enrich(area);
    row.querySelector(".rich, input:not([type=hidden])")?.focus();
    touched();
  });
}

form.addEventListener("change", ({ target }) => {
  if (target.name?.endsWith("-DELETE")) {
    target.closest("[data-row]").classList.toggle("is-out", target.checked);
  }
});

// --- Preview -----------------------------------------------------------------------------------

function touched() {
  changed = true;
  if (!preview) return; // the page of a translation has none
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE);
}

async function refresh() {
  request?.abort();
  request = new AbortController();
  preview.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.dataset.preview, {
      method: "POST",
      body: new FormData(form),
      signal: request.signal,
      redirect: "error", // a sign-in page is no preview
    });
    if (answer.ok) preview.innerHTML = await answer.text();
    preview.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") preview.removeAttribute("aria-busy"); // offline: as it was
  }
}

form.addEventListener("input", touched);
form.addEventListener("submit", () => {
  changed = false;
});
window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

for (const area of form.querySelectorAll("[data-rich]")) enrich(area);
form.classList.add("is-rich");
