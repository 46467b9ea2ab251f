import type { Remark } from '../../shared/findings/remark.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import type { FindingsView } from './use-findings-view.ts';

/** Studies that are named in a remark. */
const mostNames = 6;

/** A remark in a sentence, with the reason for it. */
export function remarkWords(remark: Remark, view: FindingsView): string {
  const {
    codeIds = [],
    components = [],
    found = 0,
    kind,
    of = 'studies',
    said,
    studyIds = [],
  } = remark;
  const names = studyIds.slice(0, mostNames).map((id) => view.labels.get(id) ?? '–');
  const rest = studyIds.length - names.length;
  const other =
    typeof said === 'string' ? view.evidence.byFinding.get(said as FindingId) : undefined;
  return t(`findings.remark.${kind}`, {
    count: studyIds.length,
    studies: listInWords(rest > 0 ? [...names, t('findings.others', { count: rest })] : names),
    codes: listInWords(codeIds.map((id) => view.snapshot.codes.get(id)?.name ?? '–')),
    components: listInWords(components.map((each) => t(`findings.component.${each}`))),
    found,
    of,
    said: typeof said === 'number' ? said : (other?.read.number ?? 0),
  });
}
