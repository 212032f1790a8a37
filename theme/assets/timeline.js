// The timeline's filters, zoom and keyboard. The state stands in the address (#without=…&actor=…), so it also works on file://.
// Placement is the generator's own: first free row, by the drawn width of bar and label. What is unchanged is not written again:
// with thousands of events that is most of it.
(function () {
  'use strict';
  var ROW = 34, GAP = 12, PAD = 40, BAR = 5, PAPER = 640, SCALES = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];
  var form = document.getElementById('timeline-filters'), status = document.getElementById('timeline-status');
  var chart = document.getElementById('chart'), scroll = chart.querySelector('.scroll'), axis = chart.querySelector('.axis');
  var rtl = document.documentElement.dir === 'rtl', days = +chart.dataset.days, first = +chart.dataset.scale, scale = first, total = 0;
  var byId = {}, stop = null, isFresh = true; // as the generator drew it

  var lanes = [].map.call(chart.querySelectorAll('.lane'), function (element) {
    var lane = { element: element, svg: element.querySelector('svg'), rows: -1 };
    lane.marks = [].map.call(element.querySelectorAll('a[data-e]'), function (link) {
      var d = link.dataset, parts = link.children;
      return byId[d.e] = { link: link, bar: parts[1], text: parts[2], lane: lane, from: +d.x, to: +d.y, label: +d.w, shown: true, x: PAD + d.x * scale, at: '', long: '', off: '' };
    });
    return lane;
  });
  var marks = [].concat.apply([], lanes.map(function (lane) { return lane.marks; }));
  var events = [].map.call(document.querySelectorAll('#events [data-track]'), function (item) {
    var d = item.dataset;
    return { item: item, track: d.track, kind: d.kind, place: d.place, actors: ' ' + d.actors + ' ', mark: byId[item.id.slice(2)], shown: true };
  });
  var sections = [].map.call(document.querySelectorAll('#events section'), function (section) {
    return { section: section, events: events.filter(function (event) { return event.item.parentNode.parentNode === section; }) };
  });

  function flip(x, wide) { return rtl ? total - x - wide : x; }

  function set(mark, key, element, attribute, value) {
    if (mark[key] !== value) element.setAttribute(attribute, mark[key] = value);
  }

  function place(lane) {
    var free = [];
    lane.marks.forEach(function (mark) {
      if (!mark.shown) return;
      var from = PAD + mark.from * scale, long = Math.max(BAR, (mark.to - mark.from) * scale), begin = Math.min(from, total - mark.label), row = 0;
      while (free[row] > begin) row++;
      free[row] = Math.max(from + long, begin + mark.label) + GAP;
      mark.x = from;
      set(mark, 'at', mark.link, 'transform', 'translate(' + flip(from, long) + ' ' + row * ROW + ')');
      set(mark, 'long', mark.bar, 'width', long);
      set(mark, 'off', mark.text, 'x', flip(begin, 0) - flip(from, long));
    });
    size(lane, Math.max(1, free.length) * ROW + 8);
  }

  function size(lane, height) {
    lane.svg.setAttribute('width', total);
    lane.svg.setAttribute('height', height);
    var grid = lane.svg.querySelector('.grid');
    if (grid) grid.setAttribute('d', grid.dataset.t.split(' ').map(function (t) { return 'M' + flip(PAD + t * scale, 0) + ' 0V' + height; }).join(''));
  }

  function draw() {
    isFresh = false;
    total = Math.round(days * scale) + 2 * PAD;
    lanes.forEach(place);
    size({ svg: axis }, +axis.getAttribute('height'));
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

  function apply(write, isDrawn) {
    var v = values(), actor = v.actor && ' ' + v.actor + ' ', count = 0;
    events.forEach(function (event) {
      var keep = v.off.indexOf(event.track) < 0 && (!v.kind || event.kind === v.kind) && (!v.place || event.place === v.place) && (!actor || event.actors.indexOf(actor) >= 0);
      if (keep) count++;
      if (keep === event.shown) return;
      event.shown = keep;
      event.item.hidden = !keep;
      if (!event.mark) return;
      event.mark.shown = keep;
      event.mark.link.toggleAttribute('hidden', !keep);
    });
    sections.forEach(function (s) { s.section.hidden = !s.events.some(function (event) { return event.shown; }); });
    lanes.forEach(function (lane) { lane.element.hidden = !lane.marks.some(function (mark) { return mark.shown; }); });
    if (!isDrawn) draw();
    status.textContent = (count === 1 ? status.dataset.one : status.dataset.many).replace('{n}', count).replace('{all}', events.length);
    rove(stop && stop.shown ? stop : shown()[0]);
    if (write) { remember(v); reveal(); }
  }

  function shown() { return marks.filter(function (mark) { return mark.shown; }); }

  // keeps something in sight: when no event is, the drawing moves to the first one
  function reveal() {
    var from = Math.abs(scroll.scrollLeft), to = from + scroll.clientWidth, all = shown();
    if (!all.length || all.some(function (mark) { return mark.x > from - 20 && mark.x < to - 60; })) return;
    scrollTo(Math.min.apply(null, all.map(function (mark) { return mark.x; })) - PAD - 20);
  }

  function scrollTo(x) { scroll.scrollLeft = (rtl ? -1 : 1) * Math.max(0, x); }

  function remember(v) {
    var parts = [];
    if (v.off.length) parts.push('without=' + v.off.join(','));
    ['kind', 'actor', 'place'].forEach(function (k) { if (v[k]) parts.push(k + '=' + encodeURIComponent(v[k])); });
    if (scale !== first) parts.push('zoom=' + scale);
    history.replaceState(null, '', '#' + parts.join('&'));
  }

  function decode(value) { try { return decodeURIComponent(value); } catch (e) { return ''; } }

  function recall() {
    var state = {}, hash = location.hash.slice(1);
    if (hash.indexOf('=') < 0 && (hash || isFresh)) return apply(false, isFresh);
    isFresh = false;
    hash.split('&').forEach(function (p) { var i = p.indexOf('='); state[p.slice(0, i)] = decode(p.slice(i + 1)); });
    [].forEach.call(form.elements, function (e) { if (e.name === 'track') e.checked = (',' + (state.without || '') + ',').indexOf(',' + e.value + ',') < 0; });
    ['kind', 'actor', 'place'].forEach(function (k) { form[k].value = state[k] || ''; if (form[k].selectedIndex < 0) form[k].value = ''; });
    scale = SCALES.indexOf(+state.zoom) >= 0 ? +state.zoom : first;
    apply(false);
    reveal();
  }

  // one tab stop into the drawing; arrows walk through time and between lanes
  function rove(mark) {
    if (stop) stop.link.setAttribute('tabindex', '-1');
    stop = mark || null;
    if (stop) stop.link.setAttribute('tabindex', '0');
  }

  function walk(e) {
    var link = e.target.closest('a[data-e]'), step = { ArrowRight: 1, ArrowLeft: -1 }[e.key] * (rtl ? -1 : 1), next = null;
    if (!link || e.altKey || e.ctrlKey || e.metaKey) return;
    var mark = byId[link.dataset.e], row = mark.lane.marks.filter(function (m) { return m.shown; });
    if (step) next = row[row.indexOf(mark) + step];
    else if (e.key === 'Home') next = row[0];
    else if (e.key === 'End') next = row[row.length - 1];
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      var open = lanes.filter(function (lane) { return !lane.element.hidden; }), other = open[open.indexOf(mark.lane) + (e.key === 'ArrowDown' ? 1 : -1)];
      if (other) next = other.marks.filter(function (m) { return m.shown; }).reduce(function (a, b) { return !a || Math.abs(b.from - mark.from) < Math.abs(a.from - mark.from) ? b : a; }, null);
    } else return;
    e.preventDefault();
    if (!next) return;
    rove(next);
    next.link.focus({ preventScroll: true });
    next.text.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function zoom(by) {
    var at = SCALES.indexOf(scale) + by;
    if (at < 0 || at >= SCALES.length) return;
    var middle = (Math.abs(scroll.scrollLeft) + scroll.clientWidth / 2 - PAD) / scale;
    scale = SCALES[at];
    draw();
    scrollTo(PAD + middle * scale - scroll.clientWidth / 2);
    remember(values());
    reveal();
  }

  lanes.forEach(function (lane) {
    lane.svg.removeAttribute('aria-hidden');
    lane.svg.setAttribute('role', 'group');
    lane.svg.setAttribute('aria-label', chart.dataset.label + ' ' + lane.element.querySelector('.lane-name').textContent);
  });
  form.addEventListener('change', function () { apply(true); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(function () { apply(true); }); });
  scroll.addEventListener('keydown', walk);
  chart.addEventListener('click', function (e) { var b = e.target.closest('[data-zoom]'); if (b) zoom(+b.dataset.zoom); });
  addEventListener('hashchange', recall);
  // on paper the whole drawing fits between the margins
  var before = 0;
  addEventListener('beforeprint', function () { before = before || scale; scale = (PAPER - 2 * PAD) / days; chart.classList.add('on-paper'); draw(); });
  addEventListener('afterprint', function () { scale = before || scale; before = 0; chart.classList.remove('on-paper'); draw(); });
  recall();
})();
