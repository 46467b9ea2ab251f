import { LatePart } from '../ui/late-part.ts';
import type { CrowdMenuProps } from './CrowdMenu.tsx';

/** Beside the stripes of texts and pages alike, so it lies apart from what holds those. */
export const crowdMenu = new LatePart<CrowdMenuProps>(
  async () => (await import('./CrowdMenu.tsx')).CrowdMenu,
);
