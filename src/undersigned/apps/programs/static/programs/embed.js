// On the page of another site: gives each of our frames the height that the page in it asks for.
"use strict";

{
  const site = new URL(document.currentScript.src).origin;
  const LOWEST = 100;
  const HIGHEST = 20000;

  window.addEventListener("message", (event) => {
    const height = event.data && event.data.undersigned === "height" ? event.data.height : NaN;
    if (event.origin !== site || !Number.isFinite(height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) {
        frame.style.height = `${Math.min(Math.max(height, LOWEST), HIGHEST)}px`;
      }
    }
  });
}
