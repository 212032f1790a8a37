"use strict";
// Asks for the text faces while the page is still being read, and lets a face that comes too late wait for the next page: what is
// painted once is not set anew, and nothing moves under the reader. A copy opened from a folder has no cache that a next page
// could take a face from; there the style sheet's own rule stands, and so it does where no script runs.
if (location.protocol !== "file:") {
  for (const face of document.fonts) face.display = "optional";
  const arabic = document.documentElement.dir === "rtl";
  const faces = arabic ? [["1em 'Noto Naskh Arabic'", "\u0627"]] : [["1em Literata"], ["italic 1em Literata"], ["1em 'Source Sans 3'"]];
  for (const [face, text] of faces) document.fonts.load(face, text).catch(() => {});
}
