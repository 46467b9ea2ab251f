/**
 * Instruments that come with the program, as data: their items in order, their answers and their source. Labels are our
 * own short ones, in the messages; the official wording of each belongs to its publisher and is not here.
 */
import type { Concern } from '../records/instrument.ts';

export interface ShippedAnswer {
  readonly id: string;
  readonly concern?: Concern;
}

export interface ShippedItem {
  readonly id: string;
  readonly group?: 'meta' | 'method';
  readonly described?: true;
}

export interface ShippedInstrument {
  readonly id: 'camelot' | 'casp' | 'jbi';
  /** As it is cited. */
  readonly source: string;
  readonly answers: readonly ShippedAnswer[];
  readonly items: readonly ShippedItem[];
}

const items = (...ids: readonly string[]): readonly ShippedItem[] => ids.map((id) => ({ id }));

/** In the order in which they are offered. */
export const shippedInstruments: readonly ShippedInstrument[] = [
  {
    id: 'camelot',
    source:
      'Munthe-Kaas HM, Booth A, Sommer I, et al. Developing CAMELOT for assessing methodological limitations of qualitative research for inclusion in qualitative evidence syntheses. Cochrane Evidence Synthesis and Methods 2024;2:e12058. doi:10.1002/cesm.12058',
    answers: [
      { id: 'none', concern: 'none' },
      { id: 'minor', concern: 'minor' },
      { id: 'moderate', concern: 'moderate' },
      { id: 'serious', concern: 'serious' },
    ],
    items: [
      ...['research', 'stakeholders', 'researchers', 'context'].map(
        (id) => ({ id, group: 'meta', described: true }) as const,
      ),
      ...[
        'strategy',
        'theory',
        'ethics',
        'equity',
        'recruitment',
        'collection',
        'analysis',
        'presentation',
      ].map((id) => ({ id, group: 'method' }) as const),
    ],
  },
  {
    id: 'casp',
    source:
      'Critical Appraisal Skills Programme (CASP). CASP checklist for qualitative research. casp-uk.net',
    answers: [
      { id: 'yes', concern: 'none' },
      { id: 'cannotTell', concern: 'minor' },
      { id: 'no', concern: 'moderate' },
    ],
    items: [
      ...items(
        'aims',
        'methodology',
        'design',
        'recruitment',
        'collection',
        'relationship',
        'ethics',
        'analysis',
        'findings',
      ),
      { id: 'value', described: true },
    ],
  },
  {
    id: 'jbi',
    source:
      'Lockwood C, Munn Z, Porritt K. Qualitative research synthesis: methodological guidance for systematic reviewers utilizing meta-aggregation. Int J Evid Based Healthc 2015;13:179–187. JBI critical appraisal checklist for qualitative research',
    answers: [
      { id: 'yes', concern: 'none' },
      { id: 'no', concern: 'moderate' },
      { id: 'unclear', concern: 'minor' },
      { id: 'notApplicable' },
    ],
    items: items(
      'philosophy',
      'question',
      'collection',
      'analysis',
      'interpretation',
      'located',
      'influence',
      'voices',
      'ethics',
      'conclusions',
    ),
  },
];

/** One of them by its id; undefined for one of a later version. */
export function shippedInstrument(id: string | undefined): ShippedInstrument | undefined {
  return shippedInstruments.find((each) => each.id === id);
}
