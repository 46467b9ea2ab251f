/**
 * The sample review a newcomer opens first. Everything in its studies is invented; only the review
 * that named its four descriptive themes is real, and no invented word stands under a real name.
 */
import type { Citation } from '../bibliography/citation.ts';
import type { CodeKind } from '../records/code.ts';
import type { ConstructOrder } from '../records/excerpt.ts';

/** One passage of a sample study and the codes it carries. */
export interface SampleCoding {
  /** Exact words of `results`, found there once. */
  readonly quote: string;
  /** Keys into the sample codebook. */
  readonly codes: readonly string[];
  readonly order: ConstructOrder;
  readonly memo?: string;
}

/** An invented study with its characteristics, its text and its codings. */
export interface SampleStudy {
  readonly key: string;
  readonly citation: Citation;
  readonly country: string;
  readonly setting: string;
  readonly participants: string;
  readonly method: string;
  /** Further characteristics by the name of their column. */
  readonly custom?: Readonly<Record<string, string>>;
  readonly abstract: string;
  /** Paragraphs separated by a blank line; a heading is a line that starts with `# `. */
  readonly results: string;
  /** Its text is a PDF of the whole paper; a text of the findings alone where nothing is said. */
  readonly isPrinted?: boolean;
  /** Each source of the invented search that gave it. */
  readonly foundIn: readonly FoundIn[];
  readonly codings: readonly SampleCoding[];
}

/** Where the invented search found a record. */
export type FoundIn = 'medline' | 'cinahl' | 'psycinfo' | 'citations';

/** An invented record that was screened and excluded. Two reviewers screened it, and agreed where nothing else is said. */
export interface ScreenedRecord {
  /** `Family, Given; Family, Given`. */
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly journal: string;
  readonly pages: string;
  /** Each source that gave it: the second and third are duplicates of the first. */
  readonly foundIn: readonly FoundIn[];
  readonly abstract: string;
  /** One would have included it by title and abstract; it was excluded when they settled it. */
  readonly atTitle?: 'settled';
  /** It passed title and abstract, and was excluded for this reason (an id of `reasonsOf`). */
  readonly atFullText?: string;
  /** The reason the second reviewer gave at first. */
  readonly atFullTextOther?: string;
  /** What was noted when they settled it. */
  readonly note?: string;
}

/** An invented colleague, and how what they coded differs from what the reader of the sample did. */
export interface SampleColleague {
  readonly key: 'ines' | 'tobias';
  readonly name: string;
  readonly initials: string;
  /** By the key of the study. */
  readonly differs: Readonly<Record<string, SampleDifference>>;
}

/** Passages are named by their whole quote. */
export interface SampleDifference {
  /** Coded with other boundaries, or under other codes. */
  readonly otherwise: readonly {
    readonly than: string;
    readonly quote?: string;
    readonly codes?: readonly string[];
  }[];
  readonly leaves: readonly string[];
  readonly adds: readonly SampleCoding[];
}

/** A code or theme of the sample; `parent` is the key of another one that stands before it. */
export interface SampleCode {
  readonly key: string;
  readonly name: string;
  readonly kind: CodeKind;
  readonly parent?: string;
  /** Index into the palette of 12 code colours. */
  readonly colour: number;
  readonly definition: string;
  readonly include?: string;
  readonly exclude?: string;
  /** Exact words of an excerpt coded with it. */
  readonly example?: string;
}

/** What the sample says about itself; `methods` names the real review its themes are taken from. */
export interface SampleReview {
  readonly title: string;
  readonly question: string;
  readonly methods: string;
  /** The published review that named the four descriptive themes. */
  readonly reference: string;
  readonly memos: readonly SampleMemo[];
}

/** A memo on the review, or on the code or study with that key. */
export interface SampleMemo {
  readonly about: string;
  readonly by: 'reader' | 'ines' | 'tobias';
  readonly body: string;
}

const reference =
  'Jones R, Dale J, MacArtney J. Challenges experienced by GPs when providing palliative care in the UK: a systematic qualitative literature review. BJGP Open 2023; 7(2): BJGPO.2022.0159.';

/** Title, question and methods of the sample review, which say plainly that its studies are invented. */
export const sampleReview: SampleReview = {
  title: 'Sample: palliative care at home (invented)',
  question:
    'How do general practitioners, community nurses and the people who work beside them experience caring for people who are dying at home, and what makes this care difficult or possible?',
  methods: [
    'This review is a sample to try things on. Its twelve studies, the search and the records that were screened to find them, all authors, reviewers, journals, participants and every quotation are invented; nothing in it is evidence, and none of it may be cited.',
    `The four descriptive themes (lack of resources, fragmented multidisciplinary team approach, challenging communication, inadequate training) are those named by a published review, which synthesised twelve other, real articles: ${reference} The codes, the two analytical themes and all text belong to the sample alone.`,
    'The findings are coded line by line after the three stages of thematic synthesis (Thomas and Harden 2008): codes, descriptive themes, analytical themes. Participants’ own words and authors’ interpretations are told apart by construct order. Eleven studies have been opened so far: ten are coded throughout, the island diaries (Macrandal 2013) only in their first part. The study of remote clinics (Penhallowick 2024) is not coded at all. Ines Marrowby screened every record, too, and coded two studies independently; Tobias Lundgate coded one of them. Their disagreements are not settled yet. Whose words a quote holds is said by group of participants wherever the study names the speaker. How many took part, and how data were collected, was extracted by two; how rich the data are was rated, and two steps of sampling are prepared, by which nothing is sampled so far.',
  ].join('\n\n'),
  reference,
  memos: [
    {
      about: 'review',
      by: 'reader',
      body: 'Two of us read the twelve studies before anyone coded. What struck us both: nearly every difficulty is told through one person who made up for it. Keep asking, of each code, who bridges the gap and whether anyone notices.',
    },
    {
      about: 'goodwill',
      by: 'ines',
      body: 'The Kenyan nurse pays the fare of the morphine, the English pharmacist opens on a Sunday. Is it goodwill where nobody could refuse? If not, this code holds two things.',
    },
    {
      about: 'hope',
      by: 'reader',
      body: 'Authors write of hope as if it were breakable; participants hardly do. Compare by construct order before this becomes a theme.',
    },
    {
      about: 'noncancer',
      by: 'tobias',
      body: 'Everything here is from three studies, two of them about lungs. Say so wherever we write about illness that is not cancer.',
    },
    {
      about: 'macrandal-2013',
      by: 'reader',
      body: 'Diaries, not interviews: there was no question to answer, so silence means less here. The second part is still to be coded.',
    },
    {
      about: 'wekambo-2020',
      by: 'ines',
      body: 'The only study in which volunteers speak. Check that findings about families do not rest on this one alone.',
    },
  ],
};
