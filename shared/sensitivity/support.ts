/** What themes and findings rest on, study by study, counted once, so that leaving something out is a subtraction. */
import type { StudyId } from '../records/ids.ts';
import type { LeftOut } from './left-out.ts';

/** The excerpts of one study under a theme or finding. */
export interface StudySupport {
  readonly studyId: StudyId;
  readonly excerpts: number;
  /** Of these, words of the study’s authors (second order). */
  readonly authors: number;
  /** Of these, by the number of who coded them; absent where that is none. */
  readonly byCoder: readonly (number | undefined)[];
  /** It contributes because somebody said so, whatever is coded in it. */
  readonly byHand: boolean;
}

/** What is left under a theme or finding: excerpts, and studies in the order in which they came. */
export interface Left {
  readonly excerpts: number;
  readonly studies: readonly StudyId[];
}

/** What is left of a support without something. Law: equal to counting a review from which that was taken away. */
export function leftWithout(support: readonly StudySupport[], leftOut: LeftOut): Left {
  let excerpts = 0;
  const studies: StudyId[] = [];
  for (const study of support) {
    const left = leftOfStudy(study, leftOut);
    excerpts += left;
    if (left > 0 || (study.byHand && !isStudyOut(study.studyId, leftOut)))
      studies.push(study.studyId);
  }
  return { excerpts, studies };
}

/** Whether leaving out any one study leaves excerpts, and more studies than one. */
export function standsWithoutAny(support: readonly StudySupport[]): boolean {
  let giving = 0;
  for (const { excerpts } of support) if (excerpts > 0) giving += 1;
  return giving > 1 && support.length > 2;
}

function leftOfStudy(study: StudySupport, leftOut: LeftOut): number {
  const { authors, byCoder, excerpts, studyId } = study;
  switch (leftOut.kind) {
    case 'authors':
      return excerpts - authors;
    case 'coder':
      return excerpts - (byCoder[leftOut.number] ?? 0);
    default:
      return isStudyOut(studyId, leftOut) ? 0 : excerpts;
  }
}

function isStudyOut(id: StudyId, leftOut: LeftOut): boolean {
  if (leftOut.kind === 'study') return leftOut.studyId === id;
  return leftOut.kind === 'concerns' && leftOut.studyIds.has(id);
}

interface Growing {
  readonly studyId: StudyId;
  excerpts: number;
  authors: number;
  readonly byCoder: (number | undefined)[];
  byHand: boolean;
}

/** Adds excerpts up by study. */
export class SupportCounter {
  readonly #studies = new Map<StudyId, Growing>();

  /** Some excerpts of one coder, by number, in a study, and how many of them are in the words of its authors. */
  add(
    studyId: StudyId,
    coder: number,
    many: { readonly excerpts: number; readonly authors: number },
  ): void {
    const study = this.#of(studyId);
    study.excerpts += many.excerpts;
    study.authors += many.authors;
    study.byCoder[coder] = (study.byCoder[coder] ?? 0) + many.excerpts;
  }

  addByHand(studyId: StudyId): void {
    this.#of(studyId).byHand = true;
  }

  get support(): readonly StudySupport[] {
    return [...this.#studies.values()];
  }

  #of(studyId: StudyId): Growing {
    let study = this.#studies.get(studyId);
    if (study === undefined) {
      study = { studyId, excerpts: 0, authors: 0, byCoder: [], byHand: false };
      this.#studies.set(studyId, study);
    }
    return study;
  }
}
