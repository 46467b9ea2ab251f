import { describe, expect, test } from 'vitest';
import { readHtmlText } from '../../../shared/documents/read-html.ts';
import { expectCanonical, shown } from './body-rules.ts';

describe('tables of a page', () => {
  test('paragraphs and items of a cell are lines of it, as in Word documents', () => {
    const { body } = readHtmlText(
      '<table><tr><td><p>Carers</p><p>and nurses</p><ol><li>day<li>night</ol><td>1<br>2</table>',
    );
    expect(shown(body)).toEqual(['table: Carers\nand nurses\n1. day\n2. night\t1\n2']);
    expectCanonical(body);
  });

  test('columns stay in line below and beside cells that span rows and columns', () => {
    const { body } = readHtmlText(
      `<table><thead><tr><th rowspan="2">Group<th colspan="2">Score<th>n<tr><th>before<th>after<th>all</thead>
       <tbody><tr><td rowspan="0">P<td>1<td>2<td>3<tr><td colspan="2" rowspan="2">4<td>5<tr><td>6</tbody>
       <tbody><tr><td>Q<td>7</table>`,
    );
    expect(shown(body)).toEqual([
      'table: Group\tScore\t\tn',
      'table: \tbefore\tafter\tall',
      'table: P\t1\t2\t3',
      'table: \t4\t\t5',
      'table: \t\t\t6',
      'table: Q\t7',
    ]);
  });

  test('a row that holds a table lays out the page; the rows of the inner table are its own', () => {
    const { body } = readHtmlText(
      '<table><tr><td>Menu<td><table><tr><td rowspan=9>a<td>b<tr><td>c</table><td>right<tr><td>x<td>y</table>',
    );
    expect(shown(body)).toEqual([
      'paragraph: Menu',
      'table: a\tb',
      'table: \tc',
      'paragraph: right',
      'table: x\ty',
    ]);
  });

  test('spans without end add no more empty cells than a table has', () => {
    const wide = '<tr><td colspan="1000000000" rowspan="1000000000">x<td>y'.repeat(20_000);
    const { body } = readHtmlText(`<table>${wide}</table>`);
    expect(body.blocks.length).toBe(20_000);
    expect(body.text.split('\t').length - 1).toBeLessThan(130_000);
  });
});
