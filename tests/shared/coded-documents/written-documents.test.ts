import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocuments } from '../../../renderer/exports/document-work.ts';
import { ExportWork } from '../../../renderer/exports/export-work.ts';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { speech } from '../../../shared/messages/speech.ts';
import { quoteToken } from '../../../shared/records/quote-token.ts';
import type { DocumentsRequest } from '../../../shared/use-cases/export-documents.ts';
import { continued, type TeamReview, teamReview } from '../../renderer/compare/team-fixture.ts';

const review = teamReview();
const { ab, cd, documents } = review;
const usual: DocumentsRequest = {
  include: 'all',
  clean: false,
  memos: true,
  margins: true,
  codesIn: 'comments',
};

async function written(
  { contents, snapshot }: TeamReview,
  as: 'html' | 'docx' | 'page',
  request: Partial<DocumentsRequest> = {},
  choice: Parameters<ExportWork['sourceOf']>[0] = { viewer: ab, layer: 'everyone' },
) {
  const work = new ExportWork({ full: snapshot, ...contents });
  return writeDocuments(work, { as, choice, request: { ...usual, ...request } });
}

async function html(
  of: TeamReview,
  request: Partial<DocumentsRequest>,
  choice?: Parameters<typeof written>[3],
): Promise<string> {
  return strFromU8((await written(of, 'html', request, choice)).bytes);
}

const oneDocument = { documentIds: [documents.night] };

describe('a document with its coding as HTML', () => {
  it('has each passage between its number and a bracket, and its codes with who gave them beside it', async () => {
    const page = await html(review, oneDocument);
    expect(page).toContain('<sup>1[</sup>');
    expect(page).toContain('<sup>]1</sup>');
    expect(page).toMatch(/<bdi>Own records \(AB, CD, EF\)<\/bdi>/);
    expect(page).toMatch(/<h2>Codes in this document<\/h2>/);
    // Without marks it is the text.
    const text = review.contents.texts.get(
      review.snapshot.documents.get(documents.night)?.textId ?? '',
    )?.text;
    const blocks = [...page.matchAll(/<(?:p|h2|h3) class="t [^>]*>(.*?)<\/(?:p|h2|h3)>/gs)].map(
      ([, marked = '']) => marked.replace(/<sup>[^<]*<\/sup>|<[^>]+>/g, ''),
    );
    expect(blocks.join('\n')).toBe(text?.replace(/\n+/g, '\n'));
  });

  it('holds of one’s own coding nothing that a colleague gave', async () => {
    const page = await html(review, oneDocument, { viewer: ab, layer: 'own' });
    expect(page).not.toContain('(CD');
    expect(page).toContain('Coding: that of Ana Bell alone.');
  });

  it('is the text alone as a clean copy', async () => {
    const page = await html(review, { ...oneDocument, clean: true });
    expect([/<sup>/.test(page), /<mark/.test(page), page.includes('Waiting')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(page).toContain('The van was late again');
  });

  it('marks only the codes that were chosen', async () => {
    const page = await html(review, { ...oneDocument, codeIds: [review.codes.Kindness] });
    expect(page).toContain('Kindness');
    expect(page).not.toMatch(/<bdi>Waiting/);
  });

  it('runs nothing that a name or a memo says, whoever wrote it', async () => {
    const hostile = `</bdi><script>alert(1)</script>${'"&\u0000'.repeat(3)}`;
    const withMemo = continued(review, 'ab', writeMemo, {
      targetId: documents.night,
      body: hostile,
    });
    const page = await html(withMemo, oneDocument);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;/bdi&gt;&lt;script&gt;alert(1)');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('I4 prints what a memo quotes as it is now, a colleague’s excerpt in one’s own coding, too', async () => {
    const theirs = [
      ...(review.snapshot.codings.get(documents.night)?.excerpts.values() ?? []),
    ].find(({ reviewerId }) => reviewerId === cd);
    const quoting = continued(review, 'ab', writeMemo, {
      targetId: documents.night,
      body: `Compare ${quoteToken(theirs?.id ?? 'excerpt:none', 'as it was')}.`,
    });
    const memo = /class="memo"[^>]*>(.*?)<\/p>/s;
    for (const layer of ['own', 'everyone'] as const) {
      const page = await html(quoting, oneDocument, { viewer: ab, layer });
      expect(memo.exec(page)?.[1]).toBe(
        `<b>${layer === 'own' ? 'Memo' : 'Memo (AB)'}:</b> Compare “${theirs?.quote}” (Harrow 2016, para. 2).`,
      );
    }
  });

  it('says which language its own words are in', async () => {
    expect(await html(review, oneDocument)).toContain('<html lang="en">');
    speech.use({ language: 'de', words: {} });
    try {
      expect(await html(review, oneDocument)).toContain('<html lang="de">');
    } finally {
      speech.use({ language: 'en', words: {} });
    }
  });
});

describe('a document with its coding for Word', () => {
  async function parts(request: Partial<DocumentsRequest> = {}): Promise<Record<string, string>> {
    const { bytes } = await written(review, 'docx', { ...oneDocument, ...request });
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
    );
  }

  it('has a comment of each reviewer on each passage, anchored where the passage is', async () => {
    const { 'word/comments.xml': comments = '', 'word/document.xml': body = '' } = await parts();
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)" w:author="([^"]+)"/g)];
    expect(new Set(ids.map(([, , author]) => author))).toEqual(
      new Set(['Ana Bell', 'Cem Duru', 'Eva Frost']),
    );
    for (const [, id] of ids) {
      const marks = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map(
        (name) => body.split(`<w:${name} w:id="${id}"/>`).length - 1,
      );
      expect(marks).toEqual([1, 1, 1]);
    }
    const [first] = [
      ...body.matchAll(/<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/gs),
    ];
    const quoted = [...(first?.[1] ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(
      ([, words]) => words,
    );
    const page = review.snapshot.codings.get(documents.night);
    const quotes = [...(page?.excerpts.values() ?? [])].map(({ quote }) => quote);
    expect(quotes).toContain(quoted.join(''));
  });

  it('has the codes in a column beside the text where that is asked, and then no comment', async () => {
    const { 'word/comments.xml': comments = '', 'word/document.xml': body = '' } = await parts({
      codesIn: 'margin',
    });
    expect(comments).not.toContain('<w:comment ');
    expect(body).toContain('Own records (AB, CD, EF)');
  });
});

describe('what is coded blind', () => {
  const ruled = continued(review, 'ab', setTeamRules, { blind: true });
  const blind = continued(ruled, 'ab', assignDocuments, {
    shares: [ab, cd].map((reviewerId) => ({ documentId: documents.night, reviewerId })),
  });

  it('B1 X15 is left out and named, with the coding of everyone', async () => {
    const { bytes, leftOut, names } = await written(blind, 'html');
    expect(names).toHaveLength(2);
    expect(leftOut).toEqual([
      t('documents.leftOut.closed', { count: 1, names: 'Harrow 2016 · Findings' }),
    ]);
    for (const part of Object.values(unzipSync(bytes)))
      expect(strFromU8(part)).not.toContain('The van was late');
  });

  it('B1 X15 is written with one’s own coding, and as a clean copy', async () => {
    const own = await html(blind, oneDocument, { viewer: ab, layer: 'own' });
    expect(own).toMatch(/<bdi>Waiting<\/bdi>/);
    expect(own).not.toMatch(/CD|Cem|Eva/);
    const clean = await html(blind, { ...oneDocument, clean: true });
    expect(clean).toContain('The van was late');
  });

  it('is refused in words where nothing else was asked for', async () => {
    await expect(written(blind, 'html', oneDocument)).rejects.toThrow(ExpectedError);
    await expect(written(blind, 'html', oneDocument)).rejects.toThrow(/Harrow 2016 · Findings/);
  });
});

it('tells files of documents apart', async () => {
  const { names } = await written(review, 'html');
  expect(names).toEqual([
    'harrow-2016-findings-coded.html',
    'harrow-2016-abstract-coded.html',
    'ostler-2021-findings-coded.html',
  ]);
});

it('prints all documents as one page', async () => {
  const { bytes, count } = await written(review, 'page');
  expect([count, strFromU8(bytes).split('<article').length - 1]).toEqual([3, 3]);
});
