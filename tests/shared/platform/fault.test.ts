import { expect, it } from 'vitest';
import { faultOf } from '../../../shared/platform/fault.ts';

it('a fault is told by its kind and its places in the code, never by its words', () => {
  const words = '“She said that the ward was closed” is no code\n    at Maren (ward7.ts:1:1)';
  const error = new TypeError(words);
  error.stack = [
    `TypeError: ${words}`,
    'at home, Maren said (private.ts:1:1)',
    '    at commit (app://themeloom/assets/desk-1a2b.js:10:4)',
    '    at async Desk.open (file:///C:/Users/maren/Review of deaths/main.js:200:16)',
    '    at file:///home/maren/themeloom/main.js:7:3',
    '    at native code',
  ].join('\n');
  expect(faultOf(error)).toEqual({
    code: 'TypeError',
    frames: ['commit (desk-1a2b.js:10:4)', 'Desk.open (main.js:200:16)', 'anonymous (main.js:7:3)'],
  });
});

it('what is no error is told by its type, and a strange name is none', () => {
  expect(faultOf('She said that the ward was closed')).toEqual({ code: 'string', frames: [] });
  const named = new Error('x');
  named.name = 'Maren Holt, ward 7';
  named.stack = '';
  expect(faultOf(named)).toEqual({ code: 'Error', frames: [] });
});
