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
      'table: Jones\n2023',
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
    const { body, problems } = readHtmlText(
      '<p>They felt <del>quite alone</del><ins>lonely</ins><s>, angry</s> at night.</p><p><del> </del>Yes.</p>',
    );
    expect([body.text, problems]).toEqual([
      'They felt lonely at night.\n\nYes.',
      [
        { message: 'Set aside: 1 tracked deletion; tracked insertions are read as text.' },
        { message: 'Set aside: 1 piece of text that is struck out.' },
      ],
    ]);
  });

  test('writes raised numbers as such, so that the mark of a note is no part of a word', () => {
    const { body } = readHtmlText(
      '<p>Sleep<sup>2</sup> was poor.<sup><a href="#n1">1,3</a></sup> On the 4<sup>th</sup> night, 10<sup>-3</sup> m<sup>2</sup>.</p>',
    );
    expect(body.text).toBe('Sleep² was poor.¹,³ On the 4th night, 10⁻³ m².');
  });

  test.each([
    '<p hidden>One</p>',
    '<div style="color:red; display: none">Two</div>',
    '<span style="VISIBILITY:hidden">Three</span>',
    '<p><span aria-hidden="true">Four</span></p>',
    '<dialog>Five</dialog>',
    '<p><span style="mso-hide:all">Six</span></p>',
  ])('hidden text is left out and told: %s', (hidden) => {
    const { body, problems } = readHtmlText(`<p>Seen</p>${hidden}`);
    expect([body.text, problems]).toEqual(['Seen', [{ message: 'Set aside: hidden text.' }]]);
  });

  test('what is hidden and holds no words is no loss, and what a script would show is shown', () => {
    const { body, problems } = readHtmlText(
      '<p>Seen<span aria-hidden="true"> ↩ </span></p><p hidden></p><p hidden="until-found">Found</p><dialog open>Asked</dialog>',
    );
    expect([body.text, problems]).toEqual(['Seen\n\nFound\n\nAsked', []]);
  });

  test('names what is no text, as for Word documents, and tells how pictures are described', () => {
    const { problems } = readHtmlText(
      '<p>Kept</p><img alt="A map of the ward"><img alt=""><svg><path/></svg><svg><text>Day</text></svg><video></video><iframe></iframe><ruby>漢<rt>かん</rt></ruby>',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'Set aside: 2 pictures.',
      'Set aside: 1 drawing without text.',
      'Set aside: 1 recording.',
      'Set aside: 1 embedded object.',
      'Set aside: 1 reading above a word.',
      'Set aside: words inside a drawing.',
      'Set aside: descriptions of pictures (“A map of the ward”).',
    ]);
  });

  test('comments, headers and footers that LibreOffice and Word save in a page are set aside', () => {
    const { body, problems } = readHtmlText(
      `<head><meta name="generator" content="LibreOffice 7.4"></head><body><div title="header"><p>Draft</p></div>
       <p>We waited<!-- For how long? --> there.<a class="msocomanchor" href="#_msocom_1">[A1]</a></p>
       <div style="mso-element:comment-list"><p>Ask again.</p></div></body>`,
    );
    expect([body.text, problems.map(({ message }) => message)]).toEqual([
      'We waited there.',
      ['Set aside: page headers and footers.', 'Set aside: 2 comments in the margin.'],
    ]);
  });

  test('comments that Google Docs saves at the end of a page are set aside, its notes are not, and its title is one', () => {
    const { body, problems } = readHtmlText(
      `<p class="c1 title" id="h.k2"><span>The night shift</span></p>
       <p>We waited<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> there.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
       <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Until six.</span></p></div>
       <div class="c3"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask again</span></p><p>and soon</p></div>`,
    );
    expect([shown(body), problems.map(({ message }) => message)]).toEqual([
      ['title: The night shift', 'paragraph: We waited there.[1]', 'footnote: [1] Until six.'],
      ['Set aside: 1 comment in the margin.'],
    ]);
  });

  test('fields of a form are what stands in them', () => {
    const { body } = readHtmlText(
      `<p>Name <input value="Ann"><input type="hidden" value="x1"></p><p><input type="checkbox" checked> yes
       <input type="radio"> no</p><select><option>One</option><option selected>Two</option></select>
       <select><option>First</option></select><select multiple><option>None</option></select><textarea>A long
answer</textarea><button>Send</button>`,
    );
    expect(shown(body)).toEqual([
      'paragraph: Name Ann',
      'paragraph: ☒ yes ☐ no',
      'paragraph: Two First A long\nanswer Send',
    ]);
  });

  test('quotation marks that a browser prints are printed, and two breaks part paragraphs', () => {
    const { body } = readHtmlText(
      '<p>“So,” she <q>said <q>no</q></q>.<br><br>A pause.<br>Then yes.',
    );
    expect(shown(body)).toEqual([
      'paragraph: “So,” she “said ‘no’”.',
      'paragraph: A pause.\nThen yes.',
    ]);
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

  test.each(['<div>', '<sup>', '<math><mfrac>', '<s><table><tr><td>', '<ul><li>'])(
    'twenty thousand %s in each other do not overflow the stack',
    (tags) => {
      const { body } = readHtmlText(`<p>first</p>${tags.repeat(20_000)}deep`);
      expect(body.text.startsWith('first')).toBe(true);
    },
  );

  test('a page that stands for more elements than anybody wrote is refused', () => {
    const reopened = Array.from({ length: 1000 }, (_, index) => `<font size=${index}>`).join('');
    expect(() => readHtmlText(`<p>${reopened}${'<p>x</p>'.repeat(2000)}`)).toThrowError(
      'The page was not read: it has more than 1,500,000 elements and attributes. Divide it into several pages and import those.',
    );
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
