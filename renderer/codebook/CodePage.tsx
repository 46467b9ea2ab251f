import { useMemo } from 'react';
import { type CodeNode, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { ThingMemo } from '../choices/ThingMemo.tsx';
import { CodedBefore } from './CodedBefore.tsx';
import { CodeFields } from './CodeFields.tsx';
import { CodeFindings } from './CodeFindings.tsx';
import { CodeHead } from './CodeHead.tsx';
import { CodeLife } from './CodeLife.tsx';
import { useCodebookView } from './codebook-view.ts';
import { ExcerptPart } from './ExcerptPart.tsx';
import { chosenRows, excerptRows } from './excerpt-rows.ts';
import { MergedCodes } from './MergedCodes.tsx';
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
  const rows = useMemo(
    () => [...chosenRows(snapshot, code.id), ...excerptRows(snapshot, code.id, withBelow)],
    [snapshot, code.id, withBelow],
  );
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
      <CodeFindings code={code} snapshot={snapshot} />
      <MergedCodes codeId={code.id} />
      <CodeLife code={code} />
      <CodedBefore key={`${code.id} before`} code={code} />
      <ExcerptPart
        node={node}
        snapshot={snapshot}
        layer={layer}
        rows={rows}
        withBelow={withBelow}
        hasKeys
        nothing={{
          title: t('codebook.noExcerptsTitle'),
          text: t(
            layer === 'consensus'
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
