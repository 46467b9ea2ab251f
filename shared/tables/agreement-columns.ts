/** The columns of the agreement report; the screen has the same heads. */
import type { UnitChoice } from '../agreement/agreement-report.ts';
import type { NominalCoefficients } from '../agreement/coefficients.ts';
import { t } from '../messages/all-messages.ts';
import type { TableColumn } from './table.ts';

/** The coefficients in the order in which every report prints them. */
export const coefficientNames = [
  'percent',
  'cohen',
  'scott',
  'fleiss',
  'brennanPrediger',
  'ac1',
  'alpha',
] as const satisfies readonly (keyof NominalCoefficients)[];

/** The family that is measured in characters, whatever the unit of the other figures. */
export const unitizingNames = ['uAlpha', 'binaryAlpha', 'cuAlpha'] as const;

/** The head of a column of numbers of units, which names the unit. */
export function unitsHead(unit: UnitChoice): string {
  return t('column.units', { unit: t(`agreement.counted.${unit.kind}`) });
}

/** The head of a column of the unitizing family, which names its unit. */
export function unitizingHead(name: (typeof unitizingNames)[number]): string {
  return t('agreement.inCharacters', { name: t(`agreement.${name}`) });
}

/** What each figure is about, how many units, the coefficients, and the unitizing family. */
export function agreementColumns(unit: UnitChoice): readonly TableColumn[] {
  return [
    { key: 'about', label: t('column.about'), kind: 'text', weight: 4 },
    { key: 'units', label: unitsHead(unit), kind: 'number', weight: 2 },
    { key: 'uncoded', label: t('column.uncoded'), kind: 'number', weight: 1.6 },
    ...coefficientNames.map((name) => ({
      key: name,
      label: t(`agreement.${name}`),
      kind: 'number' as const,
      weight: 1.8,
    })),
    ...unitizingNames.map((name) => ({
      key: name,
      label: unitizingHead(name),
      kind: 'number' as const,
      weight: 2,
    })),
  ];
}
