import { useExchange } from '../store/exchange.ts';

/** A file that needs an answer before it is opened. */
export function WaitingFile() {
  const waiting = useExchange((state) => state.waiting);
  return waiting === undefined ? null : <section>{waiting.fileName}</section>;
}
