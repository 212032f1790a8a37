"use strict";
// Tables are sorted by their heads: each head gets a button, and the rows move. Numbers and dates go by value, words by the page's alphabet.
(function () {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  /** A number as pages write it: its thousands parted by a space, a sign of percent behind it, a dash for nothing. */
  const number = /^(?:[\d\s\u00A0\u202F]+%?|–)$/;

  /** @param {HTMLTableCellElement} cell */
  function text(cell) {
    const time = cell.querySelector("time");
    return (time ? time.dateTime : cell.textContent || "").trim();
  }

  /** @param {HTMLTableCellElement} head @param {HTMLTableCellElement[]} heads @param {HTMLTableSectionElement} body @param {HTMLTableRowElement[]} rows As the page has them. */
  function sort(head, heads, body, rows) {
    const entries = rows.map((row, at) => ({ row, at, value: text(row.cells[head.cellIndex]) })), isNumber = entries.every(({ value }) => !value || number.test(value));
    const before = head.getAttribute("aria-sort"), isDown = before ? before === "ascending" : isNumber, sign = isDown ? -1 : 1;
    /** @param {string} value */
    const count = value => Number(value.replace(/\D/g, ""));
    /** @param {string} one @param {string} other */
    const compare = (one, other) => isNumber ? count(one) - count(other) : collator.compare(one, other);
    entries.sort((one, other) => {
      // What is empty is last in either order.
      if (!one.value || !other.value) return Number(!one.value) - Number(!other.value) || one.at - other.at;
      return sign * compare(one.value, other.value) || one.at - other.at;
    });
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    body.append(...entries.map(({ row }) => row));
  }

  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table.sorts"))) {
    const body = table.tBodies[0], rows = [...body.rows], heads = [.../** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells];
    for (const head of heads) {
      const link = head.querySelector("a"), place = link && head.querySelector(".on") || head, button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...place.childNodes);
      if (link) {
        const name = document.createElement("span");
        name.className = "vh";
        name.textContent = " " + link.textContent;
        button.append(name);
      }
      place.append(button);
      button.addEventListener("click", () => sort(head, heads, body, rows));
    }
  }
})();
