// Relative links and pictures in the documentation lead somewhere, headings included, and the guide has the same pages in French and English.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...readmesOf('libs'), ...below('docs')].filter(
  (path) => path.endsWith('.md') && existsSync(path),
);
const faults = [...pages.flatMap(brokenLinks), ...untranslated()];
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function brokenLinks(page) {
  const text = readFileSync(page, 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)];
  const references = [...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)];
  const html = [...text.matchAll(/\b(?:src|href)="([^"]+)"/g)];
  return [...inline, ...references, ...html].map((match) => match[1]).flatMap((link) => faultOf(page, link));
}

function faultOf(page, link) {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return [];
  const [path, fragment] = decodeURIComponent(link).split('#');
  const target = path ? resolve(dirname(page), path) : resolve(page);
  if (!existsSync(target)) return [`${page}: ${link} leads nowhere`];
  if (fragment && target.endsWith('.md') && !anchors(target).has(fragment)) return [`${page}: ${link} names no heading`];
  return [];
}

/** The anchors that GitHub and most renderers make of headings. */
function anchors(page) {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => match[1]);
  const explicit = [...readFileSync(page, 'utf8').matchAll(/\b(?:id|name)="([^"]+)"/g)].map((match) => match[1]);
  const slugs = headings.map((heading) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
  return new Set([...slugs, ...explicit]);
}

function untranslated() {
  const [french, english] = ['docs/fr', 'docs/en'].map((folder) =>
    below(folder)
      .map((path) => relative(folder, path))
      .filter((path) => path.endsWith('.md')),
  );
  return [
    ...french.filter((page) => !english.includes(page)).map((page) => `docs/fr/${page} has no page in docs/en`),
    ...english.filter((page) => !french.includes(page)).map((page) => `docs/en/${page} has no page in docs/fr`),
  ];
}

function below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

function readmesOf(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'README.md')) : [];
}
