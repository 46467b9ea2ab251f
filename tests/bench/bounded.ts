/** The result of `work`, or an error after `seconds` that names what was waited for: nothing waits for ever. */
export async function bounded<T>(what: string, work: Promise<T>, seconds = 30): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Waited ${seconds} s in vain for ${what}`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Seconds that the peer of the reader may take: far beyond what any figure is compared with. */
export const peerPatience = 60;
