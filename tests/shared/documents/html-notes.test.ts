import { describe, expect, test } from 'vitest';
import { readHtmlText } from '../../../shared/documents/read-html.ts';
import { shown } from './body-rules.ts';

const read = (page: string): string[] => shown(readHtmlText(page).body);
const both = [
  'paragraph: Sleep was poor.[1] Days were long.[2]',
  'paragraph: After.',
  'footnote: [1] 2 nurses said so.',
  'footnote: [2] Of twelve.',
];

describe('notes of a page', () => {
  test.each([
    [
      'LibreOffice',
      `<p>Sleep was poor.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
       Days were long.<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p><p>After.</p>
       <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
       2 nurses said so.</p></div><div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>
       Of twelve.</p></div>`,
    ],
    [
      'Word',
      `<p>Sleep was poor.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>
       Days were long.<a href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a></p><p>After.</p>
       <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 2 nurses said so.</p></div>
       <div style='mso-element:footnote' id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> Of twelve.</p></div></div>`,
    ],
    [
      'roles',
      `<p>Sleep was poor.<a href="#a" id="ra" role="doc-noteref"><sup>1</sup></a> Days were long.<a href="#b" id="rb" role="doc-noteref"><sup>2</sup></a></p>
       <aside id="a" role="doc-footnote"><p>2 nurses said so. <a href="#ra" role="doc-backlink">↩︎</a></p></aside><p>After.</p>
       <section role="doc-endnotes"><ol><li id="b"><p>Of twelve. <a href="#rb" role="doc-backlink">↩</a></p></ol></section>`,
    ],
    [
      'hand',
      `<p>Sleep was poor.<sup>[<a href="#x1">1</a>]</sup> Days were long.<sup><a href="#x2">2</a></sup></p>
       <p id="x1">1. 2 nurses said so.</p><p id="x2"><sup>2</sup> Of twelve.</p><p>After.</p>`,
    ],
  ])('as %s writes them have their marks in brackets and stand at the end', (_by, page) => {
    expect(read(page)).toEqual(both);
  });

  test('numbers are those that are printed; signs are counted; a note that is named twice stands once', () => {
    const page = (first: string, second: string): string =>
      `<p>One<sup><a href="#fn-x">${second}</a>, <a href="#fn-y">${first}</a></sup> two<sup><a href="#fn-x">${second}</a></sup>.</p>
       <p id="fn-x">${second} Later</p><p id="fn-y">${first} Sooner</p>`;
    expect(read(page('4', '7'))).toEqual([
      'paragraph: One[7], [4] two[7].',
      'footnote: [4] Sooner',
      'footnote: [7] Later',
    ]);
    expect(read(page('*', '†'))).toEqual([
      'paragraph: One[1], [2] two[1].',
      'footnote: [1] Later',
      'footnote: [2] Sooner',
    ]);
  });

  test('notes with a heading of their own stay under it', () => {
    expect(
      read(
        `<p>Sleep was poor.<sup id="r1"><a href="#c1">[1]</a></sup></p><h2>Notes</h2>
         <ol><li id="c1"><span class="mw-cite-backlink">^ <a href="#r1">a</a></span> Of twelve.<p>More.</p></ol><p>About us</p>`,
      ),
    ).toEqual([
      'paragraph: Sleep was poor.[1]',
      'heading2: Notes',
      'footnote: [1] Of twelve.',
      'footnote: More.',
      'paragraph: About us',
    ]);
  });

  test('links to references, headings and other pages are no notes', () => {
    expect(
      read(
        `<p>See <a href="#s">2</a>, <a href="#r9">Smith</a><sup><a href="#r9">9</a></sup> and<sup><a href="x.html#fn1">3</a></sup>.</p>
         <h2 id="s">2 Methods</h2><p id="r9">Smith 2020.</p>`,
      ),
    ).toEqual(['paragraph: See 2, Smith⁹ and³.', 'heading2: 2 Methods', 'paragraph: Smith 2020.']);
  });
});
