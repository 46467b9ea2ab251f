import { beforeEach, expect, it } from 'vitest';
import { takeFromText } from '../../../renderer/extraction/take-from-text.ts';
import { useNotices } from '../../../renderer/store/notices.ts';

beforeEach(() => useNotices.setState({ notices: [], lines: [] }));

it('says once that something is to be selected first', async () => {
  await takeFromText();
  const text = 'Select the words in the text first.';
  const { lines, notices } = useNotices.getState();
  expect(notices.map((each) => [each.tone, each.text])).toEqual([['problem', text]]);
  expect(lines.map((each) => each.text)).toEqual([text]);
});
