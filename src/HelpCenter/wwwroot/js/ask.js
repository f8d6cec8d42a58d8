// The forms of an asker. Script adds four things: articles that may be the answer, words that survive a reload, files
// dropped and pasted, and a button that cannot be pressed twice.

const draftPrefix = 'draft:';

// What has arrived is no draft any more. Before anything is put back, for the next form may be on this very page.
if (document.querySelector('[data-clears-draft]')) {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key);
  } catch { /* no storage, no drafts */ }
}

for (const form of document.querySelectorAll('form[data-ask]')) {
  const status = form.querySelector('[role=status]');
  const say = text => { if (status && text) status.textContent = text; };
  keepDraft(form);
  if (form.dataset.ask) suggestAnswers(form, say);
  if (form.querySelector('.drop')) takeFiles(form, say);
  sendOnce(form, say);
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(space, 'use'));
  svg.firstChild.setAttribute('href', `/icons.svg#i-${name}`);
  return svg;
}

// For this tab only, and per address, so that words about one thing never turn up under another. A field that the
// server filled holds what was sent: that is newer.
function keepDraft(form) {
  const key = draftPrefix + location.pathname + location.search;
  const fields = [...form.querySelectorAll('textarea, input:is([type=text], [type=email], :not([type]))')];
  try {
    const kept = JSON.parse(sessionStorage.getItem(key)) ?? {};
    for (const field of fields) if (!field.defaultValue && !field.value && kept[field.name]) field.value = kept[field.name];
  } catch { /* a draft that cannot be read is no draft */ }

  form.addEventListener('input', () => {
    const filled = fields.filter(field => field.value).map(field => [field.name, field.value]);
    try {
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(filled)));
    } catch { /* full or forbidden: then without */ }
  });
}

function suggestAnswers(form, say) {
  const pause = 400, fewest = 3, longest = 300;    // more words do not make a better search
  const { askOne, askMany } = form.dataset;
  const beside = form.querySelector('.beside');
  const rows = beside.querySelector('.rows');
  const typed = ['Subject', 'Question'].map(name => form.elements[name]);
  const roomy = matchMedia('(width >= 62rem)');    // as in site.css: the answers stand beside the form, not in it
  let timer, asking, asked;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  };

  async function search() {
    const query = typed.map(field => field.value.trim()).join(' ').slice(0, longest);
    if (query === asked || (query.match(/[\p{L}\p{N}]+/gu) ?? []).length < fewest) return;
    asked = query;
    asking?.abort();
    const { signal } = asking = new AbortController();
    try {
      const address = new URL(form.dataset.ask, location.href);
      address.searchParams.set('q', query);
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw answer.status;
      const { results } = await answer.json();
      if (!signal.aborted) show(results);
    } catch {
      if (!signal.aborted) asked = undefined;      // the next letter tries again
    }
  }

  function show(results) {
    // Narrow, the rest of the form stands below: it must not move under the fingers of who has gone on to it.
    if (!roomy.matches && !typed.includes(document.activeElement)) return;
    if (!results.length) return beside.hidden = true;
    const before = rows.textContent;
    rows.replaceChildren(...results.map(({ title, url, snippetHtml }) => make('li', {}, make('a', { href: url }, title),
      make('p', { class: 'mute small at-wide' }, ...snippet(snippetHtml)))));
    if (beside.hidden || rows.textContent !== before)
      say(results.length === 1 ? askOne : askMany.replace('{n}', results.length));
    beside.hidden = false;
  }

  for (const field of typed) field.addEventListener('input', later);
  if (typed.some(field => field.value)) later();
}

// Of a snippet only words and marks come in, whatever else it may hold.
function snippet(html) {
  const parts = [];
  const walk = (node, into) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.push(child.data);
      else if (child.localName === 'mark') into.push(make('mark', {}, child.textContent));
      else if (!['script', 'style'].includes(child.localName)) walk(child, into);
    }
  };
  walk(new DOMParser().parseFromString(html ?? '', 'text/html').body, parts);
  return parts;
}

function takeFiles(form, say) {
  const drop = form.querySelector('.drop');
  const input = drop.querySelector('input[type=file]');
  const { maxFiles = 10, maxBytes = 25 * 1024 * 1024, remove, added, removed, tooMany, tooLarge, pasted } = drop.dataset;
  const error = drop.parentElement.querySelector('.error') ?? make('p', { class: 'error', id: `${input.id}-error` });
  const refused = error.isConnected;
  let files = [...input.files], pastes = 0;
  drop.querySelectorAll('.hint[hidden]').forEach(hint => hint.hidden = false);

  const size = (bytes, unit) => new Intl.NumberFormat(document.documentElement.lang,
    { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes);
  // Upwards: 25.01 MB is more than 25.
  const sized = bytes => bytes < 2 ** 20 ? size(Math.ceil(bytes / 2 ** 10), 'kilobyte')
    : size(Math.ceil(bytes / 2 ** 20 * 10) / 10, 'megabyte');
  const is = file => other => ['name', 'size', 'lastModified'].every(key => file[key] === other[key]);

  function add(more) {
    more = [...more].filter(file => !files.some(is(file)));
    files.push(...more);
    update();
    return more;
  }

  function update() {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    drop.querySelectorAll('.file[data-chosen]').forEach(row => row.remove());
    drop.append(...files.map(row));
    check();
  }

  function row(file) {
    const button = make('button', { class: 'link', type: 'button' }, remove, make('span', { class: 'vh' }, ` ${file.name}`));
    button.addEventListener('click', () => {
      const place = files.indexOf(file);
      files.splice(place, 1);
      update();
      const rest = drop.querySelectorAll('.file[data-chosen] button');
      (rest[place] ?? rest[place - 1] ?? input).focus();
      say(input.validationMessage || removed?.replace('{name}', () => file.name));
    });
    return make('p', { class: 'file gap-s', 'data-chosen': '' }, icon('clip'), make('span', {}, file.name), ' ',
      make('span', { class: 'soft' }, sized(file.size)), button);
  }

  // Said where the server would say it, and at once: sending 30 MB in vain takes minutes. Files that the server already
  // holds (data-size) count too.
  function check() {
    const sizes = [...drop.querySelectorAll('.file[data-size]')].map(kept => +kept.dataset.size).concat(files.map(file => file.size));
    const total = sizes.reduce((sum, one) => sum + one, 0);
    const wrong = sizes.length > maxFiles ? tooMany.replace('{n}', sizes.length)
      : total > maxBytes ? tooLarge.replace('{size}', sized(total)) : '';
    const described = new Set(input.getAttribute('aria-describedby')?.split(' '));
    described[wrong ? 'add' : 'delete'](error.id);
    input.setAttribute('aria-describedby', [...described].join(' '));
    input.setAttribute('aria-invalid', wrong !== '');
    input.setCustomValidity(wrong);
    error.replaceChildren(icon('warn'), wrong);
    if (wrong) drop.before(error);
    else error.remove();
  }

  function addAndSay(more) {
    const names = add(more).map(file => file.name).join(', ');
    if (names) say(input.validationMessage || added?.replace('{name}', () => names));
  }

  // A second choice adds to the first: files come from more than one folder.
  input.addEventListener('change', () => addAndSay(input.files));

  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  for (const type of ['dragover', 'drop']) addEventListener(type, event => {
    // Beside the box a file would open in place of the page, and the words be gone.
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (!drop.contains(event.target)) event.dataTransfer.dropEffect = 'none';
    drop.toggleAttribute('data-over', type === 'dragover' && drop.contains(event.target));
  });
  drop.addEventListener('dragleave', () => drop.removeAttribute('data-over'));
  drop.addEventListener('drop', event => {
    if (!hasFiles(event)) return;
    // A folder looks like a file, but cannot be sent.
    addAndSay([...event.dataTransfer.items].filter(item => item.kind === 'file' && !item.webkitGetAsEntry()?.isDirectory)
      .map(item => item.getAsFile()));
  });

  form.addEventListener('paste', event => {
    const { files: from, types } = event.clipboardData;
    // Word and Excel put a picture of the text beside the text: there the text is meant.
    if (!from.length || types.includes('text/plain') || !event.target.matches('textarea')) return;
    event.preventDefault();
    // Every screenshot is called image.png; a number tells them apart.
    addAndSay([...from].map(file => /^image\.\w+$/.test(file.name)
      ? new File([file], file.name.replace('image', `${pasted ?? 'image'}-${++pastes}`), file) : file));
  });

  if (files.length || !refused) update();
}

// The server keeps one question of two equal ones; the person should not have to wonder.
function sendOnce(form, say) {
  let sending = false, restore = () => {};

  const idle = () => {
    sending = false;
    restore();
    restore = () => {};
  };

  form.addEventListener('submit', event => {
    if (sending) return event.preventDefault();
    sending = true;
    const buttons = [...form.querySelectorAll('button:not([type=button])')];
    const pressed = event.submitter ?? buttons[0];
    const was = [...pressed.childNodes];
    restore = () => {
      buttons.forEach(button => button.disabled = false);
      pressed.replaceChildren(...was);
    };
    // A moment later: what is disabled is not sent, and the pressed button may carry a value.
    setTimeout(() => {
      buttons.forEach(button => button.disabled = true);
      if (pressed.dataset.busy) pressed.replaceChildren(pressed.dataset.busy);
      say(pressed.dataset.busy);
    });
  });

  addEventListener('pageshow', idle);                                   // back in the history
  addEventListener('keydown', event => event.key === 'Escape' && idle());    // stopped by hand
}
