/**
 * The checklists that journals ask for, as data with their sources: items in order, under headings, each with what of the
 * review it asks about. Labels are our own short ones, in the messages; the official wording is not here.
 */
import type { Subject } from './subjects.ts';

export interface ChecklistItem {
  /** As the checklist numbers it: `7`, `13a`. */
  readonly id: string;
  /** What the data may say of it; nothing where only the authors can. */
  readonly about: readonly Subject[];
}

export interface ChecklistGroup {
  readonly id: string;
  readonly items: readonly ChecklistItem[];
}

export const checklistIds = ['entreq', 'emerge', 'prisma', 'prisma-abstract'] as const;
export type ChecklistId = (typeof checklistIds)[number];

export interface Checklist {
  readonly id: ChecklistId;
  /** As it is cited. */
  readonly source: string;
  readonly groups: readonly ChecklistGroup[];
}

const item = (id: string, ...about: readonly Subject[]): ChecklistItem => ({ id, about });

/** In the order in which they are offered. */
export const checklists: readonly Checklist[] = [
  {
    id: 'entreq',
    source:
      'Tong A, Flemming K, McInnes E, Oliver S, Craig J. Enhancing transparency in reporting the synthesis of qualitative research: ENTREQ. BMC Med Res Methodol 2012;12:181. doi:10.1186/1471-2288-12-181',
    groups: [
      { id: 'introduction', items: [item('1', 'question')] },
      { id: 'methods', items: [item('2', 'approach')] },
      {
        id: 'search',
        items: [
          item('3', 'sampling'),
          item('4', 'criteria'),
          item('5', 'searching'),
          item('6', 'strategies'),
          item('7', 'screening', 'screeningAgreement'),
          item('8', 'characteristics'),
          item('9', 'selection', 'sampling'),
        ],
      },
      {
        id: 'appraisal',
        items: [
          item('10'),
          item('11', 'appraisalItems'),
          item('12', 'appraisal'),
          item('13', 'appraisalResults'),
        ],
      },
      {
        id: 'synthesis',
        items: [
          item('14', 'extraction', 'findingSections'),
          item('15', 'software'),
          item('16', 'people'),
          item('17', 'coding', 'reconciling', 'agreement'),
          item('18', 'comparison', 'grids'),
          item('19', 'synthesis'),
          item('20', 'quotations'),
          item('21', 'output', 'confidence'),
        ],
      },
    ],
  },
  {
    id: 'emerge',
    source:
      'France EF, Cunningham M, Ring N, et al. Improving reporting of meta-ethnography: the eMERGe reporting guidance. BMC Med Res Methodol 2019;19:25. doi:10.1186/s12874-018-0600-0',
    groups: [
      {
        id: 'started',
        items: [item('1'), item('2', 'question'), item('3', 'question'), item('4')],
      },
      {
        id: 'relevant',
        items: [
          item('5', 'searching', 'strategies'),
          item('6', 'searching'),
          item('7', 'criteria', 'screening', 'sampling'),
          item('8', 'selection'),
        ],
      },
      {
        id: 'reading',
        items: [
          item('9', 'extraction', 'coding', 'findingSections'),
          item('10', 'characteristics'),
        ],
      },
      { id: 'related', items: [item('11', 'comparison', 'grids'), item('12', 'comparison')] },
      {
        id: 'translating',
        items: [item('13', 'coding', 'grids', 'synthesis'), item('14', 'grids', 'output')],
      },
      { id: 'synthesising', items: [item('15', 'synthesis', 'reconciling'), item('16', 'output')] },
      { id: 'expressing', items: [item('17', 'output', 'confidence'), item('18'), item('19')] },
    ],
  },
  {
    id: 'prisma',
    source:
      'Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. BMJ 2021;372:n71. doi:10.1136/bmj.n71',
    groups: [
      { id: 'title', items: [item('1', 'title')] },
      { id: 'abstract', items: [item('2')] },
      { id: 'introduction', items: [item('3'), item('4', 'question')] },
      {
        id: 'methods',
        items: [
          item('5', 'criteria'),
          item('6', 'searching'),
          item('7', 'strategies'),
          item('8', 'screening', 'screeningAgreement', 'likelyFirst', 'software'),
          item('9', 'extraction'),
          item('10a', 'fields'),
          item('10b', 'fields'),
          item('11', 'appraisalItems', 'appraisal'),
          item('12'),
          item('13a', 'sampling'),
          item('13b'),
          item('13c'),
          item('13d', 'coding', 'reconciling', 'agreement', 'synthesis'),
          item('13e'),
          item('13f', 'sensitivity'),
          item('14'),
          item('15', 'confidence'),
        ],
      },
      {
        id: 'results',
        items: [
          item('16a', 'selection'),
          item('16b', 'excludedReports'),
          item('17', 'characteristics'),
          item('18', 'appraisalResults'),
          item('19', 'quotations'),
          item('20a', 'appraisalResults'),
          item('20b', 'output'),
          item('20c'),
          item('20d', 'sensitivity'),
          item('21'),
          item('22', 'confidence'),
        ],
      },
      { id: 'discussion', items: [item('23a'), item('23b'), item('23c'), item('23d')] },
      {
        id: 'other',
        items: [item('24a'), item('24b'), item('24c'), item('25'), item('26'), item('27')],
      },
    ],
  },
  {
    id: 'prisma-abstract',
    source:
      'Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement: an updated guideline for reporting systematic reviews. BMJ 2021;372:n71, table 2. doi:10.1136/bmj.n71',
    groups: [
      { id: 'title', items: [item('1', 'title')] },
      { id: 'background', items: [item('2', 'question')] },
      {
        id: 'methods',
        items: [
          item('3', 'criteria'),
          item('4', 'searching'),
          item('5', 'appraisalItems'),
          item('6', 'coding', 'synthesis'),
        ],
      },
      { id: 'results', items: [item('7', 'characteristics'), item('8', 'output', 'confidence')] },
      { id: 'discussion', items: [item('9'), item('10')] },
      { id: 'other', items: [item('11'), item('12')] },
    ],
  },
];

/** A checklist by its id; undefined for one that only another version knows. */
export function checklistWith(id: string): Checklist | undefined {
  return checklists.find((each) => each.id === id);
}

/** The items of a checklist in their order. */
export function itemsOfChecklist({ groups }: Checklist): readonly ChecklistItem[] {
  return groups.flatMap(({ items }) => items);
}
