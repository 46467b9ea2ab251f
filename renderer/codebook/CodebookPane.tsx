import { t } from '../../shared/messages/messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { runAction } from '../actions/registry.ts';
import { TextLayerSwitch } from '../choices/LayerSwitch.tsx';
import { useRestedSnapshot } from '../store/rested-snapshot.ts';
import { openCode } from '../store/session-store.ts';
import { CodebookTools } from './CodebookTools.tsx';
import { CodeTree } from './CodeTree.tsx';
import { applyHere, targetHere } from './codebook-edits.ts';
import styles from './tree.module.css';

function apply(codeId: CodeId): void {
  // The focus goes back to the text, where the next key codes, and not the tree, is meant.
  void applyHere(codeId).then(() => runAction('reader.text'));
}

/** Where there is nothing to code, a double click asks for what was coded. */
function applyOrOpen(codeId: CodeId): void {
  if (targetHere() === undefined) openCode(codeId);
  else apply(codeId);
}

/**
 * The codebook beside the reader: a click chooses a code, Enter or a double click codes with it, a double click
 * with nothing selected leads to its page.
 */
export function CodebookPane() {
  const counted = useRestedSnapshot();
  return (
    <section className={styles.pane} data-codebook aria-label={t('codebook.title')}>
      <CodebookTools>
        <TextLayerSwitch />
      </CodebookTools>
      <CodeTree counted={counted} onActivate={apply} onDoubleClick={applyOrOpen} />
    </section>
  );
}
