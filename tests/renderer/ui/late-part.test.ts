import { expect, it, vi } from 'vitest';
import { LatePart, loadWhenIdle } from '../../../renderer/ui/late-part.ts';

const Matrix = (): null => null;

it('is fetched once however often it is asked for, and tells its listeners when it is here', async () => {
  const fetchPart = vi.fn(async () => Matrix);
  const part = new LatePart(fetchPart);
  const told: string[] = [];
  const leave = part.subscribe(() => told.push(part.read().kind));
  expect(part.read()).toEqual({ kind: 'away' });
  await Promise.all([part.load(), part.load()]);
  await part.load();
  leave();
  expect([part.read(), told, fetchPart.mock.calls.length]).toEqual([
    { kind: 'here', Part: Matrix },
    ['coming', 'here'],
    1,
  ]);
});

it('tells of a script that cannot be read, and finds it when it is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isThere = false;
  const part = new LatePart(async () => {
    if (!isThere) throw new Error('Failed to fetch');
    return Matrix;
  });
  await part.load();
  expect(part.read()).toEqual({ kind: 'failed' });
  isThere = true;
  await part.load();
  expect(part.read()).toEqual({ kind: 'here', Part: Matrix });
  vi.restoreAllMocks();
});

it('goes on to the next part when one cannot be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new LatePart(() => Promise.reject(new Error('Failed to fetch')));
  const whole = new LatePart(async () => Matrix);
  await loadWhenIdle([broken, whole]);
  expect([broken.read().kind, whole.read().kind]).toEqual(['failed', 'here']);
  vi.restoreAllMocks();
});
