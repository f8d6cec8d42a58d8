// Suggestions while typing in a search box. Without this the box is an ordinary form, and stays one: Enter on what was
// typed searches, whatever is suggested.

const pause = 120;    // ms: shorter asks for every letter, longer is felt

document.querySelectorAll('.find__box input[data-suggest]').forEach((input, place) => {
  const { form, dataset: words } = input;
  const find = form.closest('.find');
  const heading = make('h2');
  const list = make('ul', { role: 'listbox', id: `suggestions-${place}` });
  const all = make('a');
  const ask = make('a', { href: words.askUrl }, words.suggestAsk);
  const footer = make('footer', { role: 'none' }, all, ask);    // in the bar it would be the page's footer
  const box = make('div', { class: 'suggest', hidden: '' }, heading, list, footer);
  const status = make('p', { class: 'vh', role: 'status' });
  list.setAttribute('aria-label', words.suggestHeading);
  find.append(box, status);
  for (const [name, value] of Object.entries({ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);

  let active = -1, timer, asking;

  const typed = () => input.value.trim();
  const options = () => [...list.children];

  function choose(index) {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', i === index));
    const option = options()[index];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    box.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    status.textContent = '';
    choose(-1);
  }

  async function suggest() {
    const query = typed();
    asking?.abort();
    if (query.length < 2) return close();
    const { signal } = asking = new AbortController();
    try {
      const address = new URL(words.suggest, location.href);
      address.searchParams.set('q', query);
      const answer = await fetch(address, { signal });
      if (!answer.ok) return close();
      const found = await answer.json();
      if (!signal.aborted) show(query, found);
    } catch {
      if (!signal.aborted) close();    // suggestions are an extra: their failing is nobody's concern
    }
  }

  function show(query, found) {
    list.replaceChildren(...found.map(({ title, url, section, heading: part }, i) => make('li',
      { role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false', 'data-url': url },
      make('span', {}, ...marked(part ?? title, query)), make('small', {}, part ? title : section))));
    choose(-1);
    list.hidden = found.length === 0;
    heading.textContent = found.length ? words.suggestHeading : words.suggestNone;
    all.textContent = words.suggestAll.replace('{q}', () => query);
    all.href = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    all.hidden = found.length === 0;
    box.hidden = false;
    input.setAttribute('aria-expanded', found.length > 0);
    status.textContent = found.length === 0 ? words.suggestNone
      : found.length === 1 ? words.suggestCountOne : words.suggestCountMany.replace('{n}', found.length);
  }

  function open(option) {
    close();
    location.assign(option.dataset.url);
  }

  input.addEventListener('input', event => {
    clearTimeout(timer);
    asking?.abort();               // an answer to fewer letters must not come after that to more
    choose(-1);
    if (!event.isComposing) timer = setTimeout(suggest, pause);
  });
  input.addEventListener('compositionend', () => timer = setTimeout(suggest, pause));

  input.addEventListener('keydown', event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const count = list.hidden || box.hidden ? 0 : list.children.length;
    const moves = {
      // Past either end lies what was typed itself.
      ArrowDown: () => count ? choose(active + 1 < count ? active + 1 : -1) : suggest(),
      ArrowUp: () => count ? choose(active < 0 ? count - 1 : active - 1) : suggest(),
      Home: active >= 0 && (() => choose(0)),
      End: active >= 0 && (() => choose(count - 1)),
      Enter: active >= 0 && (() => open(options()[active])),
      Escape: () => {
        if (box.hidden) input.value = '';
        close();
      },
    };
    if (!Object.hasOwn(moves, event.key) || !moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });

  input.addEventListener('blur', () => choose(-1));
  form.addEventListener('submit', close);
  box.addEventListener('mousedown', event => event.preventDefault());    // else the box is gone before the click
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) open(option);
  });
  // The links below the list can be reached by Tab, so the box stays as long as the focus is in the search.
  find.addEventListener('focusout', event => find.contains(event.relatedTarget) || close());
  footer.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    input.focus();
    close();
  });
  addEventListener('pagehide', close);
});

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// The beginnings of words that were typed, accents aside, also several in one: 'bank kop' in Bankkoppeling.
function marked(text, query) {
  text = text.normalize();
  const starts = plain(query).match(/[\p{L}\p{N}]+/gu)?.sort((a, b) => b.length - a.length);
  if (!starts) return [text];
  const parts = [];
  let end = 0;
  for (const { 0: found, index } of plain(text).matchAll(RegExp(`(?<![\\p{L}\\p{N}])(?:${starts.join('|')})+`, 'giu'))) {
    parts.push(text.slice(end, index), make('mark', {}, text.slice(index, end = index + found.length)));
  }
  return [...parts, text.slice(end)];
}

// As long as the text it is made of, so that places in one are places in the other.
function plain(text) {
  return text.normalize().replace(/[\u00c0-\u024f]/g, letter => letter.normalize('NFD')[0]);
}
