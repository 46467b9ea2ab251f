import { type ReactNode, useEffect } from 'react';
import { registerActions } from '../actions/registry.ts';
import { useTypedWords } from '../actions/typed-words.ts';
import { openAskedPassages } from './auto-code-state.ts';
import { Inspector } from './Inspector.tsx';
import { ReadingDesk } from './ReadingDesk.tsx';
import { readerActions } from './reader-actions.ts';
import { typedLetters } from './typed-letters.ts';

/**
 * The Code screen: what is handed in on the left, the text in the middle, the inspector on the right, or what is handed
 * in to stand about it.
 */
export function CodeScreen(props: {
  readonly left: ReactNode;
  readonly right?: (inspector: ReactNode) => ReactNode;
}) {
  const { left, right = (inspector) => inspector } = props;
  useEffect(() => registerActions(readerActions()), []);
  useEffect(openAskedPassages, []);
  useTypedWords(typedLetters);
  return <ReadingDesk left={left} right={right(<Inspector />)} />;
}
