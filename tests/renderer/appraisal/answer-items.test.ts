import { beforeEach, expect, it } from 'vitest';
import { takeEvidence } from '../../../renderer/appraisal/answer-items.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';

beforeEach(() => {
  const { lead } = appraisalTeam(1, 1);
  const { reviewerId } = lead;
  const snapshot = viewOf(lead.log.snapshot, { viewer: reviewerId, layer: 'everyone' });
  useReview.setState({ status: 'open', reviewerId, snapshot });
  useNotices.setState({ notices: [], lines: [] });
});

it('says once that a passage is to be selected before it can be evidence', async () => {
  await takeEvidence();
  const text = 'Select the words in the text of this study first.';
  const { lines, notices } = useNotices.getState();
  expect(notices.map((each) => [each.tone, each.text])).toEqual([['problem', text]]);
  expect(lines.map((each) => each.text)).toEqual([text]);
});
