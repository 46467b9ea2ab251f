import { describe, expect, test } from 'vitest';
import { readHtmlText } from '../../../shared/documents/read-html.ts';
import { shown } from './body-rules.ts';

function lines(list: string): string[] {
  return readHtmlText(list).body.text.split('\n');
}

describe('lists of a page', () => {
  test.each([
    ['<ol type="a" start="26"><li>x<li>y</ol>', ['z. x', 'aa. y']],
    ['<ol type="A"><li>x<li value="28">y<li>z</ol>', ['A. x', 'AB. y', 'AC. z']],
    ['<ol type="i" start="3999"><li>x<li>y</ol>', ['mmmcmxcix. x', '4000. y']],
    ['<ol type="I"><li>x<li type="1">y</ol>', ['I. x', '2. y']],
    ['<ol reversed><li>x<li hidden><li value="7">y<li>z</ol>', ['4. x', '7. y', '6. z']],
    ['<ol reversed start="2"><li>x<li>y<li>z</ol>', ['2. x', '1. y', '0. z']],
    ['<ol start="-1"><li>x<li>y</ol>', ['-1. x', '0. y']],
    ['<ol start="1e308"><li>x</ol>', ['1. x']],
    ['<ol start="99999999999999999999"><li>x</ol>', ['1. x']],
    ['<ol type="a" start="0"><li>x</ol>', ['0. x']],
    ['<ol style="list-style-type: lower-greek"><li>x<li>y</ol>', ['α. x', 'β. y']],
    ['<ol style="list-style: inside decimal-leading-zero"><li>x</ol>', ['01. x']],
    ['<ul style="list-style-type:upper-roman"><li>x</ul>', ['I. x']],
    ['<ol style="list-style:none"><li>x</ol>', ['x']],
    [`<ol style="list-style-type: 'Q '"><li>x</ol>`, ['Q x']],
    ['<ol style="color: red"><li style="list-style-type: square">x<li>y</ol>', ['• x', '2. y']],
    ['<ol style="list-style-type: cjk-ideographic"><li>x</ol>', ['一、x']],
    ['<ol><li>x<ol type="a"><li>y</ol><li>z</ol>', ['1. x', 'a. y', '2. z']],
    ['<ol><li><ol type="a"><li>y</ol></ol>', ['1. a. y']],
    ['<ol><li></li><li>x</ol>', ['2. x']],
  ] as const)('%s is numbered as a browser prints it', (list, printed) => {
    expect(lines(list)).toEqual(printed);
  });

  test('lists of Google Docs are numbered by the rules of their page, level by level, though none stands in another', () => {
    const rules = [
      '.lst-kix_k9-0>li:before{content:"Q" counter(lst-ctn-kix_k9-0,decimal) ": "}',
      '.lst-kix_k9-1 > li:before { content:"" counter(lst-ctn-kix_k9-0,decimal) "." counter(lst-ctn-kix_k9-1,lower-latin) "\\000029 " }',
      '.lst-kix_b2-0>li:before{content:"\\0025cf   "}',
      '.lst-kix_e-0>li:before{content:"" counter(lst-ctn-kix_e-0,decimal',
    ].join('');
    const { body } = readHtmlText(
      `<html><head><style>${rules}</style></head><body><ol class="c1 lst-kix_k9-0 start" start="1"><li>One</ol>
       <ol class="lst-kix_k9-1 start" start="1"><li>Two<li>Three</ol><p>Said.</p><ol class="lst-kix_k9-0" start="2"><li>Four</ol>
       <ol class="lst-kix_k9-1 start" start="1"><li>Five</ol><ul class="lst-kix_b2-0"><li>Six</ul><ol class="lst-kix_e-0"><li>Seven</ol>`,
    );
    expect(shown(body)).toEqual([
      'list1: Q1: One',
      'list2: 1.a) Two',
      'list2: 1.b) Three',
      'paragraph: Said.',
      'list1: Q2: Four',
      'list2: 2.a) Five',
      'list1: • Six',
      'list1: 1. Seven',
    ]);
  });

  test('further paragraphs of an item have no mark, a heading has the number but no bullet', () => {
    const { body } = readHtmlText(
      '<ol><li><p>One</p><p>more</p><li><h3>Two</h3></ol><ul><li><h3>Three</h3></ul>',
    );
    expect(shown(body)).toEqual([
      'list1: 1. One',
      'list1: more',
      'heading3: 2. Two',
      'heading3: Three',
    ]);
  });

  test('numbers that Word wrote into a page stand before their paragraphs', () => {
    const item = (mark: string, level: number, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span>${text}</p>`;
    const { body } = readHtmlText(
      `${item('Q1:', 1, 'Why?')}${item('b)', 2, 'How?')}${item('·', 1, 'Where?')}`,
    );
    expect(shown(body)).toEqual(['list1: Q1: Why?', 'list2: b) How?', 'list1: • Where?']);
  });
});
