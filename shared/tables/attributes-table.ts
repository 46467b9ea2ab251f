import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { withinSentence } from '../messages/formats.ts';
import { ownNameOf } from '../relations/attributes.ts';
import { chosenCodes } from '../relations/chosen-codes.ts';
import { codesByAttribute } from '../relations/codes-by-attribute.ts';
import { codesByGroup, groupAxis } from '../relations/codes-by-group.ts';
import { numberCell, type Table, type TableColumn, textCell } from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';

/** Codes by what their studies are: excerpts, or studies that have any (rule Q5). */
export function attributesTable(
  source: ListedSource,
  { attributes = {} }: TableOptions = {},
): Table {
  const { listed, snapshot } = source;
  const { attribute = 'country', rows = 'themes', shows = 'excerpts' } = attributes;
  const asked = { rows: chosenCodes(snapshot, rows), include: listed.choice };
  const isByGroup = attribute === groupAxis;
  const found = isByGroup
    ? codesByGroup(snapshot, asked)
    : codesByAttribute(snapshot, { ...asked, attribute });
  const { nodes } = codeTree(snapshot.codes);
  const numbers = shows === 'studies' ? found.studies : found.counts;
  const name = attributeName(attribute);
  return {
    id: 'attributes',
    title: t('table.attributesOf', { attribute: withinSentence(name) }),
    columns: [
      { key: 'code', label: t('column.code'), kind: 'text', weight: 3 },
      ...found.groups.map(
        ({ studies, value }): TableColumn => ({
          key: value,
          label: t('attributes.group', {
            value: value === '' ? t('attributes.none') : value,
            count: studies.size,
          }),
          kind: 'number',
          weight: 2,
        }),
      ),
    ],
    rows: found.rows.map((row, at) => ({
      depth: 0,
      cells: [
        textCell(nodes.get(row)?.code.name ?? '', [row]),
        ...found.groups.map((group, place) =>
          numberCell(numbers[at * found.groups.length + place] ?? 0, [row, ...group.studies]),
        ),
      ],
    })),
    notes: [
      t(
        isByGroup
          ? shows === 'studies'
            ? 'note.groups.studies'
            : 'note.groups.excerpts'
          : shows === 'studies'
            ? 'note.attributes.studies'
            : 'note.attributes.excerpts',
      ),
    ],
  };
}

/** What an attribute is called: a word of the interface, or the name the team gave it. */
export function attributeName(attribute: string): string {
  const own = ownNameOf(attribute);
  if (own !== undefined) return own;
  switch (attribute) {
    case 'country':
    case 'setting':
    case 'participants':
    case 'method':
    case 'year':
    case groupAxis:
      return t(`column.${attribute}`);
    default:
      return attribute;
  }
}
