import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { LeftOut } from '../../shared/sensitivity/left-out.ts';
import { leftOutWords } from '../../shared/sensitivity/left-out-words.ts';
import type { Affected, Step, Subject } from '../../shared/sensitivity/sensitivity.ts';
import { openStudy } from '../store/open-record.ts';
import { AffectedLine } from './AffectedLine.tsx';
import styles from './sensitivity.module.css';
import type { SensitivityView } from './use-sensitivity.ts';

const sections = [
  { kind: 'theme', of: 'lost', title: 'sensitivity.lostThemes' },
  { kind: 'theme', of: 'single', title: 'sensitivity.singleThemes' },
  { kind: 'finding', of: 'lost', title: 'sensitivity.lostFindings' },
  { kind: 'finding', of: 'single', title: 'sensitivity.singleFindings' },
] as const satisfies readonly {
  readonly kind: Subject['kind'];
  readonly of: 'lost' | 'single';
  readonly title: string;
}[];

/** What leaving something out does: themes and findings without excerpts, and those on one study. */
export function StepSheet({ step, view }: { readonly step: Step; readonly view: SensitivityView }) {
  const { answer, labels, snapshot } = view;
  const title = leftOutWords(step.leftOut, answer, labels, snapshot);
  const all = answer.whole.excerpts;
  return (
    <section className={styles.sheet} data-step-sheet aria-label={title}>
      <h2 className={styles.title} dir="auto">
        {title}
      </h2>
      <p className={styles.soft}>
        {step.leftOut.kind === 'nothing'
          ? t('sensitivity.excerpts', { all })
          : t('sensitivity.excerptsLeft', { left: step.excerpts, all })}
      </p>
      <Studies ids={studiesOf(step.leftOut)} labels={labels} />
      {step.lost.length + step.single.length > 0 ? null : (
        <p>
          {t(step.leftOut.kind === 'nothing' ? 'sensitivity.standsAll' : 'sensitivity.allHold')}
        </p>
      )}
      {sections.map(({ kind, of, title: heading }) => (
        <Section
          key={heading}
          title={t(heading)}
          affected={step[of].filter(({ subject }) => subject.kind === kind)}
          step={step}
          view={view}
        />
      ))}
      {step.leftOut.kind !== 'nothing' ? null : (
        <>
          <Section
            title={t('sensitivity.eachTheme')}
            affected={broad(answer.themes)}
            step={step}
            view={view}
          />
          <Section
            title={t('sensitivity.eachFinding')}
            affected={broad(answer.findings)}
            step={step}
            view={view}
          />
        </>
      )}
    </section>
  );
}

/** Those that rest on several studies, which the other lists do not name. */
function broad(subjects: readonly Subject[]): readonly Affected[] {
  return subjects.flatMap((subject) =>
    subject.whole.excerpts > 0 && subject.whole.studies.length > 1
      ? [{ subject, left: subject.whole }]
      : [],
  );
}

function studiesOf(leftOut: LeftOut): readonly StudyId[] {
  if (leftOut.kind === 'study') return [leftOut.studyId];
  return leftOut.kind === 'concerns' ? [...leftOut.studyIds] : [];
}

/** The studies that are left out, to be opened. */
function Studies(props: {
  readonly ids: readonly StudyId[];
  readonly labels: ReadonlyMap<string, string>;
}) {
  if (props.ids.length === 0) return null;
  return (
    <p className={styles.studies}>
      <span>{t('sensitivity.ofThese', { count: props.ids.length })}</span>
      {props.ids.map((id) => (
        <button key={id} type="button" className={styles.figure} onClick={() => openStudy(id)}>
          <span dir="auto">{props.labels.get(id) ?? ''}</span>
        </button>
      ))}
    </p>
  );
}

function Section(props: {
  readonly title: string;
  readonly affected: readonly Affected[];
  readonly step: Step;
  readonly view: SensitivityView;
}) {
  const { affected, step, title, view } = props;
  if (affected.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h3>
        {title} <span className={styles.soft}>{affected.length}</span>
      </h3>
      <ul className={styles.lines}>
        {affected.map((each) => (
          <AffectedLine key={idOf(each.subject)} affected={each} step={step} view={view} />
        ))}
      </ul>
    </section>
  );
}

function idOf(subject: Subject): string {
  return subject.kind === 'theme' ? subject.code.id : subject.read.finding.id;
}
