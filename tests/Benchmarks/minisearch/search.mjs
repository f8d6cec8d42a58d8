// Prints the p99 in milliseconds of all questions and typos of a set: title x3, summary x1.5, text x1, fuzzy 0.2, prefix.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';

const folder = process.argv[2];
const files = readdirSync(join(folder, 'content'), { recursive: true }).filter(name => name.endsWith('.md'));
const articles = files.map((name, id) => {
  const [, head = '', text = ''] = readFileSync(join(folder, 'content', name), 'utf8').split(/^---\s*$/m);
  const value = key => (head.match(new RegExp(`^${key}: *"?(.*?)"?$`, 'm')) ?? [])[1] ?? '';
  return { id, title: value('title'), summary: value('summary'), text };
});
const index = new MiniSearch({ fields: ['title', 'summary', 'text'], searchOptions: { boost: { title: 3, summary: 1.5 }, fuzzy: 0.2, prefix: true } });
index.addAll(articles);

const queries = ['questions', 'typos'].flatMap(name => readFileSync(join(folder, `${name}.jsonl`), 'utf8').trim().split('\n').map(line => JSON.parse(line).query));
for (const query of queries.slice(0, 100)) index.search(query);
const times = queries.map(query => {
  const start = process.hrtime.bigint();
  index.search(query);
  return Number(process.hrtime.bigint() - start) / 1e6;
}).sort((one, other) => one - other);
console.log(times[Math.floor(times.length * 0.99)].toFixed(3));
