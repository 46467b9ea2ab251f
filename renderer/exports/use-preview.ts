import { useEffect, useMemo, useState } from 'react';
import { ExpectedError } from '../../shared/errors.ts';
import type { ExportChoice } from '../../shared/use-cases/export-tables.ts';
import { notifyError } from '../store/notices.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { Turns } from '../store/turns.ts';
import { previewInWorker } from './export-task.ts';
import type { AskedTables, PreviewedTable } from './export-work.ts';

interface Found {
  readonly preview?: PreviewedTable;
  /** Why there is none, in words for the user. */
  readonly refusal?: string;
}

/** The newest preview, or why there is none; the one before stays until the next is there. */
export function usePreview(asked: AskedTables): Found & { readonly isLooking: boolean } {
  const rows = useRestedSnapshot();
  const [turns] = useState(() => new Turns());
  const [found, setFound] = useState<Found>({});
  const [isLooking, setIsLooking] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker reads the rows again whenever they changed
  useEffect(() => {
    setIsLooking(true);
    return turns.take(async (isWanted) => {
      const next = await look(asked);
      if (!isWanted()) return;
      setFound(next);
      setIsLooking(false);
    });
  }, [turns, asked, rows]);
  return useMemo(() => ({ ...found, isLooking }), [found, isLooking]);
}

async function look(asked: AskedTables): Promise<Found> {
  try {
    return { preview: await previewInWorker(asked) };
  } catch (error) {
    if (error instanceof ExpectedError) return { refusal: error.message };
    notifyError(error);
    return {};
  }
}

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
