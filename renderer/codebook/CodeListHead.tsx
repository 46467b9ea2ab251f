import { useState } from 'react';
import { Dialog, DialogTrigger, Button as PlainButton, Popover } from 'react-aria-components';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyGroup } from '../../shared/relations/study-group.ts';
import type { Shown } from '../../shared/team/view.ts';
import { keyOf } from '../actions/registry.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './beside-lists.module.css';
import { chooseListed, closeList, type ListPlace } from './beside-lists.ts';
import { GroupChoice } from './GroupChoice.tsx';
import popoverStyles from './popovers.module.css';

/** What a list of excerpts is of: the code and the studies, each with the choice of another, and how much there is. */
export function CodeListHead(props: {
  readonly place: ListPlace;
  readonly node: CodeNode;
  readonly isOneCode: boolean;
  readonly group: StudyGroup;
  readonly isRestOffered: boolean;
  readonly snapshot: Shown;
  readonly counts: { readonly excerpts: number; readonly studies: number };
}) {
  const { counts, node, place } = props;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <CodeDot code={node.code} />
        <ListedCode node={node} place={place} />
        <Button
          look="quiet"
          aria-label={t('beside.closeList', { code: node.code.name })}
          aria-keyshortcuts={place === 1 ? keyOf('beside.open') : undefined}
          onPress={() => closeList(place)}
        >
          ×
        </Button>
      </div>
      <div className={styles.of}>
        <GroupChoice {...props} codeId={node.code.id} />
        <p className={styles.counts}>{t('codebook.use', counts)}</p>
      </div>
    </header>
  );
}

/** The name of the code, which opens the choice of another. */
function ListedCode({ node, place }: { readonly node: CodeNode; readonly place: ListPlace }) {
  const [isOpen, setOpen] = useState(false);
  const label = t('beside.chooseCode');
  return (
    <h2 className={styles.name}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <PlainButton
          className={styles.nameButton ?? ''}
          aria-label={t('beside.codeOfList', { code: node.code.name })}
        >
          <span dir="auto">{node.code.name}</span> <span aria-hidden="true">▾</span>
        </PlainButton>
        <Popover className={popoverStyles.popover ?? ''} placement="bottom start" offset={6}>
          <Dialog className={popoverStyles.form ?? ''} aria-label={label}>
            <CodePicker
              label={label}
              placeholder={t('codebook.mergePlaceholder')}
              autoFocus
              canCreate={false}
              onChoose={(choice) => {
                setOpen(false);
                if ('codeId' in choice) chooseListed(place, choice.codeId);
              }}
              onCancel={() => setOpen(false)}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </h2>
  );
}
