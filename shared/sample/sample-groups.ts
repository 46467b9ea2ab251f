/** Whose words the sample’s quotes are: groups of participants, as the studies name the speaker behind a quote. */
import { giveGroup, makeGroup } from '../commands/groups.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { DocumentId, ExcerptId } from '../records/ids.ts';
import { type SampleLog, sampleReviewers } from './sample-log.ts';

interface SampleGroup {
  readonly name: string;
  readonly description: string;
  /** What the studies call such speakers. */
  readonly called: RegExp;
  /** Studies that have no other participants, by key. */
  readonly alone: readonly string[];
}

const groups: readonly SampleGroup[] = [
  {
    name: 'Doctors',
    description: 'General practitioners, family physicians and other doctors of primary care',
    called: /\b(?:GP|Dr|doctor|physician)/i,
    alone: ['brommelkamp-2015', 'harrow-2016'],
  },
  {
    name: 'Nurses',
    description: 'District, home care, community and link nurses',
    called: /\bnurse/i,
    alone: ['lindvag-2018', 'zoltowicz-2023'],
  },
  {
    name: 'Other workers',
    description: 'Clinical officers, community health workers and agents, volunteers, interpreters',
    called: /\b(?:officer|worker|agent|volunteer|interpreter)/i,
    alone: [],
  },
];

interface Coded {
  readonly study: { readonly key: string };
  readonly document: { readonly id: DocumentId; readonly body: TextBody };
}

/** Makes the groups, and gives each to the reader’s excerpts of participants’ words whose speaker the text names. */
export async function writeSampleGroups(log: SampleLog, studies: readonly Coded[]): Promise<void> {
  for (const group of groups) {
    const { description, name } = group;
    await log.commit(makeGroup, { name, description });
    const excerptIds = studies.flatMap((coded) => excerptsOf(log, coded, group));
    await log.commit(giveGroup, { excerptIds, group: { name }, given: true });
  }
}

function excerptsOf(
  log: SampleLog,
  { document, study }: Coded,
  { alone, called }: SampleGroup,
): readonly ExcerptId[] {
  const excerpts = [...(log.rows.codings.get(document.id)?.excerpts.values() ?? [])];
  return excerpts
    .filter(
      (excerpt) =>
        excerpt.reviewerId === sampleReviewers.reader &&
        excerpt.constructOrder === 'participant' &&
        (alone.includes(study.key) || called.test(speakerOf(document.body, excerpt))),
    )
    .map(({ id }) => id);
}

/** What stands in brackets behind the quotation that an excerpt is of; empty where its paragraph names nobody. */
function speakerOf({ text }: TextBody, { end }: Excerpt): string {
  const [rest = ''] = text.slice(end).split('\n', 1);
  return /”[^“]{0,3}\(([^)]*)\)/.exec(rest)?.[1] ?? /^\s*\(([^)]*)\)/.exec(rest)?.[1] ?? '';
}
