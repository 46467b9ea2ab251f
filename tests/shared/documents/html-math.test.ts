import { expect, test } from 'vitest';
import { readHtmlText } from '../../../shared/documents/read-html.ts';

test.each([
  ['<mi>p</mi><mo>=</mo><mn>0.04</mn>', 'p=0.04'],
  ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>', '(a+b)/c'],
  ['<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x_1^2'],
  ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
  ['<msup><msqrt><mi>x</mi></msqrt><mn>3</mn></msup>', '(√(x))^3'],
  ['<mroot><mi>x</mi><mn>3</mn></mroot>', '√(3&x)'],
  [
    '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>',
    '∑_(i=1)^n x_i',
  ],
  ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x\u0305'],
  ['<mi>sin</mi><mo>\u2061</mo><mi>x</mi><mo>\u2062</mo><mi>y</mi>', 'sin xy'],
  ['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '[a,b]'],
  [
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>',
    '[1, 2; 3]',
  ],
  ['<semantics><mi>y</mi><annotation>\\gamma</annotation></semantics>', 'y'],
])('%s is written in one line as an equation of Word is', (math, line) => {
  expect(readHtmlText(`<p>So <math>${math}</math>.</p>`).body.text).toBe(`So ${line}.`);
});

test('an equation that stands on its own has lines of its own', () => {
  expect(readHtmlText('<p>So <math display="block"><mi>y</mi></math> it is.</p>').body.text).toBe(
    'So\ny\nit is.',
  );
});
