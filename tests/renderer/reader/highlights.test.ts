import { expect, test } from 'vitest';
import { HighlightPainter, type Paint } from '../../../renderer/reader/highlights.ts';

/** A highlight and a registry as the browser has them: a set with a priority, and a map by name. */
class PlainHighlight extends Set<AbstractRange> {
  priority = 0;
}

function painterOn(registry: Map<string, PlainHighlight>, drawnUpTo = 1000): HighlightPainter {
  return new HighlightPainter(
    {
      staticRangeOf: (start, end) =>
        start < drawnUpTo
          ? ({ startOffset: start, endOffset: end } as unknown as StaticRange)
          : undefined,
    },
    { registry, newHighlight: () => new PlainHighlight() },
  );
}

/** What stands on the page: name, and the bounds of each of its ranges. */
function shownIn(registry: Map<string, PlainHighlight>): Readonly<Record<string, string[]>> {
  const shown = [...registry].map(
    ([name, highlight]) =>
      [
        name,
        [...highlight].map(({ startOffset, endOffset }) => `${startOffset}-${endOffset}`),
      ] as const,
  );
  return Object.fromEntries(shown.filter(([, ranges]) => ranges.length > 0));
}

const paint = (key: string, name: string, start: number, end: number): Paint => ({
  key,
  name,
  start,
  end,
});

test('takes off what is no longer to be seen, leaves what stays, and moves what moved', () => {
  const registry = new Map<string, PlainHighlight>();
  const painter = painterOn(registry);
  painter.show('codes', [paint('a', 'code-3', 0, 9), paint('b', 'code-3', 4, 20)]);
  const [staying] = registry.get('code-3') ?? [];
  painter.show('codes', [paint('a', 'code-3', 0, 9), paint('c', 'code-5', 4, 20)]);
  expect(shownIn(registry)).toEqual({ 'code-3': ['0-9'], 'code-5': ['4-20'] });
  expect([...(registry.get('code-3') ?? [])]).toEqual([staying]);
  painter.show('codes', [paint('a', 'code-3', 2, 9)]);
  expect(shownIn(registry)).toEqual({ 'code-3': ['2-9'] });
  painter.show('codes', []);
  expect(shownIn(registry)).toEqual({});
});

test('keeps groups apart: what is taken off in one stays where another shows the same passage', () => {
  const registry = new Map<string, PlainHighlight>();
  const painter = painterOn(registry);
  painter.show('codes', [paint('a', 'code-3', 0, 9)]);
  painter.show('under-way', [paint('a', 'code-3', 0, 9), paint('b', 'code-3', 30, 40)]);
  painter.show('under-way', []);
  expect(shownIn(registry)).toEqual({ 'code-3': ['0-9'] });
});

test('draws the underline of what is shown above colours, and a match above both', () => {
  const registry = new Map<string, PlainHighlight>();
  painterOn(registry).show('codes', [
    paint('a', 'find', 0, 9),
    paint('b', 'code-11', 0, 9),
    paint('c', 'mark-11', 0, 9),
    paint('d', 'plain', 0, 9),
  ]);
  const order = [...registry].sort(([, a], [, b]) => a.priority - b.priority);
  expect(order.map(([name]) => name)).toEqual(['plain', 'code-11', 'mark-11', 'find']);
});

test('shows a passage that was not drawn once it is, and clears all it put on the page and nothing else', () => {
  const registry = new Map([['code-1', new PlainHighlight()]]);
  const painter = painterOn(registry, 100);
  painter.show('codes', [paint('a', 'code-2', 200, 210), paint('b', 'code-2', 5, 10)]);
  expect(shownIn(registry)).toEqual({ 'code-2': ['5-10'] });
  painter.clear();
  expect([...registry.keys()]).toEqual(['code-1']);
});

test('two texts on one page share the colours, and one that goes leaves what the other shows', () => {
  const registry = new Map<string, PlainHighlight>();
  const [left, right] = [painterOn(registry), painterOn(registry)];
  left.show('codes', [paint('a', 'code-3', 0, 9)]);
  right.show('codes', [paint('a', 'code-3', 40, 50), paint('b', 'code-7', 60, 70)]);
  expect(shownIn(registry)).toEqual({ 'code-3': ['0-9', '40-50'], 'code-7': ['60-70'] });
  right.clear();
  expect(shownIn(registry)).toEqual({ 'code-3': ['0-9'] });
  left.clear();
  right.show('codes', [paint('a', 'code-3', 41, 51)]);
  expect(shownIn(registry)).toEqual({ 'code-3': ['41-51'] });
});
