/** What the tables of relations are asked on the command line: which codes, how they meet, which attribute. */
import type { Command } from 'commander';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type Meeting, meetingKinds } from '../../shared/records/meeting.ts';
import type { Query } from '../../shared/records/query.ts';
import { attributesOf, ownNameOf } from '../../shared/relations/attributes.ts';
import { type CodesChoice, codeKinds } from '../../shared/relations/chosen-codes.ts';
import { groupAxis } from '../../shared/relations/codes-by-group.ts';
import { usualDistance } from '../../shared/tables/relations-table.ts';
import type { TableOptions } from '../../shared/tables/table-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import { codesNamed } from './agreement-options.ts';

export interface RelationsChoiceOptions {
  readonly rows: string;
  readonly columns: string;
  readonly meet: string;
  readonly within?: string;
  readonly attribute: string;
  readonly count?: string;
  /** Of pictures; `passages` and `studies` are an older name of `count`. */
  readonly figures?: string;
  readonly query?: string;
}

/** Adds `--rows`, `--columns`, `--meet`, `--within`, `--attribute`, `--count` and `--query`. */
export function withRelationsOptions(command: Command): Command {
  const kinds = codeKinds.join(', ');
  return command
    .option(
      '--rows <codes>',
      `relations, attributes: ${kinds}, or names or ids of codes with commas between`,
      'themes',
    )
    .option('--columns <codes>', 'relations: the same', 'themes')
    .option('--meet <how>', `relations: ${meetingKinds.join(', ')}`, 'overlaps')
    .option(
      '--within <characters>',
      `relations, with --meet near: characters between two passages, at most; ${usualDistance} if absent`,
    )
    .option(
      '--attribute <name>',
      'attributes: what studies are told apart by, or group for groups of participants',
      'country',
    )
    .option('--query <name>', 'query: a question that is saved in the review')
    .option('--count <what>', 'relations, attributes: passages or studies; passages if absent');
}

/** What the options ask of a review. Refused: names that are none. */
export function relationsOf(
  snapshot: Shown,
  options: RelationsChoiceOptions,
): Pick<TableOptions, 'attributes' | 'query' | 'relations'> {
  const shows = parseCounted(
    options.count ?? (isCounted(options.figures) ? options.figures : 'passages'),
  );
  const rows = codesOf(snapshot, options.rows);
  const columns = codesOf(snapshot, options.columns);
  return {
    relations: { rows, columns, meeting: parseMeeting(options), shows },
    attributes: {
      rows,
      attribute: parseAttribute(snapshot, options.attribute),
      shows: shows === 'studies' ? 'studies' : 'excerpts',
    },
    query: options.query === undefined ? undefined : queryNamed(snapshot, options.query),
  };
}

function codesOf(snapshot: Shown, text: string): CodesChoice {
  return codeKinds.find((kind) => kind === text.trim()) ?? codesNamed(snapshot, text);
}

function parseMeeting({ meet, within }: RelationsChoiceOptions): Meeting {
  const kind = meetingKinds.find((known) => known === meet.trim());
  if (kind === undefined)
    throw new ExpectedError(
      'meet',
      `Codes do not meet “${meet}”. Ways to meet: ${meetingKinds.join(', ')}.`,
    );
  if (kind !== 'near') return { kind };
  const distance = within === undefined ? usualDistance : Number(within);
  if (!Number.isInteger(distance) || distance < 0)
    throw new ExpectedError('within', `“${within}” is no number of characters.`);
  return { kind, within: distance };
}

function parseAttribute(snapshot: Shown, text: string): string {
  const known = [
    ...(participantGroups(snapshot).length === 0 ? [] : [groupAxis]),
    ...attributesOf(snapshot.studies.values()),
  ];
  const name = text.trim();
  const found =
    known.find((each) => each === name) ?? known.find((each) => ownNameOf(each) === name);
  if (found !== undefined) return found;
  throw new ExpectedError(
    'attribute',
    `Studies have no attribute “${name}”. Attributes: ${known.map((each) => ownNameOf(each) ?? each).join(', ')}.`,
  );
}

function queryNamed({ queries }: Shown, text: string): Pick<Query, 'groups'> {
  const name = text.trim();
  const found = [...queries.values()].find(
    (query) => query.deleted !== true && (query.name === name || query.id === name),
  );
  if (found !== undefined) return found;
  throw new ExpectedError('query', t('query.unknown', { name }));
}

/** What relations count, as opposed to the name of a picture. */
export function isCounted(text: string | undefined): text is 'passages' | 'studies' {
  return text === 'passages' || text === 'studies';
}

function parseCounted(text: string): 'passages' | 'studies' {
  if (isCounted(text)) return text;
  throw new ExpectedError('count', `What is counted is passages or studies, not “${text}”.`);
}
