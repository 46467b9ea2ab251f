import { LatePart } from '../ui/late-part.ts';
import type { FieldsBesideProps } from './FieldsBeside.tsx';

/** The fields of a study beside its text, and the way to them. */
export const fieldsBeside = new LatePart<FieldsBesideProps>(
  async () => (await import('./FieldsBeside.tsx')).FieldsBeside,
);
