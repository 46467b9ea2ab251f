import { expect, test } from 'vitest';
import { logLineOf } from '../../../shared/bundle/log-line.ts';
import { isPlainOperation } from '../../../shared/bundle/plain-operation.ts';
import { parseOperation } from '../../../shared/ops/parse-operation.ts';
import { largeReview } from '../../fixtures/large-review.ts';

const { operations } = largeReview({ documents: 2, codingsPerDocument: 20, codes: 5, seed: 4 });
const lines = operations.map(logLineOf).map(({ json }) => json);
const codingLine = lines.findLast((line) => line.includes('"kind":"apply-coding"')) ?? '';

test('X5 what is taken for plain passes the schema unchanged and is canonical', () => {
  const plain = lines.filter((line) => isPlainOperation(JSON.parse(line)));
  expect(plain.length).toBeGreaterThanOrEqual(40);
  for (const line of plain) {
    const operation = parseOperation(JSON.parse(line));
    expect(operation).toEqual(JSON.parse(line));
    expect(logLineOf(operation).json).toBe(line);
  }
});

test.each([
  ['a missing field', (line: string) => line.replace('"prefix":', '"prefox":')],
  ['an unknown field', (line: string) => line.replace('"end":', '"edges":1,"end":')],
  ['another order of keys', (line: string) => `{"zone":1,${line.slice(1)}`],
  ['an offset below 0', (line: string) => line.replace(/"start":\d+/, '"start":-1')],
  ['an id of another kind', (line: string) => line.replace('"codeId":"code:', '"codeId":"study:')],
  ['a stamp that is none', (line: string) => line.replace(/"at":"\d/, '"at":"x')],
  ['an id with a line end', (line: string) => line.replace('"id":"op:', '"id":"op:\\n')],
  ['a number for a text', (line: string) => line.replace(/"quote":"[^"]*","rev/, '"quote":7,"rev')],
  ['a nested param', (line: string) => line.replace('"params":{', '"params":{"a":{"b":1},')],
  [
    'a param called __proto__',
    (line: string) => line.replace('"params":{', '"params":{"__proto__":1,'),
  ],
  ['a further change', (line: string) => line.replace('"changes":[', '"changes":[{},')],
])('X5 %s is left to the schema', (_, spoil) => {
  const spoilt = spoil(codingLine);
  expect(spoilt).not.toBe(codingLine);
  expect(isPlainOperation(JSON.parse(codingLine))).toBe(true);
  expect(isPlainOperation(JSON.parse(spoilt))).toBe(false);
});
