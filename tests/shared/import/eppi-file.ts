/** JSON reports as EPPI-Reviewer writes them, of invented records. */

interface EppiRecord {
  readonly title: string;
  readonly codes?: readonly (number | readonly [id: number, text: string])[];
  readonly more?: Readonly<Record<string, unknown>>;
}

const code = (id: number, name: string, type: string, inner: readonly unknown[] = []) => ({
  ...{ AttributeSetId: id + 5000, AttributeId: id, AttributeSetDescription: '' },
  ...{
    AttributeType: type,
    AttributeTypeId: type === 'Include' ? 10 : type === 'Exclude' ? 11 : 2,
  },
  ...{ AttributeName: name, AttributeDescription: '', Attributes: { AttributesList: inner } },
});

const set = (name: string, type: string, codes: readonly unknown[]) => ({
  ...{ SetName: name, ReviewSetId: 1, SetId: 2, SetType: { SetTypeName: type } },
  ...{ SetDescription: '', Attributes: { AttributesList: codes } },
});

const selectable = 'Selectable (show checkbox)';

export const eppiSets = [
  set('Screen on Title & Abstract', 'Screening', [
    code(11, 'INCLUDE on title & abstract', 'Include'),
    code(12, 'INCLUDE for second opinion', 'Include'),
    code(13, 'EXCLUDE on population', 'Exclude'),
    code(14, 'EXCLUDE - no qualitative data', 'Exclude'),
  ]),
  set('Screen on Full Text', 'Screening', [
    code(21, 'INCLUDE', 'Include'),
    code(22, 'EXCLUDE on setting', 'Exclude'),
  ]),
  set('Map', 'Standard', [
    code(31, 'Country', 'Not selectable (no checkbox)', [
      code(32, 'Kenya', selectable),
      code(33, `Elsewhere${' and elsewhere'.repeat(3)}`, selectable),
    ]),
    code(34, 'Rural', selectable),
  ]),
];

/** The report: `codes` are numbers of `eppiSets`, with what was written to them. */
export function eppiReport(records: readonly EppiRecord[], indent?: number): string {
  const References = records.map(({ codes = [], more = {}, title }, index) => ({
    ...{ ItemId: 48_000_000 + index, Title: title, ParentTitle: 'Journal of Night Work' },
    ...{ ShortTitle: 'Harrow (2016)', Year: '2016', Month: '', StandardNumber: '', City: '' },
    ...{ Publisher: '', Institution: '', Volume: '12', Pages: '41-50', Issue: '3', URL: '' },
    ...{ Abstract: '', Comments: '', TypeName: 'Journal, Article', DOI: '', Keywords: '' },
    ...{ Authors: 'Harrow Maren; van der Linde Piet J; Ostler P;', ItemStatus: 'I' },
    ...{ ItemStatusTooltip: 'Included in review', QuickCitation: `Harrow. 2016. ${title}` },
    Codes: codes.map((each) => ({
      AttributeId: typeof each === 'number' ? each : each[0],
      AdditionalText: typeof each === 'number' ? '' : each[1],
      ...{ ArmId: 0, ArmTitle: '', ItemAttributeFullTextDetails: [] },
    })),
    ...{ Outcomes: [], Arms: [], Timepoints: [] },
    ...more,
  }));
  return JSON.stringify({ CodeSets: eppiSets, References }, null, indent);
}
