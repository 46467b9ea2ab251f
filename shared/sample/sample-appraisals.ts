import { makeAnchor } from '../anchor/anchor.ts';
import { instrumentIdOf, itemIdOf } from '../appraisal/review-instruments.ts';
import type { RestingPassage } from '../cells/passages.ts';
import { appraiseItem, leaveItems, setAppraisers, settleAppraisal } from '../commands/appraisal.ts';
import { takeInstrument } from '../commands/instruments.ts';
import type { TextBody } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import type { StudyId } from '../records/ids.ts';
import type { Concern } from '../records/instrument.ts';
import type { SampleLog } from './sample-log.ts';

type Domain =
  | 'strategy'
  | 'theory'
  | 'ethics'
  | 'equity'
  | 'recruitment'
  | 'collection'
  | 'analysis'
  | 'presentation';

/** What is said of a study in one domain; the passage stands in its abstract. */
interface Judged {
  readonly concern: Concern;
  readonly reason: string;
  readonly passage?: string;
}

type Domains = Readonly<Partial<Record<Domain, Judged>>>;

/** As `Domains`, of somebody who gives no reasons. */
type Said = Readonly<Partial<Record<Domain, Partial<Judged> & Pick<Judged, 'concern'>>>>;

interface SampleAppraisal {
  /** What the study set out to find. */
  readonly research: string;
  /** Where and when it was done. */
  readonly context: string;
  /** Domains that are not named raise no concern. */
  readonly judged: Domains;
  /** Where the second reviewer answered otherwise. */
  readonly second?: Domains;
  /** What the two settled on, and why. */
  readonly settled?: Domains;
}

const domains: readonly Domain[] = [
  'strategy',
  'theory',
  'ethics',
  'equity',
  'recruitment',
  'collection',
  'analysis',
  'presentation',
];

const none = (reason: string): Judged => ({ concern: 'none', reason });
const minor = (reason: string, passage?: string): Judged => ({
  ...{ concern: 'minor', reason },
  ...(passage === undefined ? {} : { passage }),
});
const moderate = (reason: string, passage?: string): Judged => ({
  ...{ concern: 'moderate', reason },
  ...(passage === undefined ? {} : { passage }),
});

/** By the key of the study. The one that nobody coded was appraised by the second reviewer alone. */
const sampleAppraisals: Readonly<Record<string, SampleAppraisal>> = {
  'ashgrove-2022': {
    research:
      'How district nurses talk about dying with families with whom they share little language.',
    context: 'Three nursing teams in one English city, 2020–2021, while visits were restricted.',
    judged: {
      recruitment: minor(
        'Interpreters came from one agency; those who work for families without pay took no part.',
        'We interviewed 17 district nurses, five GPs and six interpreters',
      ),
    },
    second: {
      equity: minor('The families themselves were recorded, but nobody asked them.'),
    },
    settled: {
      equity: none(
        'The question is what professionals do; that families were not interviewed is a matter of relevance, not of how the study was done.',
      ),
    },
  },
  'brommelkamp-2015': {
    research: 'What goes wrong at weekends when family doctors look after people dying at home.',
    context: 'Single-handed and small practices in two federal states, 2013.',
    judged: {
      theory: minor('No word on what the authors expected before they began.'),
      recruitment: moderate(
        'Doctors were asked to bring a case that had gone wrong: care that went well could hardly be told.',
        'discussed cases that had gone wrong at a weekend',
      ),
      presentation: minor('Numbers of segments stand where a quote would say more.'),
    },
  },
  'castellane-2019': {
    research: 'How palliative care is introduced to people with heart or lung failure.',
    context: 'Family health teams in two cities and one northern district, 2016–2017.',
    judged: {
      collection: minor(
        'Physicians and nurses sat in the same groups; what nurses say of physicians may be softened.',
        '23 family physicians and 12 home care nurses in six focus groups',
      ),
    },
  },
  'figueiroa-2021': {
    research: 'How family health teams care for people dying at home in hillside settlements.',
    context: 'Four units in one Brazilian city, 2019.',
    judged: {
      ethics: minor('What was done when a participant spoke of violence is not told.'),
    },
    second: {
      recruitment: minor('Two of six teams declined; the paper does not say why.'),
    },
  },
  'harrow-2016': {
    research: 'How general practitioners in a sparsely populated county experience care at home.',
    context: 'Eleven rural practices in a northern county, 2013–2014.',
    judged: {
      theory: minor('Called thematic analysis without saying of which kind.'),
      recruitment: minor(
        'Invited through their practices; who declined is not told.',
        'Semi-structured interviews with 19 GPs, analysed thematically.',
      ),
    },
  },
  'lindvag-2018': {
    research: 'How care for dying people comes about where distances are long and staff are few.',
    context: 'Three municipalities north of the Arctic Circle, two winters, 2015–2017.',
    judged: {},
  },
  'macrandal-2013': {
    research: 'What island doctors and nurses write while somebody they look after dies at home.',
    context: 'Five islands with resident practices, 2010–2011.',
    judged: {
      equity: minor('On islands of this size participants can be recognised, and knew it.'),
      analysis: moderate(
        'How diaries and interviews were brought together, and which of the two a theme rests on, is not told.',
        'kept diaries while they were caring for somebody dying at home, and talked them through with a researcher afterwards',
      ),
    },
    second: {
      analysis: minor('Constant comparison is named and its steps are in a table.'),
    },
    settled: {
      analysis: moderate(
        'The table gives the steps for the interviews only, and most quotes are from diaries.',
      ),
    },
  },
  'o-muireagain-2014': {
    research: 'How GPs and nurses understand who is responsible.',
    context: 'Two community health areas on the western seaboard, 2012–2013.',
    judged: {
      recruitment: minor('Nurses were nominated by their managers.'),
    },
  },
  'paravath-2017': {
    research: 'How professionals tell of their work in a network that volunteers carry.',
    context: 'Six panchayats in Kerala, 2014–2015.',
    judged: {
      presentation: minor('Plots are told whole by the authors, with few words of participants.'),
    },
  },
  'wekambo-2020': {
    research: 'How palliative care reaches homesteads once it leaves the hospital.',
    context: 'One sub-county of western Kenya, 2018.',
    judged: {
      collection: minor(
        'On visits the researcher arrived with the nurse, and families may have taken one for the other.',
        'accompanied 14 home visits',
      ),
    },
  },
  'zoltowicz-2023': {
    research: 'What it is like for long-term home care nurses to accompany the last weeks of life.',
    context: 'Small towns and villages in the east of Poland, 2021–2022.',
    judged: {
      equity: minor(
        'All are women with over ten years in post; it is not said whether others were sought.',
      ),
    },
  },
  'penhallowick-2024': {
    research: 'What staff of remote clinics need to look after people who want to die at home.',
    context: 'Seven remote clinics, by telephone, 2022.',
    judged: {
      collection: moderate(
        'Twenty-minute calls during work: much is named and little of it told.',
        'In telephone interviews 21 staff described what makes this possible.',
      ),
    },
  },
};

const template = 'camelot';
const unread = 'penhallowick-2024';

/** A study that is appraised: its key, and its abstract with the words of it. */
export interface Appraisable {
  readonly key: string;
  readonly studyId: StudyId;
  readonly abstract: { readonly id: RestingPassage['documentId']; readonly body: TextBody };
}

/**
 * Two appraise the studies by CAMELOT, each without seeing what the other answers: all but the last, which the reader has
 * still to do. Of three differences two are settled.
 */
export async function writeSampleAppraisals(
  log: SampleLog,
  studies: readonly Appraisable[],
): Promise<void> {
  await log.aside('reader', 1, async () => {
    await log.commit(setAppraisers, { appraisers: 2 });
    await log.commit(takeInstrument, { template });
    for (const study of studies) if (study.key !== unread) await describe(log, study);
  });
  await log.aside('ines', 2, async () => {
    for (const study of studies) {
      const { judged, second } = appraisalOf(study);
      // Somebody who answers alike has no need of the same words.
      await answerAll(log, study, { ...concernsOf(judged), ...second });
    }
  });
  await log.aside('reader', 3, async () => {
    for (const study of studies) await settle(log, study);
  });
}

async function describe(log: SampleLog, study: Appraisable): Promise<void> {
  const { context, judged, research } = appraisalOf(study);
  const { studyId } = study;
  for (const [item, reason] of Object.entries({ research, context }))
    await log.commit(appraiseItem, { studyId, itemId: itemIdOf(template, item), reason });
  await answerAll(log, study, judged);
}

async function answerAll(log: SampleLog, study: Appraisable, said: Said): Promise<void> {
  const { studyId } = study;
  for (const domain of domains) {
    const { concern, passage, reason } = said[domain] ?? { concern: 'none' };
    await log.commit(appraiseItem, {
      ...{ studyId, itemId: itemIdOf(template, domain), answer: concern, reason },
      passages: passage === undefined ? undefined : [placeIn(study, passage)],
    });
  }
  await log.commit(leaveItems, { studyId, instrumentId: instrumentIdOf(template) });
}

async function settle(log: SampleLog, study: Appraisable): Promise<void> {
  const { settled = {} } = appraisalOf(study);
  for (const domain of domains) {
    const { concern: answer, reason } = settled[domain] ?? {};
    if (answer === undefined || reason === undefined) continue;
    const { studyId } = study;
    await log.commit(settleAppraisal, {
      ...{ studyId, itemId: itemIdOf(template, domain), answer, reason },
    });
  }
}

function concernsOf(domains: Domains): Said {
  return Object.fromEntries(
    Object.entries(domains).map(([domain, { concern }]) => [domain, { concern }]),
  );
}

function appraisalOf({ key }: Appraisable): SampleAppraisal {
  const found = sampleAppraisals[key];
  if (found === undefined) throw new BugError(`Sample appraisal missing: ${key}`);
  return found;
}

function placeIn({ abstract, key }: Appraisable, quote: string): RestingPassage {
  const { text } = abstract.body;
  const start = text.indexOf(quote);
  const anchor = makeAnchor(text, start, start + quote.length);
  if (start < 0 || anchor === undefined) throw new BugError(`Sample quote missing: ${key}`);
  return { documentId: abstract.id, anchor };
}
