import { readFile, writeFile } from 'node:fs/promises';
import { t } from '../../shared/messages/messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';

const section = /(<!-- keys: begin -->\n)[\s\S]*(\n<!-- keys: end -->)/;
const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Every action that has a key as a Markdown table, in the order of the application's own list. */
export function keyTable(): string {
  const entries: readonly ActionEntry[] = actionCatalogue;
  const rows = entries
    .filter((entry) => entry.keys.length > 0)
    .map((entry) => `| ${entry.keys.map(named).join(' or ')} | ${t(entry.labelKey)} |`);
  return ['', '| key | does |', '| --- | --- |', ...rows, ''].join('\n');
}

/** Puts the table between its marks in a Markdown file. */
export async function writeKeyTable(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!section.test(text)) throw new Error(`${path} has no place for the table of keys.`);
  await writeFile(path, text.replace(section, `$1${keyTable()}$2`));
}

function named(keys: string): string {
  const parts = keys.split(/\+(?=.)/).map((part) => {
    if (part === 'Mod') return 'Ctrl';
    return arrows[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return `\`${parts.join('+')}\``;
}
