// What every page has: nothing here is needed to use it.

// After a refused POST the message is the news: read it first (unless the reader is already somewhere).
if (document.activeElement === document.body) document.querySelector('[role=alert][tabindex="-1"]')?.focus();

// The heading being read, in the contents list beside the article and in the folded one.
const links = [...document.querySelectorAll('.article .links a[href^="#"]')];
const headings = [...new Set(links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1)))))]
  .filter(heading => heading);

function mark() {
  const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 3);
  const current = passed.at(-1) ?? headings[0];
  for (const link of links) {
    if (decodeURIComponent(link.hash.slice(1)) === current.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

// Called when a heading crosses the upper third, not for every pixel scrolled.
const crossing = new IntersectionObserver(mark, { rootMargin: '0px 0px -66.6%' });
headings.forEach(heading => crossing.observe(heading));

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// Copying exists on secure addresses only; elsewhere the button stays away.
for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const status = button.parentElement.querySelector('[role=status]') ?? document.querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = '';      // said again, it is news again
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = button.dataset.copied;
  });
}
