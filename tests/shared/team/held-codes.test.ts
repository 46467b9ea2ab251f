import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { applyCoding, codeInVivo } from '../../../shared/commands/coding.ts';
import { putAlsoUnder } from '../../../shared/commands/further-places.ts';
import { moveCodes } from '../../../shared/commands/several-codes.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import type { CodeId, ReviewerId } from '../../../shared/records/ids.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { continued, type TeamReview, teamReview } from '../../renderer/compare/team-fixture.ts';

const frame = ['Waiting', 'Own records', 'Lack of time', 'Kindness', 'Supplies'];

/** Ana and Cem each have the night interview to code, blind; Eva has nothing. */
function blindTeam(): TeamReview {
  const review = teamReview();
  const { ab, cd, documents } = review;
  const blind = continued(review, 'ab', setTeamRules, { blind: true });
  return continued(blind, 'ab', assignDocuments, {
    shares: [ab, cd].map((reviewerId) => ({ documentId: documents.night, reviewerId })),
  });
}

function anchorIn(review: TeamReview, quote: string) {
  const start = review.text.indexOf(quote);
  const anchor = makeAnchor(review.text, start, start + quote.length);
  if (anchor === undefined) throw new Error(`“${quote}” is not in the text`);
  return { documentId: review.documents.night, anchor };
}

const namesSeen = (full: Full, viewer: ReviewerId | undefined): readonly string[] =>
  [...viewOf(full, { viewer, layer: 'everyone' }).codes.values()].map(({ name }) => name);

function codeNamed({ snapshot }: TeamReview, name: string): CodeId {
  const code = [...snapshot.codes.values()].find((each) => each.name === name);
  if (code === undefined) throw new Error(`No code ${name}`);
  return code.id;
}

describe('B2 a code made while coding a closed document', () => {
  const quote = 'Nobody rang to say why';
  const coded = continued(blindTeam(), 'ab', codeInVivo, anchorIn(blindTeam(), quote));

  it('is shown to who made it and to nobody to whom the document is closed', () => {
    const { ab, cd, ef, snapshot } = coded;
    expect(namesSeen(snapshot, ab)).toEqual([...frame, quote]);
    expect(namesSeen(snapshot, cd)).toEqual(frame);
    expect(namesSeen(snapshot, ef)).toEqual(frame);
    expect(namesSeen(snapshot, undefined)).toEqual(frame);
  });

  it('is shown once the document is released', () => {
    const released = continued(coded, 'ab', releaseDocuments, {
      documentIds: [coded.documents.night],
    });
    expect(namesSeen(released.snapshot, coded.cd)).toEqual([...frame, quote]);
  });

  it('stays hidden at its further places, and a code that is seen under it shows it as above others', () => {
    const waiting = codeNamed(coded, 'Waiting');
    const held = codeNamed(coded, quote);
    const guest = continued(coded, 'ab', putAlsoUnder, { codeIds: [held], themeId: waiting });
    expect(namesSeen(guest.snapshot, guest.cd)).toEqual(frame);
    const { codes } = viewOf(guest.snapshot, { viewer: guest.cd, layer: 'everyone' });
    expect(codeTree(codes).nodes.get(waiting)?.guests).toEqual([]);
    const above = continued(coded, 'ab', putAlsoUnder, { codeIds: [waiting], themeId: held });
    expect(namesSeen(above.snapshot, above.cd)).toEqual([...frame, quote]);
  });

  it('is shown at once where the team shares new codes', () => {
    const shared = continued(coded, 'ab', setTeamRules, { holdBackCodes: false });
    expect(shared.snapshot.review?.holdBackCodes).toBe(false);
    expect(namesSeen(shared.snapshot, coded.cd)).toEqual([...frame, quote]);
  });

  it('is not found by its name when a colleague codes the same words: they get a code of their own', () => {
    const both = continued(coded, 'cd', codeInVivo, anchorIn(coded, quote));
    const alike = [...both.snapshot.codes.values()].filter(({ name }) => name === quote);
    expect(alike.map(({ createdBy }) => createdBy)).toEqual([coded.ab, coded.cd]);
    expect(namesSeen(both.snapshot, coded.cd)).toEqual([...frame, quote]);
  });

  it('is held back too where its record is from before codes said where they were made', () => {
    const id = codeNamed(coded, quote);
    const old = applyChanges(coded.snapshot, [
      { set: id, fields: { madeIn: [coded.documents.night, null] } },
    ]);
    expect(old.codes.get(id)?.madeIn).toBe(undefined);
    expect(namesSeen(old, coded.cd)).toEqual(frame);
  });

  it('is shown with those above it to a colleague who uses it', () => {
    const theme = continued(coded, 'ab', createCode, { name: 'Silence', kind: 'descriptive' });
    const moved = continued(theme, 'ab', moveCodes, {
      codeIds: [codeNamed(theme, quote)],
      place: { parentId: codeNamed(theme, 'Silence') },
    });
    expect(namesSeen(moved.snapshot, coded.cd)).toEqual(frame);
    const used = continued(moved, 'cd', applyCoding, {
      target: anchorIn(moved, 'They were kind'),
      code: { codeId: codeNamed(moved, quote) },
    });
    expect(namesSeen(used.snapshot, coded.cd)).toEqual([...frame, quote, 'Silence']);
  });
});

describe('B2 a code made for no document', () => {
  it('is held back while its maker and its viewer code blind', () => {
    const made = continued(blindTeam(), 'ab', createCode, { name: 'Silence' });
    expect(namesSeen(made.snapshot, made.cd)).toEqual(frame);
    // Who made it sees it, though they have coded nothing with it yet.
    expect(namesSeen(made.snapshot, made.ab)).toEqual([...frame, 'Silence']);
    const released = continued(made, 'ab', releaseDocuments, {
      documentIds: [made.documents.night],
    });
    expect(namesSeen(released.snapshot, made.cd)).toEqual([...frame, 'Silence']);
  });

  it('is shown with what stands above it where a code of the frame was moved under it', () => {
    const made = continued(blindTeam(), 'ab', createCode, { name: 'Silence', kind: 'descriptive' });
    // Cem has coded nothing as lack of time: the code is seen because it is the team's.
    const moved = continued(made, 'ab', moveCodes, {
      codeIds: [codeNamed(made, 'Lack of time')],
      place: { parentId: codeNamed(made, 'Silence') },
    });
    expect(namesSeen(moved.snapshot, moved.cd)).toEqual([...frame, 'Silence']);
  });

  it('is the team’s frame where its maker has nothing to code', () => {
    const made = continued(blindTeam(), 'ef', createCode, { name: 'Silence' });
    expect(namesSeen(made.snapshot, made.cd)).toEqual([...frame, 'Silence']);
  });

  it('is held back with every other code of a colleague where the team says so', () => {
    const all = continued(blindTeam(), 'ab', setTeamRules, { holdBackCodes: true });
    // Cem uses three of Ana's codes himself.
    expect(namesSeen(all.snapshot, all.cd)).toEqual([
      'Waiting',
      'Own records',
      'Kindness',
      'Supplies',
    ]);
  });
});
