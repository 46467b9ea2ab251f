import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { turnsOf } from '../../../shared/documents/speakers.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { tinyDocx, wordParagraph } from './tiny-files.ts';

const read = (name: string, ...lines: string[]) =>
  readDocument({ name, bytes: new TextEncoder().encode(lines.join('\n')) });

async function turnsIn(name: string, ...lines: string[]): Promise<string[]> {
  const { body } = await read(name, ...lines);
  expectCanonical(body);
  return turnsOf(body).map(
    ({ speaker, start, end }) => `${speaker} | ${body.text.slice(start, end)}`,
  );
}

describe('chats', () => {
  test.each([
    ['of an iPhone', '[03/02/2025, 21:04:10] Mira: Asleep?', '[03/02/2025, 21:05:10] Tom: No.'],
    [
      'of an iPhone in the US',
      '[2/3/25, 9:04:10\u202fPM] Mira: Asleep?',
      '[2/3/25, 9:05:10\u202fPM] ~\u202fTom: No.',
    ],
    ['of an Android phone', '03/02/2025, 21:04 - Mira: Asleep?', '03/02/2025, 21:05 - Tom: No.'],
    ['in German', '03.02.25, 21:04 - Mira: Asleep?', '03.02.25, 21:05 - Tom: No.'],
    ['in Spanish', '3/2/25 9:04 p. m. - Mira: Asleep?', '3/2/25 9:05 p.\u00a0m. - Tom: No.'],
    ['in French', '03/02/2025 à 21:04 - Mira: Asleep?', '03/02/2025 à 21:05 - Tom: No.'],
    ['in Dutch', '03-02-2025 21:04 - Mira: Asleep?', '03-02-2025 21:05 - Tom: No.'],
    ['in Chinese', '[2025/2/3 下午9:04:10] Mira: Asleep?', '[2025/2/3 下午9:05:10] Tom: No.'],
    [
      'in Arabic',
      '\u200f3\u200f/2\u200f/2025، 9:04 م - Mira: Asleep?',
      '\u200f3\u200f/2\u200f/2025، 9:05 م - Tom: No.',
    ],
    [
      'of Zoom',
      '21:04:10\t From  Mira  to  Everyone : Asleep?',
      '21:05:10 From Tom to Mira(Direct Message) : No.',
    ],
  ])('a chat %s has a turn to a message', async (_where, first, second) => {
    expect(await turnsIn('chat.txt', first, second)).toEqual(['Mira | Asleep?', 'Tom | No.']);
  });

  test('a message goes on over lines; numbers and flowers are names; the program’s own lines are nobody’s', async () => {
    expect(
      await turnsIn(
        'chat.txt',
        '03.02.25, 21:00 - Messages are encrypted.',
        '03.02.25, 21:04 - +44 7700 900123: The van came late.',
        '',
        'Once more: late.',
        '03.02.25, 21:05 - Mira added Tom',
        '03.02.25, 21:06 - Mira 🌸: Again?',
        '\u200e03.02.25, 21:07 - Mira 🌸: \u200eimage omitted',
      ),
    ).toEqual(['+44 7700 900123 | The van came late.\n\nOnce more: late.', 'Mira 🌸 | Again?']);
  });
});

describe('labels', () => {
  test.each([
    ['a tab', 'INT\tWas it dark?', 'P2\tIt was.'],
    ['a dash', 'INT – Was it dark?', 'P2 – It was.'],
    ['bold in Markdown', '**INT:** Was it dark?', '**P2**: It was.'],
    ['a number and a colon', '7. INT: Was it dark?', '8. P2: It was.'],
    ['a typed line number', '07  INT: Was it dark?', '08  P2: It was.'],
    ['a time and brackets', '[00:01:02] - [INT]\nWas it dark?', '[00:01:09] - [P2]\nIt was.'],
  ])('%s sets a speaker apart', async (_form, first, second) => {
    expect(await turnsIn('night.txt', first, second, first, second)).toEqual([
      'INT | Was it dark?',
      'P2 | It was.',
      'INT | Was it dark?',
      'P2 | It was.',
    ]);
  });

  test('question and answer are told by their letters; a list by letters is none', async () => {
    expect(await turnsIn('night.txt', 'Q. Dark?', 'A. Yes. Very.', 'Q. Why?', 'A. Fog.')).toEqual([
      'Q | Dark?',
      'A | Yes. Very.',
      'Q | Why?',
      'A | Fog.',
    ]);
    expect(
      await turnsIn('list.txt', 'A. Fog.', 'B. Rain.', 'C. Ice.', 'A. Fog.', 'B. Rain.'),
    ).toEqual([]);
  });

  test('names that only bold type set apart are told where every line begins with one', async () => {
    const lines = [
      'INT Dark then?',
      'P2 It was.',
      'INT And cold?',
      'P2 Both.',
      'INT Why?',
      'P2 Fog.',
    ];
    expect((await turnsIn('night.txt', ...lines)).slice(0, 2)).toEqual([
      'INT | Dark then?',
      'P2 | It was.',
    ]);
  });

  test('figures behind tabs, and words with dashes in prose, are no speech', async () => {
    expect(await turnsIn('t.txt', 'Nurses\t12', 'Doctors\t4', 'Nurses\t3', 'Doctors\t9')).toEqual(
      [],
    );
    expect(
      await turnsIn(
        't.txt',
        'Mira – a nurse – left.',
        'It was late.',
        'Mira – again – left.',
        'So.',
      ),
    ).toEqual([]);
  });

  test('who speaks once has a turn where all that is said has its time and name', async () => {
    const cue = (second: number, words: string) =>
      `00:00:${second}.000 --> 00:00:${second}.900\n${words}\n`;
    const lines = [10, 20, 30, 40].map((second, index) =>
      cue(second, index % 2 === 0 ? 'Mira Sand: And then?' : 'Tom Reed: We waited.'),
    );
    expect(
      (await turnsIn('n.vtt', 'WEBVTT\n', ...lines, cue(50, 'Ada Holt: So did I.'))).at(-1),
    ).toBe('Ada Holt | So did I.');
  });

  test('two who say the same are heard both, and who says it again after a pause; captions that roll up are not', async () => {
    const lines = [
      ['00:10.000 --> 00:11.000', '<v Mira>Yes.</v>'],
      ['00:11.000 --> 00:12.000', '<v Tom>Yes.</v>'],
      ['00:20.000 --> 00:21.000', '<v Tom>Yes.</v>'],
      ['00:21.000 --> 00:22.000', '<v Tom>Yes. Fog.</v>'],
    ].map((cue) => `${cue.join('\n')}\n`);
    expect(await turnsIn('n.vtt', 'WEBVTT\n', ...lines)).toEqual([
      'Mira | Yes.',
      'Tom | Yes.',
      'Tom | Yes. Fog.',
    ]);
  });

  test('entities in the names of VTT are read', async () => {
    expect(
      await turnsIn(
        'n.vtt',
        'WEBVTT\n',
        '00:10.000 --> 00:12.000\n<v Son &amp; daughter>We waited.</v>\n',
        '00:20.000 --> 00:22.000\n<v Ana O&#39;Dea (she/her)>And then?</v>\n',
      ),
    ).toEqual(['Son & daughter | We waited.', "Ana O'Dea (she/her) | And then?"]);
  });
});

describe('files', () => {
  test('a turn to a line of Markdown is a paragraph each, and a rule below one makes it no heading', async () => {
    const { body } = await read(
      'n.md',
      'INT: Dark?',
      'P2: Yes.',
      'INT: Why?',
      'P2: Fog.',
      '---',
      '',
      '# P2: And ice',
    );
    expect(shown(body)).toEqual([
      'paragraph: INT: Dark?',
      'paragraph: P2: Yes.',
      'paragraph: INT: Why?',
      'paragraph: P2: Fog.',
      'paragraph: P2: And ice',
    ]);
  });

  test('a turn set as a heading is a paragraph and no title; the headings of a paper stay', async () => {
    const talk = ['INT: Dark?', 'P2: Yes.', 'INT: Why?', 'P2: Fog.'].map((line) =>
      wordParagraph(line, 'Heading1'),
    );
    const reading = await readDocument({ name: 'night.docx', bytes: tinyDocx(talk.join('')) });
    expect([reading.title, ...shown(reading.body)]).toEqual([
      'night',
      'paragraph: INT: Dark?',
      'paragraph: P2: Yes.',
      'paragraph: INT: Why?',
      'paragraph: P2: Fog.',
    ]);
    const paper = await read('p.md', '# Nights', '', 'We asked.', '', '# Findings', '', 'Fog.');
    expect(shown(paper.body)[0]).toBe('heading1: Nights');
  });

  test('oTranscribe’s transcript gives turns with their times', async () => {
    const page = `<p><span class="timestamp" data-timestamp="64.5">01:04</span><b>INT:</b> Dark?<br /><span class="timestamp">01:10</span>P2: Yes.</p>`;
    const { body, title } = await read('night.otr', JSON.stringify({ text: page, media: 'n.mp3' }));
    expect([title, body.text]).toEqual(['night', '[00:01:04] INT: Dark?\n\n[00:01:10] P2: Yes.']);
  });

  test('lines with typed numbers are not joined, however wide they are', async () => {
    const lines = Array.from(
      { length: 6 },
      (_, index) =>
        `${index + 1}  and then we waited for the van until it was light again, as on most`,
    );
    expect((await read('n.txt', ...lines)).body.blocks).toHaveLength(6);
  });
});
