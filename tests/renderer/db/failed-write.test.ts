import { expect, test } from 'vitest';
import { isStorageAway, writeFailure } from '../../../renderer/db/failed-write.ts';
import { stopError } from '../../../shared/engine/storage.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/messages.ts';

const wrapped = (inner: unknown) => Object.assign(new Error('It was aborted'), { inner });

test.each([
  ['disk-full', 'common.diskFull', new DOMException('No room', 'QuotaExceededError')],
  ['disk-full', 'common.diskFull', wrapped(new DOMException('No room', 'QuotaExceededError'))],
  ['withdrawn', 'common.withdrawn', new DOMException('Closed', 'InvalidStateError')],
  ['withdrawn', 'common.withdrawn', wrapped(wrapped(new DOMException('', 'UnknownError')))],
  ['not-saved', 'common.notSaved', new TypeError('It was something else')],
  ['not-saved', 'common.notSaved', 'not even an error'],
] as const)('says in words what failed: %s', (code, words, error) => {
  const said = writeFailure(error);
  expect([said.code, said.message, said.cause]).toEqual([code, t(words), error]);
  expect(said.message).not.toMatch(/Error|Exception/);
});

test('E13 says that the disk is full where only the end of the transaction tells it', () => {
  const aborted = new DOMException(
    'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE',
    'UnknownError',
  );
  const request = wrapped(new DOMException('The transaction was aborted', 'AbortError'));
  expect([writeFailure(request, aborted).code, writeFailure(request).code]).toEqual([
    'disk-full',
    'not-saved',
  ]);
});

test('tells a database that is out of reach from a fault that has a name like it', () => {
  const closed = Object.assign(new Error('Internal error'), { name: 'DatabaseClosedError' });
  const missingNode = new DOMException('The node is gone', 'NotFoundError');
  expect([isStorageAway(wrapped(closed)), isStorageAway(missingNode)]).toEqual([true, false]);
});

test('leaves what is in words as it is, also inside what Dexie made of it', () => {
  const moved = stopError('moved');
  expect([writeFailure(moved), writeFailure(wrapped(moved))]).toEqual([moved, moved]);
});

test('says of a database that a newer version took over that the change is not stored', () => {
  const refused = new ExpectedError('newer', t('start.newerDatabase'));
  expect(writeFailure(wrapped(refused)).message).toBe(t('common.stop.newer'));
});
