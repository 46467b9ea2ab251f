import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seededBytes } from '../../shared/random.ts';
import type { RefiProject } from '../../shared/refi-qda/model.ts';
import { openRefi } from '../../shared/refi-qda/open-refi.ts';
import { programs } from '../../shared/refi-qda-out/programs.ts';
import { convertProject } from '../../shared/use-cases/convert-project.ts';
import { exported } from '../fixtures/refi-export.ts';
import { projectXml } from '../fixtures/refi-project.ts';
import { refiFaults } from '../fixtures/refi-validator.ts';

const names = [
  'Mina',
  'Ward 3',
  'שרה 🙂',
  'The nurse who worked nights on the ward for eleven years',
] as const;
const said = fc.dictionary(
  fc.constantFrom('Age', 'Site', 'Country'),
  fc.constantFrom('41', 'north'),
);
const cases = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...names), said, hasText: fc.boolean() }),
  { selector: ({ name }) => name, minLength: 1 },
);

const guidOf = (kind: string, at: number): string =>
  `ab12cd34-0000-4000-8000-${kind.charCodeAt(0)}${String(at).padStart(10, '0')}`;
const variables = ['Age', 'Site', 'Country'];

function projectOf(
  all: readonly { name: string; said: Record<string, string>; hasText: boolean }[],
) {
  const values = (of: Record<string, string>): string =>
    Object.entries(of)
      .map(
        ([name, value]) =>
          `<VariableValue><VariableRef targetGUID="${guidOf('v', variables.indexOf(name))}"/><TextValue>${value}</TextValue></VariableValue>`,
      )
      .join('');
  return projectXml(
    `<Variables>${variables.map((name, at) => `<Variable guid="${guidOf('v', at)}" name="${name}" typeOfVariable="Text"/>`).join('')}</Variables>
    <Cases>${all
      .map(
        (each, at) =>
          `<Case guid="${guidOf('c', at)}" name="${each.name}">${values(each.said)}${each.hasText ? `<SourceRef targetGUID="${guidOf('s', at)}"/>` : ''}</Case>`,
      )
      .join('')}</Cases>
    <Sources><TextSource guid="${guidOf('s', 99)}" name="Other"><PlainTextContent>Of nobody.</PlainTextContent></TextSource>${all
      .map((each, at) =>
        each.hasText
          ? `<TextSource guid="${guidOf('s', at)}" name="Talk ${at}"><PlainTextContent>Nobody told ${at}.</PlainTextContent></TextSource>`
          : '',
      )
      .join('')}</Sources>`,
  );
}

/** By name the cases with their identifiers, how many texts they have, and what is said of them. */
function casesIn({ cases: found, variables: known }: RefiProject) {
  const called = new Map(known.map(({ guid, name }) => [guid, name.toLowerCase()]));
  return found
    .map(({ guid, name, sources, values }) => ({
      ...{ guid, name, sources: sources.length },
      values: values.map(({ value, variable }) => `${called.get(variable)}: ${value}`).sort(),
    }))
    .filter(({ name }) => name !== 'Other')
    .sort((a, b) => (a.guid < b.guid ? -1 : 1));
}

describe('cases of another program', () => {
  it('Z39 Z49 leave again as they came, whether they have a text or not', () =>
    fc.assert(
      fc.asyncProperty(cases, fc.constantFrom(...programs), async (all, program) => {
        const bytes = strToU8(projectOf(all));
        const { contents, rows } = convertProject(
          { bytes, name: 'ward.qde' },
          { device: 'device:here', now: () => 0, random: seededBytes(4) },
        );
        const { operations, texts } = contents;
        const { entries, xml } = await exported(
          { full: rows, operations, texts },
          { program, sidecar: false },
        );
        expect(refiFaults(xml, entries)).toEqual([]);
        expect(casesIn(openRefi(strToU8(xml)).project)).toEqual(casesIn(openRefi(bytes).project));
      }),
      { numRuns: 40 },
    ));

  it('Z49 do not leave where they are references of a file alone', async () => {
    const { contents, rows } = convertProject(
      { bytes: strToU8(projectOf([{ name: 'Mina', said: {}, hasText: false }])), name: 'w.qde' },
      { device: 'device:here', now: () => 0, random: seededBytes(4) },
    );
    const studies = new Map(
      [...rows.studies].map(([id, study]) => [
        id,
        {
          ...study,
          citation: { ...study.citation, custom: { source: { file: 'a.ris', line: 1 } } },
        },
      ]),
    );
    const { operations, texts } = contents;
    const { xml } = await exported(
      { full: { ...rows, studies }, operations, texts },
      { sidecar: false },
    );
    expect(casesIn(openRefi(strToU8(xml)).project)).toEqual([]);
  });
});
