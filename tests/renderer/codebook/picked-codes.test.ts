import { beforeEach, expect, test } from 'vitest';
import {
  chooseCode,
  resetCodebookView,
  useCodebookView,
} from '../../../renderer/codebook/codebook-view.ts';
import {
  codesInHand,
  dropPicked,
  pickAll,
  pickTo,
  togglePicked,
} from '../../../renderer/codebook/picked-codes.ts';
import { treeRows } from '../../../renderer/codebook/tree-rows.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { useSession } from '../../../renderer/store/session-store.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { codeId, review, reviewerId } from './codebook-fixture.ts';

const full = review();
const rows = () => treeRows(codeTree(full.codes), useCodebookView.getState());
const inHand = () => codesInHand(useSession.getState().codeId ?? 'code:none');

beforeEach(() => {
  useReview.setState({ snapshot: viewOf(full, { viewer: reviewerId, layer: 'everyone' }) });
  resetCodebookView();
  chooseCode(codeId('Workload'));
});

test('picks a range from the chosen code, which grows and shrinks from where it began', () => {
  pickTo(rows(), codeId('Staffing'));
  expect(inHand()).toEqual(['Workload', 'Paperwork', 'Visits cut', 'Staffing'].map(codeId));
  pickTo(rows(), codeId('Paperwork'));
  expect(inHand()).toEqual(['Workload', 'Paperwork'].map(codeId));
  pickTo(rows(), codeId('Lack of resources'));
  expect(inHand()).toEqual(['Lack of resources', 'Workload'].map(codeId));
});

test('takes single codes to those picked and away again, and says how many there are', () => {
  togglePicked(codeId('Trust'));
  togglePicked(codeId('Paperwork'));
  expect(inHand()).toEqual(['Workload', 'Paperwork', 'Trust'].map(codeId));
  togglePicked(codeId('Paperwork'));
  expect(inHand()).toEqual(['Workload', 'Trust'].map(codeId));
  expect(useNotices.getState().spoken).toBe('2 codes selected');
});

test('picks all that a search finds, and not the themes that only lead there', () => {
  useCodebookView.setState({ query: 'r' });
  pickAll(rows());
  expect(inHand()).toEqual(['Lack of resources', 'Workload', 'Paperwork', 'Trust'].map(codeId));
});

test('a code that is chosen alone leaves the others, as does Escape', () => {
  pickTo(rows(), codeId('Staffing'));
  expect(dropPicked()).toBe(true);
  expect(inHand()).toEqual([codeId('Staffing')]);
  expect(dropPicked()).toBe(false);
  pickTo(rows(), codeId('Trust'));
  chooseCode(codeId('Paperwork'));
  expect(inHand()).toEqual([codeId('Paperwork')]);
});
