import { type KeyboardEvent, useEffect, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { speak } from '../store/notices.ts';
import { digitOf } from '../ui/digit-key.ts';
import { usePickerPin } from './picker-pin.ts';
import { pinAndTell } from './tell-pinned.ts';

interface Pinning {
  /** The code that gets the digit pressed next. */
  readonly asked: CodeId | undefined;
  /** Whether a key was the answer, and is done with. */
  takes(event: KeyboardEvent): boolean;
}

/** Giving the code that a picker marks a number key: asked for by the action, answered by the next digit. */
export function usePinning(open: boolean, active: Code | undefined): Pinning {
  const [asked, setAsked] = useState<CodeId>();
  useEffect(() => {
    if (!open || active === undefined) return;
    const ask = (): void => {
      setAsked(active.id);
      speak(t('slots.asked', { code: active.name }));
    };
    usePickerPin.setState({ ask });
    return () => {
      if (usePickerPin.getState().ask === ask) usePickerPin.setState({ ask: undefined });
      setAsked(undefined);
    };
  }, [open, active]);
  const takes = (event: KeyboardEvent): boolean => {
    if (asked === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    const number = digitOf(event.nativeEvent);
    if (number === undefined && event.key === 'Shift') return false;
    setAsked(undefined);
    if (number !== undefined) pinAndTell(asked, number);
    else if (event.key !== 'Escape') return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { asked, takes };
}
