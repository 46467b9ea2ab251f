/** What two reviewers extracted of the sample’s studies, each without seeing the other’s values. */
import { makeAnchor } from '../anchor/anchor.ts';
import type { RestingPassage } from '../cells/passages.ts';
import { extractValue, setExtractors, settleExtraction } from '../commands/extraction.ts';
import { addFields } from '../commands/extraction-fields.ts';
import { importCharacteristics } from '../commands/import-characteristics.ts';
import type { TextBody } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import type { FieldId, StudyId } from '../records/ids.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

const number = 'Number of participants';
const collection = 'Data collection';

interface SampleValues {
  readonly number: string;
  readonly collection: string;
  /** Words of the abstract that the number is from. */
  readonly passage: string;
  /** What the colleague extracted otherwise. */
  readonly second?: { readonly number?: string; readonly collection?: string };
}

/** By the key of the study; the reader has still to do the one that is not here. */
const extracted: Readonly<Record<string, SampleValues>> = {
  'ashgrove-2022': {
    number: '28',
    collection: 'Interviews; Recorded visits',
    passage: 'We interviewed 17 district nurses, five GPs and six interpreters',
    second: { collection: 'Interviews' },
  },
  'brommelkamp-2015': {
    number: '21',
    collection: 'Focus groups',
    passage: 'In three focus groups 21 doctors discussed cases',
  },
  'castellane-2019': {
    number: '35',
    collection: 'Focus groups',
    passage: '23 family physicians and 12 home care nurses in six focus groups',
  },
  'figueiroa-2021': {
    number: '28',
    collection: 'Focus groups; Interviews',
    passage: 'Through conversation circles and interviews with 28 workers',
  },
  'harrow-2016': {
    number: '19',
    collection: 'Interviews',
    passage: 'Semi-structured interviews with 19 GPs',
  },
  'lindvag-2018': {
    number: '12',
    collection: 'Observation; Interviews',
    passage: 'We accompanied nine municipal home nurses in northern Norway',
    second: { number: '9' },
  },
  'macrandal-2013': {
    number: '16',
    collection: 'Diaries; Interviews',
    passage: 'Sixteen island GPs and community nurses kept diaries',
  },
  'o-muireagain-2014': {
    number: '22',
    collection: 'Focus groups; Interviews',
    passage: 'Five focus groups and four paired interviews with 22 professionals',
  },
  'paravath-2017': {
    number: '25',
    collection: 'Interviews',
    passage: 'We collected narratives from 25 professionals in six panchayats',
  },
  'wekambo-2020': {
    number: '33',
    collection: 'Interviews; Observation',
    passage: 'We interviewed 33 nurses, clinical officers and community health volunteers',
  },
  'zoltowicz-2023': {
    number: '13',
    collection: 'Interviews',
    passage: 'repeat interviews with 13 nurses',
  },
};

const leftToReader = { number: '21', collection: 'Interviews' };

interface Extractable {
  readonly study: { readonly key: string };
  readonly studyId: StudyId;
  readonly abstract: { readonly id: RestingPassage['documentId']; readonly body: TextBody };
}

/**
 * Two extract the studies, the reader all but one from their abstracts, a colleague all of them into a table. Of two
 * differences one is settled.
 */
export async function writeSampleExtraction(
  log: SampleLog,
  studies: readonly Extractable[],
): Promise<void> {
  let made: readonly FieldId[] = [];
  await log.aside('reader', 4, async () => {
    await log.commit(setExtractors, { extractors: 2 });
    made = createdIds(await log.commit(addFields, { fields }), 'field');
  });
  const [numberId, collectionId] = made;
  if (numberId === undefined || collectionId === undefined)
    throw new BugError('No field was added to the sample');
  await log.aside('reader', 8, async () => {
    for (const study of studies) await extract(log, study, { numberId, collectionId });
  });
  await log.aside('ines', 5, async () => {
    const cells = studies.flatMap(({ study, studyId }) => {
      const values = extracted[study.key];
      const own = { ...(values ?? leftToReader), ...values?.second };
      return [
        { studyId, field: { to: numberId }, value: own.number },
        { studyId, field: { to: collectionId }, value: own.collection },
      ];
    });
    await log.commit(importCharacteristics, { file: 'Extraction of Ines.xlsx', cells });
  });
  await log.aside('reader', 6, async () => {
    const settled = studies.find(({ study }) => study.key === 'lindvag-2018');
    if (settled === undefined) throw new BugError('The sample lost the study that was settled');
    await log.commit(settleExtraction, {
      ...{ studyId: settled.studyId, fieldId: numberId, value: '12' },
      reason:
        'The abstract names the nurses alone; three municipal doctors were talked to as well.',
    });
  });
}

const fields: Parameters<typeof addFields>[1]['fields'] = [
  {
    name: number,
    kind: 'number',
    minimum: 1,
    guidance: 'Of everybody who took part, whatever their profession; not of households or visits.',
  },
  {
    name: collection,
    kind: 'choice',
    several: true,
    options: ['Interviews', 'Focus groups', 'Observation', 'Diaries', 'Recorded visits'],
    guidance: 'Every way in which the data were collected; circles and groups are focus groups.',
  },
];

interface FieldIds {
  readonly numberId: FieldId;
  readonly collectionId: FieldId;
}

async function extract(
  log: SampleLog,
  { abstract, study, studyId }: Extractable,
  { collectionId, numberId }: FieldIds,
): Promise<void> {
  const values = extracted[study.key];
  if (values === undefined) return;
  await log.commit(extractValue, {
    ...{ studyId, fieldId: numberId, value: values.number },
    passages: [passageIn(abstract, values.passage)],
  });
  await log.commit(extractValue, { studyId, fieldId: collectionId, value: values.collection });
}

function passageIn({ body, id }: Extractable['abstract'], quote: string): RestingPassage {
  const start = body.text.indexOf(quote);
  const anchor = makeAnchor(body.text, start, start + quote.length);
  if (start < 0 || anchor === undefined) throw new BugError(`Sample quote missing: ${quote}`);
  return { documentId: id, anchor };
}
