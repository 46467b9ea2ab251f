import { memo, type ReactNode } from 'react';
import { blockMargins } from '../../shared/documents/block-margins.ts';
import type { TextBlock, TextBody } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/messages.ts';

/** Drawn once per document, and where its words are corrected: coding never touches these elements, only the highlights over them. */
export const Blocks = memo(function Blocks({
  body,
  outside,
}: {
  readonly body: TextBody;
  /** Starts of the blocks that are no findings. */
  readonly outside: ReadonlySet<number>;
}): ReactNode {
  const margins = blockMargins(body);
  return body.blocks.map((block, at) => {
    const Tag = tagOf(block);
    const { number, page } = margins[at] ?? {};
    return (
      <Tag
        // biome-ignore lint/suspicious/noArrayIndexKey: a correction moves what stands behind it, and the elements stay
        key={at}
        dir="auto"
        data-start={block.start}
        data-kind={block.kind}
        data-outside={outside.has(block.start) || undefined}
        data-depth={block.kind === 'list' ? block.level : undefined}
        data-number={number}
        data-page={page === undefined ? undefined : t('reader.page', { label: page })}
      >
        {body.text.slice(block.start, block.end)}
      </Tag>
    );
  });
});

function tagOf(block: TextBlock): 'h2' | 'h3' | 'h4' | 'p' {
  if (block.kind === 'title') return 'h2';
  if (block.kind !== 'heading') return 'p';
  return (block.level ?? 1) <= 2 ? 'h3' : 'h4';
}
