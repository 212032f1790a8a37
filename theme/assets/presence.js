// The presence matrix: find a name, keep one kind or one track, order the rows.
(function () {
  'use strict';
  var form = document.getElementById('presence-filters'), status = document.getElementById('presence-status');
  var table = document.getElementById('matrix'), body = table.tBodies[0], rows = [].slice.call(body.rows);
  var heads = [].slice.call(table.tHead.rows[0].cells).slice(1);

  function plain(text) { return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, ''); }

  function apply(write) {
    var name = plain(form.elements.name.value.trim()), kind = form.kind.value, track = form.track.value, order = form.order.value, count = 0;
    heads.forEach(function (h) { h.hidden = !!track && h.dataset.track !== track; });
    rows.forEach(function (row) {
      var used = false;
      heads.forEach(function (h, i) {
        var cell = row.cells[i + 1];
        cell.hidden = h.hidden;
        used = used || !h.hidden && cell.firstElementChild !== null;
      });
      row.hidden = !used || kind && row.dataset.kind !== kind || plain(row.dataset.names).indexOf(name) < 0;
      if (!row.hidden) count++;
    });
    rows.slice().sort(function (a, b) {
      return order === 'name' ? a.dataset.i - b.dataset.i : order === 'first' ? a.dataset.first - b.dataset.first || a.dataset.i - b.dataset.i
        : b.dataset.n - a.dataset.n || a.dataset.i - b.dataset.i;
    }).forEach(function (row) { body.appendChild(row); });
    status.textContent = (count === 1 ? status.dataset.one : status.dataset.many).replace('{n}', count).replace('{all}', rows.length);
    if (!write) return;
    var parts = ['name', 'kind', 'track', 'order'].filter(function (k) { return form.elements[k].value; })
      .map(function (k) { return k + '=' + encodeURIComponent(form.elements[k].value); });
    history.replaceState(null, '', '#' + parts.join('&'));
  }

  function recall() {
    if (location.hash.indexOf('=') > 0) location.hash.slice(1).split('&').forEach(function (p) {
      var i = p.indexOf('='), field = form.elements[p.slice(0, i)];
      if (field) field.value = decodeURIComponent(p.slice(i + 1));
    });
    apply(false);
  }

  form.addEventListener('input', function () { apply(true); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(function () { apply(true); }); });
  addEventListener('hashchange', recall);
  recall();
})();
