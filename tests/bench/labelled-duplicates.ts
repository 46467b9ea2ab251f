/**
 * How well duplicates are told on a public labelled set: `node tests/bench/labelled-duplicates.ts FILE…`, with EndNote XML
 * whose duplicates have the caption “Duplicate”, or a table with a column `source` that says `duplicate`. The sets are
 * not part of this repository. A record that is labelled counts as found in any group; each record of a group beyond
 * the first that is not labelled counts as wrong.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { duplicateGroups, findDuplicates } from '../../shared/bibliography/duplicates.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';

for (const file of process.argv.slice(2)) {
  const bytes = await readFile(file);
  const { citations } = readCitations({ name: basename(file), bytes });
  const labels = labelsIn(bytes.toString('utf8'));
  if (labels.length !== citations.length)
    throw new Error(`${file}: ${labels.length} labels for ${citations.length} records`);
  const possible = duplicateGroups(citations).map(({ members }) => members);
  console.log(
    `${basename(file)}: ${citations.length} records, certain ${rates(findDuplicates(citations), labels)}; certain or possible ${rates(possible, labels)}`,
  );
}

function labelsIn(text: string): readonly boolean[] {
  if (text.trimStart().startsWith('<'))
    return text
      .split('<record>')
      .slice(1)
      .map((record) => /<caption>(?:<style[^>]*>)?\s*Duplicate/i.test(record));
  const { data } = Papa.parse<Readonly<Record<string, string>>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => row.source === 'duplicate');
}

function rates(groups: readonly (readonly number[])[], labels: readonly boolean[]): string {
  let [found, wrong] = [0, 0];
  for (const group of groups) {
    const labelled = group.filter((index) => labels[index]).length;
    found += labelled;
    wrong += Math.max(0, group.length - labelled - 1);
  }
  const duplicates = labels.filter(Boolean).length;
  const unique = labels.length - duplicates;
  return `sensitivity ${(found / duplicates).toFixed(4)}, specificity ${(1 - wrong / unique).toFixed(4)}`;
}
