import { useMemo } from 'react';
import type { ExportChoice } from '../../shared/use-cases/export-tables.ts';
import type { AskedTables } from './export-work.ts';

/** What is asked for, the same object until anything of it is another. */
export function useAsked(
  settings: AskedTables['settings'],
  { viewer, layer }: Pick<ExportChoice, 'viewer' | 'layer'>,
): AskedTables {
  return useMemo(() => {
    const { asOf, since } = settings;
    const choice = { viewer, layer, asOf: asOf || undefined, since: since || undefined };
    return { choice, settings };
  }, [settings, viewer, layer]);
}
