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
  readonly codings: readonly SampleCoding[];
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
}

const reference =
  'Jones R, Dale J, MacArtney J. Challenges experienced by GPs when providing palliative care in the UK: a systematic qualitative literature review. BJGP Open 2023; 7(2): BJGPO.2022.0159.';

/** Title, question and methods of the sample review, which say plainly that its studies are invented. */
export const sampleReview: SampleReview = {
  title: 'Sample: palliative care at home (invented)',
  question:
    'How do general practitioners, community nurses and the people who work beside them experience caring for people who are dying at home, and what makes this care difficult or possible?',
  methods: [
    'This review is a sample to try things on. Its twelve studies, their authors, journals, participants and every quotation are invented; nothing in it is evidence, and none of it may be cited.',
    `The four descriptive themes (lack of resources, fragmented multidisciplinary team approach, challenging communication, inadequate training) are those named by a published review, which synthesised twelve other, real articles: ${reference} The codes, the two analytical themes and all text belong to the sample alone.`,
    'The findings are coded line by line after the three stages of thematic synthesis (Thomas and Harden 2008): codes, descriptive themes, analytical themes. Participants’ own words and authors’ interpretations are told apart by construct order. Eleven studies have been opened so far: ten are coded throughout, the island diaries (Macrandal 2013) only in their first part. The study of remote clinics (Penhallowick 2024) is not coded at all.',
  ].join('\n\n'),
  reference,
};
