import { describe, expect, test } from 'vitest';
import { readHtmlText } from '../../../shared/documents/read-html.ts';
import { readMarkdownText } from '../../../shared/documents/read-markdown.ts';
import { expectCanonical, shown } from './body-rules.ts';

describe('readHtmlText', () => {
  test('structure becomes kinds; list items and table rows keep their marks', () => {
    const { title, body } = readHtmlText(`<title>Living with &amp; after stroke</title>
      <h1>Results</h1><p>Twelve   people
      took part.</p><blockquote><p>I felt <em>seen</em>.</p></blockquote>
      <ol start="3"><li>Waiting<ul><li>at night</li></ul></li><li>Hoping</li></ol>
      <figure><img src="x.png" alt="chart"><figcaption>Figure 1</figcaption></figure>
      <table><tr><th>Study</th><th>n</th></tr><tr><td colspan="2"><p>Jones</p><p>2023</p></td></tr></table>
      <pre>  two
    lines</pre>`);
    expect(title).toBe('Living with & after stroke');
    expect(shown(body)).toEqual([
      'heading1: Results',
      'paragraph: Twelve people took part.',
      'quotation: I felt seen.',
      'list1: 3. Waiting',
      'list2: • at night',
      'list1: 4. Hoping',
      'caption: Figure 1',
      'table: Study\tn',
      'table: Jones 2023',
      'preformatted:   two\n    lines',
    ]);
    expectCanonical(body);
  });

  test('scripts, styles, frames, templates and remote images leave no trace', () => {
    const { body } =
      readHtmlText(`<p>Kept<script>document.write("run")</script></p><style>p{}</style>
      <iframe src="https://example.org">frame</iframe><template>later</template>
      <object data="x">object</object><img src="https://example.org/pixel.gif" onerror="run()">
      <noscript>turn scripts on</noscript><svg><title>drawn</title><text>drawn</text></svg>`);
    expect(shown(body)).toEqual(['paragraph: Kept']);
  });

  test('leaves out what is struck out, and says how much, so that no word runs into its better', () => {
    const { body, deletedParts } = readHtmlText(
      '<p>They felt <del>quite alone</del><ins>lonely</ins><s>, angry</s> at night.</p><p><del> </del>Yes.</p>',
    );
    expect([body.text, deletedParts]).toEqual(['They felt lonely at night.\n\nYes.', 2]);
  });

  test('writes raised numbers as such, so that the mark of a note is no part of a word', () => {
    const { body } = readHtmlText(
      '<p>Sleep<sup>2</sup> was poor.<sup><a href="#n1">1,3</a></sup> On the 4<sup>th</sup> night, 10<sup>-3</sup> m<sup>2</sup>.</p>',
    );
    expect(body.text).toBe('Sleep² was poor.¹,³ On the 4th night, 10⁻³ m².');
  });

  test('hidden parts are left out and counted', () => {
    const { body, hiddenParts } = readHtmlText(
      '<p>Seen</p><p hidden>One</p><div style="color:red; display: none">Two</div>',
    );
    expect([body.text, hiddenParts]).toEqual(['Seen', 2]);
  });

  test('a table that lays out the page is read as text, not as one row', () => {
    const { body } = readHtmlText(
      '<table><tr><td>Menu</td><td><h2>Methods</h2><p>We asked nurses.</p></td></tr></table>',
    );
    expect(shown(body)).toEqual([
      'paragraph: Menu',
      'heading2: Methods',
      'paragraph: We asked nurses.',
    ]);
  });

  test('a hundred thousand nested elements do not overflow the stack', () => {
    const { body } = readHtmlText(`${'<div>'.repeat(100_000)}deep`);
    expect(body.text).toBe('deep');
  });

  test('line breaks stay inside their paragraph', () => {
    expect(readHtmlText('<p>one <br> two</p>').body.text).toBe('one\ntwo');
  });
});

describe('readMarkdownText', () => {
  test('Markdown becomes kinds; front matter gives the title; HTML in it stays text', () => {
    const { title, body } = readMarkdownText(
      '---\ntitle: "Field notes"\ndate: 2024\n---\n# Day 1\n\nA *long*\nday <script>x</script>.\n\n> “Nobody asked.”\n\n1. Arrive\n2. Wait\n\n| who | when |\n|---|---|\n| P1 | dawn |\n\n![chart](https://example.org/x.png)\n',
    );
    expect(title).toBe('Field notes');
    expect(shown(body)).toEqual([
      'heading1: Day 1',
      'paragraph: A long day <script>x</script>.',
      'quotation: “Nobody asked.”',
      'list1: 1. Arrive',
      'list1: 2. Wait',
      'table: who\twhen',
      'table: P1\tdawn',
    ]);
    expectCanonical(body);
  });
});
