// Cards: a citation shows its reference, a mark its evidence state, without leaving the sentence.
// Without this script both are plain links, to the reference and to the statement.
(function () {
  'use strict';
  var template = document.getElementById('card');
  if (!template || !document.querySelector('[role=doc-noteref], a.ev')) return;

  var card = template.content.querySelector('.card').cloneNode(true);
  var states = template.content.querySelector('ul');
  var owner = null, timer = 0, touched = false;
  card.id = 'open-card';

  function part(name) { return card.querySelector('[data-' + name + ']'); }

  function noted(link) { return link.getAttribute('role') === 'doc-noteref'; }

  function target(link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); }

  function fillReference(link) {
    var box = part('ref'), item = noted(link) && target(link);
    box.textContent = '';
    box.hidden = part('go').hidden = !item;
    if (!item) return;
    var copy = item.cloneNode(true), back = copy.querySelector('.back');
    if (back) back.remove();
    var paragraph = document.createElement('p');
    while (copy.firstChild) paragraph.appendChild(copy.firstChild);
    var locator = link.textContent.replace(/^\d+,?\s*/, '');
    if (locator) paragraph.appendChild(document.createTextNode(' ' + locator + '.'));
    box.appendChild(paragraph);
    card.querySelector('[data-go] a').href = link.hash;
  }

  function fillState(link) {
    var statement = link.closest('[data-ev]:not(.ev)') || link.closest('.ev'), line = part('state');
    var state = statement && statement.dataset.ev, words = state && states.querySelector('[data-for="' + state + '"]');
    line.hidden = !words;
    if (!words) return;
    line.firstElementChild.dataset.ev = state;
    line.firstElementChild.textContent = words.title;
    line.lastElementChild.textContent = words.textContent;
  }

  function fillCitation(link) {
    var line = part('share'), page = document.querySelector('#cite p');
    line.hidden = noted(link) || !page;
    if (line.hidden) return;
    var canonical = document.querySelector('link[rel=canonical]');
    var address = (canonical ? canonical.href : location.href.split('#')[0]) + link.hash;
    var statement = target(link), copy = statement ? statement.cloneNode(true) : document.createElement('span');
    copy.querySelectorAll('.cites, .ev, .card').forEach(function (n) { n.remove(); });
    var quote = copy.textContent.replace(/\s+/g, ' ').trim();
    line.querySelector('textarea').value = (quote ? '“' + quote + '” ' : '') + page.textContent.trim() + ' ' + address;
  }

  function place(link) {
    var box = link.getBoundingClientRect(), view = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(box.left + box.width / 2 - card.offsetWidth / 2, view - card.offsetWidth - 8));
    var below = box.bottom + 8, above = box.top - card.offsetHeight - 8;
    var top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    card.style.left = left + scrollX + 'px';
    card.style.top = top + scrollY + 'px';
  }

  function show(link) {
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    owner = link;
    fillReference(link); fillState(link); fillCitation(link);
    (link.closest('.cites') || link).after(card);
    link.setAttribute('aria-describedby', card.id);
    place(link);
  }

  function hide() {
    clearTimeout(timer);
    if (!owner) return;
    owner.removeAttribute('aria-describedby');
    owner = null;
    card.remove();
  }

  function later(action, delay) { clearTimeout(timer); timer = setTimeout(action, delay); }

  function linkOf(event) { return event.target.closest && event.target.closest('[role=doc-noteref], a.ev'); }

  document.addEventListener('pointerover', function (e) {
    var link = linkOf(e);
    if (e.pointerType !== 'mouse') return;
    if (link) later(function () { show(link); }, owner ? 0 : 120);
    else if (owner && card.contains(e.target)) clearTimeout(timer);
    else if (owner && !card.contains(document.activeElement)) later(hide, 250);
  });
  document.addEventListener('pointerdown', function (e) { touched = e.pointerType !== 'mouse'; });
  document.addEventListener('click', function (e) {
    var link = linkOf(e);
    if (link && touched) {
      e.preventDefault();
      if (owner === link) hide(); else show(link);
    } else if (link && noted(link) || owner && !card.contains(e.target)) hide();
    else if (e.target.closest('[data-go]')) setTimeout(hide);
  });
  document.addEventListener('focusin', function (e) {
    var link = linkOf(e);
    if (link && !touched && link.matches(':focus-visible')) show(link);
    else if (owner && e.target !== owner && !card.contains(e.target)) hide();
    if (e.target.readOnly && card.contains(e.target)) e.target.select();
  });
  document.addEventListener('keydown', function (e) {
    touched = false;
    if (e.key !== 'Escape' || !owner) return;
    var back = card.contains(document.activeElement) && owner;
    hide();
    if (back) { back.focus(); hide(); }
  });
})();
