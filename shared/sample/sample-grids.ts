import { relateConcept, writeCell } from '../commands/grid-cells.ts';
import { makeGrid } from '../commands/grids.ts';
import { BugError } from '../errors.ts';
import type { CellText, ConceptRelation } from '../records/cell.ts';
import type { Grid } from '../records/grid.ts';
import type { CodeId, GridId, StudyId } from '../records/ids.ts';
import { sampleCodeOf } from './sample-coding.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

/** By the key of a study, or `all`, and the key of a code: what is written there. */
type Written = readonly (readonly [
  study: string,
  code: string,
  texts: Readonly<Partial<Record<CellText, string>>>,
])[];

interface SampleGrid {
  readonly name: string;
  readonly kind: Grid['kind'];
  /** Keys of the codebook. */
  readonly columns: readonly string[];
  readonly written: Written;
  readonly relations?: Readonly<Record<string, ConceptRelation>>;
}

/** A framework matrix and a translation table, both begun: what is left of them is for the reader to try. */
const sampleGrids: readonly SampleGrid[] = [
  {
    name: 'What stands in the way, setting by setting',
    kind: 'framework',
    columns: ['resources', 'team', 'communication', 'training'],
    written: [
      [
        'ashgrove-2022',
        'resources',
        {
          summary:
            'Two languages take twice the time, and the visit is as long as in one: a daughter of fourteen interprets.',
        },
      ],
      [
        'ashgrove-2022',
        'communication',
        {
          summary:
            'A voice on the telephone says the hardest sentence, to a patient whom it cannot see.',
        },
      ],
      [
        'harrow-2016',
        'resources',
        {
          summary:
            'A home visit takes up to two hours against ten minutes allowed. Doctors make up the difference in their own time and say so without complaint.',
        },
      ],
      [
        'harrow-2016',
        'training',
        {
          summary:
            'The dose is known and the hand is not: too few deaths at home to stay practised.',
        },
      ],
      [
        'lindvag-2018',
        'resources',
        {
          summary:
            'What is not in the car does not exist. Nurses keep a crate that is on no inventory.',
        },
      ],
      [
        'wekambo-2020',
        'resources',
        {
          summary:
            'Morphine travels with whoever goes that way. Its fare is paid by the nurse and written down nowhere.',
        },
      ],
      [
        'castellane-2019',
        'team',
        {
          summary:
            'In all six groups each profession believed that the other was having the conversation.',
        },
      ],
      [
        'castellane-2019',
        'communication',
        {
          summary:
            'With heart and lung disease the door stands open for years, and nobody knows which visit is the one.',
        },
      ],
      [
        'zoltowicz-2023',
        'communication',
        {
          summary:
            'Relatives forbid the truth from behind the patient; the nurse talks about his bees, and both understand.',
        },
      ],
    ],
  },
  {
    name: 'Working around what is missing',
    kind: 'translation',
    columns: ['goodwill', 'indirect'],
    written: [
      [
        'harrow-2016',
        'goodwill',
        {
          first: 'You borrow it from your evenings.',
          second: 'The difference was made up at lunch, before surgery or after the last patient.',
          summary: 'Time is lent to the service by those who work in it, and never paid back.',
        },
      ],
      [
        'wekambo-2020',
        'goodwill',
        {
          first: 'The morphine has to travel, and it has no fare. So I pay its fare.',
          summary: 'Money is lent in the same way, in sums too small to be written down.',
        },
      ],
      [
        'lindvag-2018',
        'goodwill',
        {
          second: 'A plastic crate that is not on any inventory.',
          summary: 'Things are kept back, so that what the service lacks is there.',
        },
      ],
      [
        'all',
        'goodwill',
        {
          summary:
            'What is lent differs, and that nobody counts it does not: the studies say one thing in different words.',
        },
      ],
      [
        'zoltowicz-2023',
        'indirect',
        {
          first: 'So I talk to him about his bees.',
          summary: 'Speaking of something else lets a dying man put his affairs in order.',
        },
      ],
      [
        'o-muireagain-2014',
        'indirect',
        {
          second: 'Nothing was disclosed and everything was understood.',
          summary: 'Speaking sideways keeps a promise to the family and is honest all the same.',
        },
      ],
      [
        'lindvag-2018',
        'indirect',
        {
          second: 'It was over coffee, and never in the bedroom, that the future was mentioned.',
          summary: 'Where one speaks says how much may be said.',
        },
      ],
    ],
    relations: { goodwill: 'reciprocal' },
  },
];

/** Makes the grids and writes in them, in everyone’s coding, as whoever writes in the log. */
export async function writeSampleGrids(
  log: SampleLog,
  codeIds: ReadonlyMap<string, CodeId>,
  studyIds: ReadonlyMap<string, StudyId>,
): Promise<void> {
  const codeOf = sampleCodeOf(codeIds);
  for (const { columns, kind, name, relations = {}, written } of sampleGrids) {
    const made = await log.commit(makeGrid, { name, kind, codeIds: columns.map(codeOf) });
    const [gridId] = createdIds(made, 'grid');
    if (gridId === undefined) throw new BugError('A grid of the sample was not made');
    for (const [study, code, texts] of written) {
      const place = { gridId, codeId: codeOf(code), studyId: studyOf(studyIds, study) };
      await writeTexts(log, place, texts);
    }
    for (const [code, relation] of Object.entries(relations))
      await log.commit(relateConcept, { gridId, codeId: codeOf(code), relation });
  }
}

async function writeTexts(
  log: SampleLog,
  place: {
    readonly gridId: GridId;
    readonly codeId: CodeId;
    readonly studyId?: StudyId | undefined;
  },
  texts: Readonly<Partial<Record<CellText, string>>>,
): Promise<void> {
  for (const which of ['first', 'second', 'summary'] as const) {
    const text = texts[which];
    if (text !== undefined)
      await log.commit(writeCell, { ...place, of: which, text, layer: 'everyone' });
  }
}

function studyOf(studyIds: ReadonlyMap<string, StudyId>, key: string): StudyId | undefined {
  if (key === 'all') return undefined;
  const id = studyIds.get(key);
  if (id === undefined) throw new BugError(`Sample study missing: ${key}`);
  return id;
}
