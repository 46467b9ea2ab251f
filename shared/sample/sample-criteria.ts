/** What the sample’s team includes and excludes by, written down before anything is screened. */
import { addCriterion, editCriterion } from '../commands/criteria.ts';
import { BugError } from '../errors.ts';
import type { Facet } from '../records/criterion.ts';
import type { SampleLog } from './sample-log.ts';

interface SampleCriterion {
  readonly facet: Facet;
  readonly include: string;
  readonly exclude: string;
}

const criteria: readonly SampleCriterion[] = [
  {
    facet: 'population',
    include: 'Family doctors, nurses and others who care for people at the end of life at home',
    exclude: 'Hospital or hospice staff alone; patients or relatives alone',
  },
  {
    facet: 'phenomenon',
    include: 'What makes palliative care at home easy or hard to give',
    exclude: 'Symptom control, costs or policy without what the work was like',
  },
  {
    facet: 'context',
    include: 'Primary care, in any country',
    exclude: 'Wards, hospices and nursing homes',
  },
  {
    facet: 'researchType',
    include: 'Qualitative studies, and the qualitative part of mixed ones',
    exclude: 'Surveys without words of participants; reviews',
  },
];

/** Writes the criteria down; each is tied to the reason that its facet has in the list. */
export async function writeCriteria(log: SampleLog): Promise<void> {
  for (const { exclude, facet, include } of criteria) {
    await log.commit(addCriterion, { facet });
    const criterion = [...log.rows.criteria.values()].find((each) => each.facet === facet);
    if (criterion === undefined) throw new BugError('No criterion was added to the sample');
    const { id: criterionId } = criterion;
    await log.commit(editCriterion, { criterionId, fields: { include, exclude } });
  }
}
