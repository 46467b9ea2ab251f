import { describe, expect, it } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { putAlsoUnder } from '../../../shared/commands/further-places.ts';
import { settle } from '../../../shared/commands/reconcile.ts';
import { moveCodes } from '../../../shared/commands/several-codes.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { compareDocument } from '../../../shared/reconcile/disagreements.ts';
import { settlementOf } from '../../../shared/reconcile/settlement.ts';
import {
  type AgreementChoice,
  agreementSource,
  codingReviewers,
  measureReview,
  sentencesOf,
} from '../../../shared/team/agreement-source.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { shownOf } from '../../fixtures/shown.ts';
import {
  bodyOf,
  continued,
  type TeamReview,
  teamReview,
} from '../../renderer/compare/team-fixture.ts';

const characters: AgreementChoice = {
  level: 'codes',
  unit: { kind: 'character' },
  reconciliation: 'before',
};

const sourceOf = (review: TeamReview, choice: Partial<AgreementChoice> = {}) =>
  agreementSource(
    viewOf(review.snapshot, { viewer: review.ab, layer: 'all' }),
    review.contents.texts,
    { ...characters, viewer: review.ab, ...choice },
  );

const measured = (review: TeamReview, choice: Partial<AgreementChoice> = {}) =>
  measureReview(sourceOf(review, choice), choice.unit ?? characters.unit);

describe('the question of agreement', () => {
  const review = teamReview();
  const { ab, cd, codes, documents, ef } = review;

  it('takes each document with those of the reviewers who coded it', () => {
    const { question } = sourceOf(review);
    const coders = question.documents.map(({ codedBy, id }) => [
      id,
      codedBy.map(({ reviewerId }) => reviewerId),
    ]);
    expect(new Map(coders as [string, string[]][])).toEqual(
      new Map([
        [documents.night, [ab, cd, ef]],
        [documents.day, [ab, cd]],
        [documents.alone, [ab]],
      ]),
    );
  });

  it('measures only what two coded, and lists the codes used there in the order of the codebook', () => {
    const { documentIds, report } = measured(review);
    expect(new Set(documentIds)).toEqual(new Set([documents.night, documents.day]));
    const { inOrder } = codeTree(review.snapshot.codes);
    expect(report.byCategory.map(({ categoryId }) => categoryId)).toEqual(
      inOrder.map(({ code }) => code.id),
    );
  });

  it('asks about chosen documents, reviewers and codes only', () => {
    const { documentIds, report } = measured(review, {
      documentIds: [documents.night],
      reviewerIds: [cd, ef],
      codeIds: [codes.Waiting],
    });
    expect(documentIds).toEqual([documents.night]);
    expect(report.reviewerIds).toEqual([cd, ef]);
    expect(report.byCategory.map(({ categoryId }) => categoryId)).toEqual([codes.Waiting]);
  });

  it('gives full agreement where all coded a code alike', () => {
    const { report } = measured(review);
    const supplies = report.byCategory.find(({ categoryId }) => categoryId === codes.Supplies);
    expect(supplies?.figure.all.alpha).toEqual({ value: 1 });
  });

  it('names everybody who coded, in the order of the review', () => {
    expect(codingReviewers(shownOf(review.snapshot))).toEqual([ab, cd, ef]);
  });
});

describe('the level of themes', () => {
  it('reads a code as the nearest theme above it, and a code without one as itself', () => {
    const base = teamReview();
    const named = continued(base, 'ab', createCode, { name: 'Pressure', kind: 'descriptive' });
    const theme = [...named.snapshot.codes.values()].find(({ name }) => name === 'Pressure');
    if (theme === undefined) throw new Error('No theme');
    let review = continued(named, 'ab', moveCodes, {
      codeIds: [base.codes.Waiting],
      place: { parentId: theme.id },
    });
    review = continued(review, 'ab', moveCodes, {
      codeIds: [base.codes['Lack of time']],
      place: { parentId: theme.id },
    });
    const { report } = measured(review, { level: 'themes' });
    expect(new Set(report.byCategory.map(({ categoryId }) => categoryId))).toEqual(
      new Set([theme.id, base.codes['Own records'], base.codes.Kindness, base.codes.Supplies]),
    );
  });

  it('K6 T5 reads a code in several themes as each of them', () => {
    const base = teamReview();
    const themes = ['Pressure', 'Silence'].reduce(
      (review, name) => continued(review, 'ab', createCode, { name, kind: 'descriptive' }),
      base,
    );
    const [pressure = 'code:none', silence = 'code:none'] = [...themes.snapshot.codes.values()]
      .slice(-2)
      .map(({ id }) => id);
    const moved = continued(themes, 'ab', moveCodes, {
      codeIds: [base.codes.Waiting],
      place: { parentId: pressure },
    });
    const review = continued(moved, 'ab', putAlsoUnder, {
      codeIds: [base.codes.Waiting],
      themeId: silence,
    });
    const { report } = measured(review, { level: 'themes' });
    const figures = new Map(report.byCategory.map(({ categoryId, ...rest }) => [categoryId, rest]));
    expect(figures.get(silence)).toBeDefined();
    expect(figures.get(silence)).toEqual(figures.get(pressure));
    expect(figures.has(base.codes.Waiting)).toBe(false);
  });
});

describe('agreement after reconciliation', () => {
  const base = teamReview();
  const { structure } = codeTree(base.snapshot.codes);
  const [boundaries] = compareDocument(base.snapshot, base.documents.night, structure, {
    reviewers: [base.ab, base.cd, base.ef],
  }).disagreements;
  if (boundaries === undefined) throw new Error('No disagreement');
  const decided = (outcome: 'accept' | 'defer') =>
    continued(base, 'ab', settle, {
      settlements: [settlementOf(boundaries, { outcome, reviewerId: base.ab }, base.text)],
      outcome,
      reason: 'The whole sentence says it',
      present: [base.ab],
    });
  const alphaOf = (review: TeamReview, choice: Partial<AgreementChoice>) =>
    measured(review, choice).report.byCategory.find(
      ({ categoryId }) => categoryId === base.codes.Waiting,
    )?.figure.all.alpha;

  it('gives what was settled to every reviewer who coded the document', () => {
    expect(alphaOf(decided('accept'), { reconciliation: 'after' })).toEqual({ value: 1 });
  });

  it('leaves the figures before it as they were', () => {
    expect(alphaOf(decided('accept'), {})).toEqual(alphaOf(base, {}));
  });

  it('changes nothing for what was not settled', () => {
    expect(measured(base, { reconciliation: 'after' })).toEqual(measured(base));
  });
});

describe('documents that cannot be compared', () => {
  it('leaves out and counts what is coded blind', () => {
    const base = teamReview();
    const assigned = continued(base, 'ab', assignDocuments, {
      shares: [
        { documentId: base.documents.night, reviewerId: base.ab },
        { documentId: base.documents.night, reviewerId: base.cd },
      ],
    });
    const review = continued(assigned, 'ab', setTeamRules, { blind: true });
    const found = measured(review);
    expect(found.documentIds).toEqual([base.documents.day]);
    expect(found.blind).toBe(1);
  });

  it('leaves out and counts what has no text in the file', () => {
    const review = teamReview();
    const { withoutText } = sourceOf({
      ...review,
      contents: { ...review.contents, texts: new Map() },
    });
    expect(withoutText).toBe(2);
  });

  it('asks about the reliability sample only where that is chosen', () => {
    const base = teamReview();
    const review = continued(base, 'ab', assignDocuments, {
      shares: [{ documentId: base.documents.day, reviewerId: base.ab, reliability: true }],
    });
    expect(measured(review, { onlySample: true }).documentIds).toEqual([base.documents.day]);
  });
});

describe('sentences', () => {
  it('end with their block, without the blank after them', () => {
    const body = bodyOf(['Findings', 'Nobody rang. We waited  until morning.']);
    expect(sentencesOf(body).map(({ end, start }) => body.text.slice(start, end))).toEqual([
      'Findings',
      'Nobody rang.',
      'We waited  until morning.',
    ]);
  });
});
