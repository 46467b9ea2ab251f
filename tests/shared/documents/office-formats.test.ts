import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { readOdt } from '../../../shared/documents/read-odt.ts';
import { readRtf } from '../../../shared/documents/read-rtf.ts';
import { readSubtitles } from '../../../shared/documents/read-subtitles.ts';
import { speakersOf, turnsOf } from '../../../shared/documents/speakers.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { eveningOdt, eveningRtf, eveningSrt, eveningVtt, tinyOdt } from './office-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('OpenDocument texts', () => {
  it('headings, quotations, lists and tables are read in order, notes at the end', () => {
    const { body, problems, title } = readOdt(eveningOdt);
    expect(shown(body)).toEqual([
      'heading1: Findings',
      'paragraph: Carers spoke of the evening.[1]',
      'quotation: “It is the longest part.”',
      'list1: 1. waiting',
      'list2: • for the car',
      'table: P1\tcarer',
      'footnote: [1] After six.',
    ]);
    expect([title, problems]).toEqual(['Findings', []]);
    expectCanonical(body);
  });

  it('comments and tracked deletions are set aside and said so', () => {
    const { body, problems } = readOdt(
      tinyOdt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept<office:annotation><text:p>Is this so?</text:p></office:annotation>.</text:p>',
      ),
    );
    expect(shown(body)).toEqual(['paragraph: Kept.']);
    expect(problems.map(({ message }) => message)).toEqual([
      'Set aside: 1 comment in the margin.',
      'Set aside: 1 tracked deletion; tracked insertions are read as text.',
    ]);
  });

  it('one that is protected or damaged is refused', () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(() => readOdt(tinyOdt('<text:p>x</text:p>', { parts: manifest }))).toThrow('password');
    expect(() => readOdt(tinyOdt('<text:p>never closed'))).toThrow('damaged');
    expect(() => readOdt(tinyOdt('<text:p>&evil;</text:p>'))).toThrow('damaged');
    expect(() => readOdt(tinyOdt('<text:span>'.repeat(600)))).toThrow('damaged');
  });
});

describe('rich text', () => {
  it('styles, notes, quotations, lists, tables and letters of every kind are read', () => {
    const { body, problems, title } = readRtf(eveningRtf);
    expect(shown(body)).toEqual([
      'heading1: Findings',
      'paragraph: Carers spoke of the evening.[1] Café “so” 😊',
      'quotation: It is the longest part.',
      'list1: • waiting',
      'table: P1\tcarer',
      'paragraph: the link',
      'footnote: [1] After six.',
    ]);
    expect(title).toBe('Evenings');
    expect(problems.map(({ message }) => message)).toEqual([
      'Set aside: 1 tracked deletion; tracked insertions are read as text.',
      'Set aside: hidden text.',
      'Set aside: 1 picture.',
      'Set aside: elements that this reader does not know (\\unknown).',
    ]);
    expectCanonical(body);
  });

  it('any bytes give a canonical body, and nesting without end is refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(eveningRtf.length),
        (text, cut) => {
          expectCanonical(readRtf(bytes(`{\\rtf1 ${text}`)).body);
          expectCanonical(readRtf(eveningRtf.subarray(0, cut)).body);
        },
      ),
      { numRuns: 200 },
    );
    expect(() => readRtf(bytes(`{\\rtf1 ${'{'.repeat(10_000)}`))).toThrow('damaged');
  });
});

describe('transcripts with times', () => {
  it('cues of one speaker are one paragraph that begins with time and name', () => {
    expect(shown(readSubtitles(eveningSrt))).toEqual([
      'paragraph: [00:00:01] Anna: It was late and nobody had come.',
      'paragraph: [00:01:02] Interviewer: What did you do?',
    ]);
    expect(shown(readSubtitles(eveningVtt))).toEqual([
      'paragraph: [00:00:01] Anna: It was late and nobody had come.',
      'paragraph: [00:01:02] Interviewer: What & when?',
    ]);
  });

  it('captions that roll up are not said twice', () => {
    const cue = (at: number, text: string): string =>
      `00:00:0${at}.000 --> 00:00:0${at}.900\n${text}\n\n`;
    const body = readSubtitles(
      `WEBVTT\n\n${cue(1, 'it was late')}${cue(2, 'it was late\nand nobody')}${cue(3, 'and nobody\nhad come')}`,
    );
    expect(shown(body)).toEqual(['paragraph: [00:00:01] it was late and nobody had come']);
  });

  it('any text gives a canonical body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectCanonical(readSubtitles(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`));
      }),
    );
  });
});

describe('speakers', () => {
  it('are told by labels that recur, with what each says', () => {
    const body = readSubtitles(eveningSrt.repeat(3));
    expect(speakersOf(body).map(({ name, turns }) => [name, turns])).toEqual([
      ['Anna', 3],
      ['Interviewer', 3],
    ]);
    const [first] = turnsOf(body);
    expect(body.text.slice(first?.start, first?.end)).toBe('It was late and nobody had come.');
  });

  it('are none in prose with colons', async () => {
    const { body } = await readDocument({
      name: 'article.md',
      bytes: bytes(
        '# Methods\n\nMethods: we spoke with carers.\n\nFindings: two themes.\n\nAims: to understand evenings.\n\nCarers said one thing: come earlier.\n',
      ),
    });
    expect(speakersOf(body)).toEqual([]);
  });
});

describe('what is recognised and refused', () => {
  it('the content tells the format, whatever the name says', async () => {
    const format = async (name: string, file: Uint8Array): Promise<string> =>
      (await readDocument({ name, bytes: file })).format;
    expect(await format('a.txt', eveningOdt)).toBe('odt');
    expect(await format('a.docx', eveningRtf)).toBe('rtf');
    expect(await format('a.txt', bytes(eveningSrt))).toBe('srt');
    expect(await format('a.srt', bytes(eveningVtt))).toBe('vtt');
  });

  it('a file that was cut off anywhere is read or refused in a sentence, never anything else', async () => {
    for (const file of [eveningOdt, eveningRtf, bytes(eveningSrt), bytes(eveningVtt)]) {
      for (let cut = 0; cut < file.length; cut += Math.ceil(file.length / 40)) {
        const outcome = await readDocument({ name: 'cut', bytes: file.slice(0, cut) }).then(
          () => 'read',
          (error: unknown) => error,
        );
        expect(outcome === 'read' || outcome instanceof ExpectedError).toBe(true);
      }
    }
  });
});
