import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { reviewOfProject } from '../../../shared/use-cases/convert-project.ts';
import { lookAtProject } from '../../../shared/use-cases/look-at-project.ts';
import { reportAsText } from '../../../shared/use-cases/project-report-text.ts';
import { projectXml, projectZip, selectionsXml } from '../../fixtures/refi-project.ts';

const talk = 'Nobody told me that bed four had moved. Then the day shift came and asked.';
const words = ['Nobody told me', 'bed four', 'day shift', 'asked'] as const;
const standard = { unit: 'codePoint', lineEnd: 1, mark: false } as const;

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const writer = { device: 'device:here', now: () => 1_800_000_000_000, random } as const;

/** Ana and Béla are named, `x` and `y` are not. */
function projectOf(codings: readonly (readonly [words: number, user: string])[]) {
  const selections = codings.map(([at, user]) => {
    const quote = words[at % words.length] ?? '';
    const from = talk.indexOf(quote);
    return { from, to: from + quote.length, name: 'quote', user, codes: ['k'] } as const;
  });
  const xml = projectXml(
    `<Users><User guid="a" name="Ana"/><User guid="b" name="Béla"/></Users><CodeBook><Codes><Code guid="k" name="Risks"/></Codes></CodeBook>
    <Sources><TextSource guid="t" name="Talk" plainTextPath="internal://t.txt">${selectionsXml(talk, selections, standard)}</TextSource></Sources>`,
  );
  return { file: openRefi(projectZip(xml, { 't.txt': talk })), name: 'ward.qdpx' };
}

const startOf = ({ reason }: { readonly reason: string }) => reason.split(':')[0];

describe('a project before it comes in', () => {
  it('Z4 Z48 is shown as it comes in, codings that are the same told: the same counts, people and codings of each, whoever of them brings it', () => {
    const coding = fc.tuple(fc.nat(3), fc.constantFrom('a', 'b', 'x', 'y'));
    fc.assert(
      fc.property(fc.array(coding, { minLength: 1, maxLength: 8 }), fc.nat(3), (codings, at) => {
        const project = projectOf(codings);
        const look = lookAtProject(project, random);
        const me = look.people[at % look.people.length];
        const { rows, report } = reviewOfProject(
          project,
          { me: { guid: me?.guid, name: me?.name ?? '', initials: 'A' }, names: new Map() },
          writer,
        );
        const coded = [...allRecords(rows)].flatMap((each) =>
          each.type === 'coding' ? [rows.reviewers.get(each.reviewerId)?.name] : [],
        );
        expect(report).toEqual(look.report);
        const { carried, notCarried } = report;
        const twice = codings.length - carried.codings;
        expect(notCarried.filter(({ reason }) => / became /.test(reason)).map(startOf)).toEqual(
          twice === 0 ? [] : [`${codings.length} codings became ${carried.codings}`],
        );
        expect([...rows.reviewers.values()].map(({ name }) => name).toSorted()).toEqual(
          look.people.map(({ name }) => name).toSorted(),
        );
        expect(
          look.people.map(({ name }) => coded.filter((coder) => coder === name).length),
        ).toEqual(look.people.map((person) => person.codings));
      }),
      { numRuns: 60 },
    );
  });

  it('Z5 makes whoever brings it in the first reviewer, and calls the others as was said', () => {
    const project = projectOf([
      [0, 'a'],
      [1, 'x'],
    ]);
    const me = { name: 'Cem', initials: 'C', person: 'person:cem' } as const;
    const { reviewerId, rows } = reviewOfProject(
      project,
      { me, names: new Map([['x', ' Dora ']]) },
      writer,
    );
    expect(
      [...rows.reviewers.values()].map(({ id, name, person }) => [name, person, id === reviewerId]),
    ).toEqual([
      ['Cem', 'person:cem', true],
      ['Ana', undefined, false],
      ['Dora', undefined, false],
    ]);
    expect([...rows.codes.values()].map(({ createdBy }) => createdBy)).toEqual([reviewerId]);
  });

  it('Z4 is written down with all that does not come in', () => {
    const { report } = lookAtProject(projectOf([[0, 'a']]), random);
    const at = Date.UTC(2031, 4, 2, 12);
    const text = reportAsText({ at, fileName: 'ward.qdpx', origin: '', title: 'Ward', report });
    expect(text.split('\n').filter((line) => !/2031/.test(line))).toEqual([
      'Ward',
      'REFI-QDA, ward.qdpx',
      '',
      'What comes in',
      'Documents\t1',
      'Studies\t1',
      'Codes\t1',
      'Coders\t1',
      'Passages\t1',
      'Codings\t1',
      '',
      'One thing does not come in, or not as it was',
      'coder\tBéla\tNothing in the project was coded or written by this person, who did not become a reviewer.',
      '',
      'No passage is doubtful',
      '',
    ]);
  });
});
