import { useEffect, useMemo, useState } from 'react';
import { ExpectedError } from '../../shared/errors.ts';
import { notifyError } from '../store/notices.ts';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { Turns } from '../store/turns.ts';

interface Found<Page> {
  readonly page?: Page;
  /** Why there is none, in words for the user. */
  readonly refusal?: string;
}

export type Looked<Page> = Found<Page> & { readonly isLooking: boolean };

/**
 * The newest preview of what is asked, or why there is none; the one before stays until the next is there. Nothing is
 * made where nothing is asked. `make` is the same function as long as it does the same.
 */
export function useLooked<Asked, Page>(
  asked: Asked | undefined,
  make: (asked: Asked) => Promise<Page>,
): Looked<Page> {
  const rows = useRestedSnapshot();
  const [turns] = useState(() => new Turns());
  const [found, setFound] = useState<Found<Page>>({});
  const [isLooking, setIsLooking] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker reads the rows again whenever they changed
  useEffect(() => {
    if (asked === undefined) return;
    setIsLooking(true);
    return turns.take(async (isWanted) => {
      const next = await look(asked, make);
      if (!isWanted()) return;
      setFound(next);
      setIsLooking(false);
    });
  }, [turns, asked, make, rows]);
  return useMemo(() => ({ ...found, isLooking }), [found, isLooking]);
}

async function look<Asked, Page>(
  asked: Asked,
  make: (asked: Asked) => Promise<Page>,
): Promise<Found<Page>> {
  try {
    return { page: await make(asked) };
  } catch (error) {
    if (error instanceof ExpectedError) return { refusal: error.message };
    notifyError(error);
    return {};
  }
}
