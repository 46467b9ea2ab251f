import { useMemo } from 'react';
import { type CodeNode, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { standingGroupRow } from '../../shared/matrix/group-theme-matrix.ts';
import { t } from '../../shared/messages/messages.ts';
import { isOfGroup } from '../../shared/relations/study-group.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { ThingMemo } from '../choices/ThingMemo.tsx';
import { CodedBefore } from './CodedBefore.tsx';
import { CodeFields } from './CodeFields.tsx';
import { CodeFindings } from './CodeFindings.tsx';
import { CodeHead } from './CodeHead.tsx';
import { CodeLife } from './CodeLife.tsx';
import { useCodebookView } from './codebook-view.ts';
import { ExcerptPart } from './ExcerptPart.tsx';
import { chosenRows, excerptRows, type Listing } from './excerpt-rows.ts';
import { MergedCodes } from './MergedCodes.tsx';
import { ParticipantsChoice } from './ParticipantsChoice.tsx';
import styles from './page.module.css';

/** A code's own page: what it means, and every excerpt that carries it. */
export function CodePage(props: {
  readonly node: CodeNode;
  /** The coding it lists, and whose that is. */
  readonly snapshot: Shown;
  readonly layer: Layer;
}) {
  const { layer, node, snapshot } = props;
  const { code } = node;
  const withBelow = useCodebookView((state) => state.withBelow) && holdsOthers(node);
  const chosenGroup = useCodebookView((state) => state.group);
  const hasGroups = participantGroups(snapshot).length > 0;
  const group = hasGroups ? standingGroupRow(snapshot, chosenGroup) : undefined;
  const rows = useMemo(() => {
    const listing: Listing =
      group === undefined ? {} : { holds: (excerpt) => isOfGroup(snapshot, excerpt, group) };
    return [
      ...chosenRows(snapshot, code.id, listing),
      ...excerptRows(snapshot, code.id, withBelow, listing),
    ];
  }, [snapshot, code.id, withBelow, group]);
  return (
    <article className={styles.page} aria-label={code.name}>
      <CodeHead node={node} snapshot={snapshot} />
      <CodeFields code={code} />
      <div className={styles.memo}>
        <ThingMemo
          key={code.id}
          targetId={code.id}
          kind={code.kind === 'code' ? 'code' : 'theme'}
        />
      </div>
      <MergedCodes codeId={code.id} />
      <div className={styles.about}>
        <CodeFindings code={code} snapshot={snapshot} />
        <CodeLife code={code} />
        <CodedBefore key={`${code.id} before`} code={code} />
      </div>
      <ExcerptPart
        node={node}
        snapshot={snapshot}
        layer={layer}
        rows={rows}
        withBelow={withBelow}
        hasKeys
        filter={
          !hasGroups ? null : (
            <ParticipantsChoice
              snapshot={snapshot}
              value={group}
              all={t('codebook.allGroups')}
              onChange={(chosen) => useCodebookView.setState({ group: chosen })}
            />
          )
        }
        nothing={{
          title: t('codebook.noExcerptsTitle'),
          text: t(
            group !== undefined
              ? 'codebook.noExcerptsGroup'
              : layer === 'consensus'
                ? 'codebook.noExcerptsConsensus'
                : holdsOthers(node) && !withBelow
                  ? 'codebook.noExcerptsOwn'
                  : code.kind === 'code'
                    ? 'codebook.noExcerptsCode'
                    : 'codebook.noExcerptsTheme',
          ),
        }}
      />
    </article>
  );
}
