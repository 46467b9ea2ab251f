import type { ActionImplementation } from '../actions/registry.ts';
import { services } from '../store/services.ts';
import { openShippedPage } from './shipped-pages.ts';

/** What a window does with the system around it, and the pages about the program. */
export function windowActions(): readonly ActionImplementation[] {
  const isDesktop = (): boolean => services().platform.desktop !== undefined;
  return [
    { id: 'window.new', enabled: isDesktop, run: () => services().platform.desktop?.openNew() },
    { id: 'view.print', run: () => window.print() },
    {
      id: 'view.pdf',
      enabled: isDesktop,
      run: async () => (await import('./window-files.ts')).savePdf(),
    },
    { id: 'help.guide', run: () => openShippedPage('guide') },
    { id: 'help.licences', run: () => openShippedPage('licences') },
    {
      id: 'help.faults',
      enabled: isDesktop,
      run: async () => (await import('./window-files.ts')).copyFaults(),
    },
    { id: 'help.about', run: async () => (await import('../store/about.ts')).showAbout() },
  ];
}
