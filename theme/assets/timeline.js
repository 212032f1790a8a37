// The timeline's filters, zoom and keyboard. The state stands in the address (#track=…&actor=…), so it also works on file://.
// Placement is the generator's own: first free row, by the drawn width of bar and label.
(function () {
  'use strict';
  var ROW = 34, GAP = 12, PAD = 40, PAPER = 640, SCALES = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];
  var form = document.getElementById('timeline-filters'), status = document.getElementById('timeline-status');
  var chart = document.getElementById('chart'), scroll = chart.querySelector('.scroll');
  var rtl = document.documentElement.dir === 'rtl', days = +chart.dataset.days, scale = +chart.dataset.scale;
  var lanes = [].slice.call(chart.querySelectorAll('.lane')), marks = [].slice.call(chart.querySelectorAll('a[data-e]'));
  var events = [].slice.call(document.querySelectorAll('#events [data-track]'));
  var byId = {};
  marks.forEach(function (m) { byId[m.dataset.e] = m; });

  function width() { return Math.round(days * scale) + 2 * PAD; }
  function flip(x, w) { return rtl ? width() - x - w : x; }

  function place(lane) {
    var svg = lane.querySelector('svg'), free = [];
    lane.querySelectorAll('a[data-e]').forEach(function (mark) {
      if (mark.hasAttribute('hidden')) return;
      var d = mark.dataset, from = PAD + d.x * scale, long = Math.max(5, (d.y - d.x) * scale), begin = Math.min(from, width() - +d.w);
      var row = 0;
      while (free[row] > begin) row++;
      free[row] = Math.max(from + long, begin + +d.w) + GAP;
      var bar = mark.querySelector('rect'), text = mark.querySelector('text');
      bar.setAttribute('x', flip(from, long)); bar.setAttribute('width', long); bar.setAttribute('y', row * ROW + 22);
      text.setAttribute('x', flip(begin, 0)); text.setAttribute('y', row * ROW + 16);
    });
    size(svg, Math.max(1, free.length) * ROW + 8);
  }

  function size(svg, height) {
    svg.setAttribute('width', width());
    svg.setAttribute('height', height);
    var grid = svg.querySelector('.grid');
    if (grid) grid.setAttribute('d', grid.dataset.t.split(' ').map(function (t) { return 'M' + flip(PAD + t * scale, 0) + ' 0V' + height; }).join(''));
  }

  function draw() {
    lanes.forEach(place);
    var axis = chart.querySelector('.axis');
    size(axis, +axis.getAttribute('height'));
    var last = -1e9;
    axis.querySelectorAll('text').forEach(function (t) {
      var x = PAD + t.dataset.t * scale, month = t.hasAttribute('data-m');
      t.setAttribute('x', flip(x + 4, 0));
      var off = month ? scale < 2 || x - last < 58 : x - last < 40;
      t.setAttribute('display', off ? 'none' : 'inline');
      if (!off) last = x;
    });
  }

  function values() {
    var off = [].filter.call(form.elements, function (e) { return e.name === 'track' && !e.checked; }).map(function (e) { return e.value; });
    return { off: off, kind: form.kind.value, actor: form.actor.value, place: form.place.value };
  }

  function apply(write) {
    var v = values(), count = 0;
    events.forEach(function (item) {
      var d = item.dataset, keep = v.off.indexOf(d.track) < 0 && (!v.kind || d.kind === v.kind) && (!v.place || d.place === v.place)
        && (!v.actor || (' ' + d.actors + ' ').indexOf(' ' + v.actor + ' ') >= 0);
      item.hidden = !keep;
      if (keep) count++;
      var mark = byId[item.id.slice(2)];
      if (mark) mark.toggleAttribute('hidden', !keep);
    });
    document.querySelectorAll('#events section').forEach(function (s) { s.hidden = !s.querySelector('[data-track]:not([hidden])'); });
    lanes.forEach(function (l) { l.hidden = !l.querySelector('a:not([hidden])'); });
    draw();
    status.textContent = (count === 1 ? status.dataset.one : status.dataset.many).replace('{n}', count).replace('{all}', events.length);
    roving();
    if (write) { remember(v); reveal(); }
  }

  // keeps something in sight: when no event is, the drawing moves to the first one
  function reveal() {
    var view = scroll.getBoundingClientRect(), all = marks.filter(function (m) { return !m.hasAttribute('hidden'); });
    var seen = all.some(function (m) { var b = m.getBoundingClientRect(); return b.right > view.left + 20 && b.left < view.right - 60; });
    if (seen || !all.length) return;
    var first = Math.min.apply(null, all.map(function (m) { return +m.dataset.x; }));
    scroll.scrollLeft = (rtl ? -1 : 1) * Math.max(0, first * scale - 20);
  }

  function remember(v) {
    var parts = [];
    if (v.off.length) parts.push('without=' + v.off.join(','));
    ['kind', 'actor', 'place'].forEach(function (k) { if (v[k]) parts.push(k + '=' + encodeURIComponent(v[k])); });
    if (scale !== +chart.dataset.scale) parts.push('zoom=' + scale);
    history.replaceState(null, '', '#' + parts.join('&'));
  }

  function recall() {
    var hash = location.hash.slice(1);
    if (hash.indexOf('=') < 0) return apply(false);
    var state = {};
    hash.split('&').forEach(function (p) { var i = p.indexOf('='); state[p.slice(0, i)] = decodeURIComponent(p.slice(i + 1)); });
    [].forEach.call(form.elements, function (e) { if (e.name === 'track') e.checked = (',' + (state.without || '') + ',').indexOf(',' + e.value + ',') < 0; });
    ['kind', 'actor', 'place'].forEach(function (k) { form[k].value = state[k] || ''; });
    if (SCALES.indexOf(+state.zoom) >= 0) scale = +state.zoom;
    apply(false);
  }

  // one tab stop into the drawing; arrows walk through time and between lanes
  function shown() { return marks.filter(function (m) { return !m.hasAttribute('hidden'); }); }
  function roving() {
    var all = shown(), stop = all.find(function (m) { return m.getAttribute('tabindex') === '0'; }) || all[0];
    marks.forEach(function (m) { m.setAttribute('tabindex', m === stop ? '0' : '-1'); });
  }
  function walk(e) {
    var mark = e.target.closest('a[data-e]'), step = { ArrowRight: 1, ArrowLeft: -1 }[e.key] * (rtl ? -1 : 1);
    if (!mark) return;
    var lane = mark.closest('.lane'), next;
    if (step || e.key === 'Home' || e.key === 'End') {
      var row = shown().filter(function (m) { return lane.contains(m); }), at = row.indexOf(mark);
      next = e.key === 'Home' ? row[0] : e.key === 'End' ? row[row.length - 1] : row[at + step];
    } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      var open = lanes.filter(function (l) { return !l.hidden; }), other = open[open.indexOf(lane) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (other) next = shown().filter(function (m) { return other.contains(m); }).reduce(function (a, b) {
        return !a || Math.abs(b.dataset.x - mark.dataset.x) < Math.abs(a.dataset.x - mark.dataset.x) ? b : a;
      }, null);
    } else return;
    e.preventDefault();
    if (!next) return;
    mark.setAttribute('tabindex', '-1'); next.setAttribute('tabindex', '0'); next.focus();
    next.querySelector('text').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function zoom(by) {
    var at = SCALES.indexOf(scale) + by;
    if (at < 0 || at >= SCALES.length) return;
    var middle = (Math.abs(scroll.scrollLeft) + scroll.clientWidth / 2 - PAD) / scale;
    scale = SCALES[at];
    apply(false);
    scroll.scrollLeft = (rtl ? -1 : 1) * (PAD + middle * scale - scroll.clientWidth / 2);
    remember(values());
    reveal();
  }

  form.hidden = chart.querySelector('.zoom').hidden = false;
  lanes.forEach(function (l) {
    var svg = l.querySelector('svg');
    svg.removeAttribute('aria-hidden');
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', chart.dataset.label + ' ' + l.querySelector('.lane-name').textContent);
  });
  form.addEventListener('change', function () { apply(true); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(function () { apply(true); }); });
  scroll.addEventListener('keydown', walk);
  chart.addEventListener('click', function (e) { var b = e.target.closest('[data-zoom]'); if (b) zoom(+b.dataset.zoom); });
  // on paper the whole drawing fits between the margins
  var before = scale;
  addEventListener('beforeprint', function () { before = scale; scale = (PAPER - 2 * PAD) / days; chart.classList.add('on-paper'); draw(); });
  addEventListener('afterprint', function () { scale = before; chart.classList.remove('on-paper'); draw(); });
  addEventListener('hashchange', recall);
  recall();
})();
