// Refreshes the page when the site changes, and shows over it what is wrong with the content. Only the preview sends this script.
(function () {
  'use strict';
  var own = document.currentScript, page = own.dataset.page;
  var query = '?page=' + encodeURIComponent(page) + '&state=' + own.dataset.state + '&there=' + own.dataset.there;
  var overlay = null, closed = '';

  var news = new EventSource('/.astana/news' + query);
  news.onmessage = function (event) {
    var told = JSON.parse(event.data);
    show(told);
    if (told.do === 'reload') location.reload();
    else if (told.do === 'page') fetchPage();
    else if (told.do === 'style') refreshStyles();
  };

  function fetchPage() {
    fetch(location.href.split('#')[0], { cache: 'no-store' })
      .then(function (answer) { return answer.text(); })
      .then(function (text) {
        var fresh = new DOMParser().parseFromString(text, 'text/html');
        // Scripts of a page of its own kind have drawn into it; they draw again only if the page is loaded anew. Every page has two that run once it is read.
        if (loaded(document) !== loaded(fresh) || document.querySelectorAll('head script[defer]').length > 2) return location.reload();
        document.title = fresh.title;
        attributes(document.documentElement, fresh.documentElement);
        morph(document.body, document.importNode(fresh.body, true));
        document.documentElement.dispatchEvent(new CustomEvent('astana-refreshed'));
      })
      .catch(function () { location.reload(); });
  }

  // What a page needs beside its text.
  function loaded(of) {
    return Array.prototype.map.call(of.querySelectorAll('head link[rel=stylesheet], head script[src]'), function (one) {
      return (one.getAttribute('href') || one.getAttribute('src')).split('?')[0];
    }).join('\n');
  }

  function refreshStyles() {
    document.querySelectorAll('head link[rel=stylesheet]').forEach(function (link) {
      var copy = link.cloneNode();
      copy.href = link.href.split('?')[0] + '?' + Date.now();
      copy.onload = function () { link.remove(); };
      link.after(copy);
    });
  }

  // Changes as little of what is there as makes it like the other, so that scroll, focus and open details stay.
  function morph(old, fresh) {
    attributes(old, fresh);
    var a = old.firstChild, b = fresh.firstChild;
    while (a && b && same(a, b)) { a = a.nextSibling; b = b.nextSibling; }
    var lastA = old.lastChild, lastB = fresh.lastChild;
    while (lastA && lastB && a && b && lastA !== a && lastB !== b && same(lastA, lastB)) { lastA = lastA.previousSibling; lastB = lastB.previousSibling; }
    var endA = a ? lastA.nextSibling : null, endB = b ? lastB.nextSibling : null;
    while (b !== endB) {
      var nextB = b.nextSibling;
      if (a === endA || a === null) old.insertBefore(b, endA);
      else {
        var nextA = a.nextSibling;
        if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || a.id !== b.id || a.nodeName === 'TEMPLATE') old.replaceChild(b, a);
        else if (a.nodeType === 1) { if (!same(a, b)) morph(a, b); }
        else if (a.data !== b.data) a.data = b.data;
        a = nextA;
      }
      b = nextB;
    }
    while (a && a !== endA) { var gone = a; a = a.nextSibling; gone.remove(); }
  }

  // The content of a template is no child of it.
  function same(a, b) { return a.nodeName !== 'TEMPLATE' && a.isEqualNode(b); }

  function attributes(old, fresh) {
    Array.prototype.slice.call(old.attributes).forEach(function (one) {
      if (!fresh.hasAttribute(one.name) && !(one.name === 'open' && old.nodeName === 'DETAILS')) old.removeAttribute(one.name);
    });
    Array.prototype.forEach.call(fresh.attributes, function (one) {
      if (old.getAttribute(one.name) !== one.value) old.setAttribute(one.name, one.value);
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function show(told) {
    if (overlay) overlay.remove();
    overlay = null;
    if (!told.problems.length) { closed = ''; return; }
    var errors = told.problems.filter(function (one) { return one.severity === 'error'; }).length;
    var key = JSON.stringify(told.problems);
    if (key === closed) return;
    overlay = element('astana-preview');
    var root = overlay.attachShadow({ mode: 'open' }), style = element('link');
    style.rel = 'stylesheet';
    style.href = '/.astana/preview.css';
    var box = element('section', errors ? 'errors' : 'warnings');
    box.lang = 'en';
    box.dir = 'ltr';
    box.setAttribute('role', errors ? 'alert' : 'status');
    box.setAttribute('aria-label', 'What is wrong with the content');
    var head = element('header'), button = element('button', '', 'Close');
    var count = told.problems.length + told.more;
    head.append(element('h2', '', count + (count === 1 ? ' problem' : ' problems') + (told.current ? '' : ': this page shows the last good site')), button);
    button.type = 'button';
    button.onclick = function () { closed = key; overlay.remove(); overlay = null; };
    var list = element('ol');
    told.problems.forEach(function (one) { list.append(problem(one)); });
    if (told.more) list.append(element('li', '', 'and ' + told.more + ' more, on the terminal'));
    // Warnings are not in the way: they open when asked for.
    if (errors) box.append(head, list);
    else {
      var details = element('details');
      details.append(element('summary', '', count + (count === 1 ? ' warning' : ' warnings')), list, button);
      box.append(details);
    }
    root.append(style, box);
    document.documentElement.append(overlay);
  }

  function problem(one) {
    var item = element('li', one.severity);
    var place = one.file + (one.line ? ':' + one.line + ':' + one.column : '');
    item.append(element('p', 'place', place + ' ' + one.severity + ' ' + one.code), element('p', 'message', one.message));
    if (one.text) {
      var code = element('pre'), from = one.column - 1;
      code.append(one.text.slice(0, from), element('mark', '', one.text.slice(from, from + one.length) || ' '), one.text.slice(from + one.length));
      item.append(code);
    }
    if (one.suggestion) item.append(element('p', 'help', 'Did you mean “' + one.suggestion + '”?'));
    item.append(element('p', 'help', one.help));
    return item;
  }
})();
