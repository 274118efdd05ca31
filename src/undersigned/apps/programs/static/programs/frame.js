// Inside a frame: tells the page around it how high this page is. Without it the frame scrolls.
"use strict";

const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ undersigned: "height", height }, "*");
};

if (window.parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
