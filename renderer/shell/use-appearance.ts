import { useEffect } from 'react';
import { usePreferences } from '../store/session-store.ts';
import { shownAppearance } from './shell-actions.ts';

/** Keeps the root's appearance in step with the preference and the system. */
export function useAppearance(): void {
  const appearance = usePreferences((state) => state.appearance);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => {
      document.documentElement.dataset.appearance =
        appearance === 'system' ? shownAppearance() : appearance;
    };
    show();
    query.addEventListener('change', show);
    return () => query.removeEventListener('change', show);
  }, [appearance]);
}
