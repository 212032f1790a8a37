"use strict";
// On the overview of a list that was taken apart: whoever comes with the anchor of an entry is led to the part that the entry stands in.
(function () {
  const file = location.pathname.split("/").pop() || "index.html", folder = file.replace(/(\.html)?$/, "/");
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".part-links a")]);

  function lead() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    // A choice of filters goes with the reader.
    if (anchor.includes("=")) for (const link of links) link.hash = location.hash;
    if (!anchor || anchor.includes("=") || document.getElementById(anchor)) return;
    /** @type {any} */ (window).astanaParts = (/** @type {Record<string, string>} The anchors of each part, parted by spaces. */ parts) => {
      const part = Object.keys(parts).find(name => (" " + parts[name] + " ").includes(" " + anchor + " "));
      if (part) location.replace(folder + part + ".html#" + anchor);
    };
    const script = document.createElement("script");
    script.src = folder + "anchors.js";
    document.head.append(script);
  }

  addEventListener("hashchange", lead);
  lead();
})();
