import { assessComponent, rateConfidence } from '../commands/assess-finding.ts';
import { supportFinding } from '../commands/finding-evidence.ts';
import { writeFinding } from '../commands/findings.ts';
import { BugError } from '../errors.ts';
import type { Full } from '../ops/snapshot.ts';
import type { ConfidenceLevel, Directness, FindingComponent } from '../records/finding.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import type { Concern } from '../records/instrument.ts';
import type { Stance } from '../records/support.ts';
import { sampleCodeOf } from './sample-coding.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

interface SampleFinding {
  readonly statement: string;
  /** Keys of the codebook. */
  readonly theme: string;
  readonly rests: readonly string[];
  /** The beginning of a coded quote, and how it stands to the finding. */
  readonly marks?: readonly (readonly [quote: string, stance: Stance])[];
  readonly levels?: Readonly<
    Partial<Record<FindingComponent, readonly [level: Concern, reason?: string]>>
  >;
  readonly directness?: Directness;
  readonly confidence?: readonly [level: ConfidenceLevel, reason?: string];
}

/** Six findings of the sample, with what its invented authors hold of them; the last one has mistakes for the remarks. */
const sampleFindings: readonly SampleFinding[] = [
  {
    statement:
      'Doctors and nurses find the hours that dying at home needs outside their working day, and because nobody counts those hours, nobody provides them.',
    theme: 'resources',
    rests: ['time', 'goodwill'],
    marks: [
      ['You borrow it from your evenings', 'supports'],
      ['They did not call this charity', 'supports'],
      ['I give it to the ones I like', 'qualifies'],
    ],
    levels: {
      methods: [
        'minor',
        'Participants were mostly recruited through their employers, and who declined is not told; those who give most of their own time may have been the ones to speak.',
      ],
      coherence: [
        'none',
        'The data from very different services fit the finding. One doctor who chooses whom to give his number to qualifies it and is part of it.',
      ],
      adequacy: ['none', 'Rich accounts, with quotes of participants in each study.'],
      relevance: [
        'minor',
        'The question is about all who care at home; most data here are on doctors.',
      ],
    },
    directness: 'direct',
    confidence: [
      'moderate',
      'Lowered for minor methodological limitations and minor concerns over relevance together.',
    ],
  },
  {
    statement:
      'Where several services visit one patient, responsibility is rarely handed over in words: it comes to rest with whoever was called last, often a nurse who may not order what is needed.',
    theme: 'team',
    rests: ['responsibility', 'handover'],
    marks: [
      ['Responsibility was seldom handed over in words', 'supports'],
      ['The nurses see what is needed', 'supports'],
    ],
    levels: {
      methods: ['none'],
      coherence: [
        'none',
        'The finding explains what the accounts of both sides of a handover have in common.',
      ],
      adequacy: ['none'],
      relevance: ['none'],
    },
    directness: 'direct',
    confidence: ['high', 'No component gave reason to lower it.'],
  },
  {
    statement:
      'Relatives ask professionals to keep the truth from the patient, and professionals answer by talking sideways, so that patient and nurse both know and neither says it.',
    theme: 'communication',
    rests: ['familygate', 'indirect'],
    marks: [
      ['The son meets you at the car', 'supports'],
      ['The daughter stands behind him', 'supports'],
      ['In several families only the eldest brother', 'qualifies'],
    ],
    levels: {
      methods: ['none'],
      coherence: [
        'minor',
        'In one setting it is a relative far away who decides what is said; these data fit the first half of the finding and not the second.',
      ],
      adequacy: ['minor', 'Thick accounts, and few of doctors.'],
      relevance: ['none'],
    },
    directness: 'direct',
    confidence: ['moderate', 'Lowered for coherence and adequacy, minor concerns each.'],
  },
  {
    statement:
      'Professionals hesitate over strong opioids less from lack of knowledge than from lack of practice and from picturing who will be blamed.',
    theme: 'training',
    rests: ['opioids'],
    marks: [
      ['I’ve drawn up morphine for a dying man', 'supports'],
      ['We were taught morphine in one sentence', 'contradicts'],
    ],
    levels: {
      methods: ['minor', 'Two studies do not say how accounts of errors were asked for.'],
      coherence: [
        'moderate',
        'Some data contradict the first half: in places nobody had been taught more than the dangers.',
      ],
      adequacy: ['none'],
      relevance: ['none'],
    },
    directness: 'direct',
    confidence: ['moderate', 'Lowered for coherence.'],
  },
  {
    statement:
      'Being known to a family for years makes care at home possible and leaves the professional to decide, and to grieve, without a colleague beside them.',
    theme: 'known',
    rests: ['known'],
  },
  {
    statement: 'Learning beside someone',
    theme: 'training',
    rests: ['mentoring'],
    levels: {
      methods: ['serious', 'Average quality 7 of 10.'],
      coherence: ['none', 'All studies agree.'],
      adequacy: ['minor', 'Nine studies.'],
      relevance: ['moderate'],
    },
    confidence: ['high'],
  },
];

/** Writes the findings and assesses them, as whoever writes in the log. */
export async function writeSampleFindings(
  log: SampleLog,
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  const codeOf = sampleCodeOf(codeIds);
  for (const { confidence, directness, levels = {}, marks = [], ...finding } of sampleFindings) {
    const written = await log.commit(writeFinding, {
      statement: finding.statement,
      themeId: codeOf(finding.theme),
      rests: finding.rests.map(codeOf),
    });
    const [findingId] = createdIds(written, 'finding');
    if (findingId === undefined) throw new BugError('A finding of the sample was not written');
    for (const [quote, stance] of marks)
      await log.commit(supportFinding, {
        findingId,
        stance,
        excerptIds: [excerptBeginning(log.rows, quote)],
      });
    for (const component of ['methods', 'coherence', 'adequacy', 'relevance'] as const) {
      const [level, reason] = levels[component] ?? [];
      if (level !== undefined)
        await log.commit(assessComponent, {
          ...{ findingId, component, level, reason },
          directness: component === 'relevance' ? directness : undefined,
        });
    }
    const [level, reason] = confidence ?? [];
    if (level !== undefined) await log.commit(rateConfidence, { findingId, level, reason });
  }
}

/** The first excerpt whose quote begins so, behind quotation marks. */
export function excerptBeginning(rows: Full, quote: string): ExcerptId {
  for (const { excerpts } of rows.codings.values())
    for (const excerpt of excerpts.values())
      if (excerpt.quote.replace(/^[“‘]/, '').startsWith(quote)) return excerpt.id;
  throw new BugError(`Sample quote missing: ${quote}`);
}
