/** What the page about the program shows. */
import { create } from 'zustand';
import { t } from '../../shared/messages/all-messages.ts';
import { programVersion } from '../../shared/version.ts';
import { services } from './services.ts';
import { useSession } from './session-store.ts';

export const useAbout = create<{ readonly rows: readonly (readonly [string, string])[] }>(() => ({
  rows: [],
}));

/** Gathers version, licence and where the data are, and shows them. */
export async function showAbout(): Promise<void> {
  const facts = await services().platform.desktop?.facts();
  const { origin } = location;
  useAbout.setState({
    rows: [
      [t('about.version'), programVersion],
      [t('about.licence'), t('about.mit')],
      [
        t('about.runsIn'),
        facts === undefined
          ? t('about.browser')
          : t('about.electron', { electron: facts.electron, chromium: facts.chromium }),
      ],
      ...(facts === undefined ? [] : [[t('about.system'), facts.system] as const]),
      [t('about.data'), facts?.dataFolder ?? t('about.dataBrowser', { origin })],
      [t('about.network'), t('about.offline')],
    ],
  });
  useSession.setState({ overlay: 'about' });
}
