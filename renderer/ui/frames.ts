/** Work that waits for the next frame, however often it was asked for until then. */
export interface FrameWork {
  readonly ask: () => void;
  readonly cancel: () => void;
}

export function onceAFrame(work: () => void): FrameWork {
  let frame = 0;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** Frames that a screen may take to be drawn. */
const patience = 40;

/** Tries now and at each frame from now on until `attempt` has found what it needs; gives up in the end. */
export function onceDrawn(attempt: () => boolean, tries = patience): void {
  if (!attempt() && tries > 0) requestAnimationFrame(() => onceDrawn(attempt, tries - 1));
}
