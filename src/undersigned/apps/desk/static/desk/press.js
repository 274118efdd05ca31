// Over each text area marked data-numbers: a button that puts a counted number where the cursor is.
//
// Without this script the numbers are written by their names, as the help under the area says.

const pattern = document.getElementById("numbers").content.firstElementChild;

function menuOver(area) {
  const menu = pattern.cloneNode(true);
  menu.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    area.setRangeText(button.dataset.source, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    menu.open = false;
    area.focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menu.open = false;
  });
  area.before(menu);
}

for (const area of document.querySelectorAll("textarea[data-numbers]")) menuOver(area);
