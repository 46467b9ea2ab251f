import fc from 'fast-check';

/**
 * Random tests draw the same inputs each time, so that a run says something about the change and not about chance.
 * `THEMELOOM_SEED=random` draws others; a number repeats what a failure named as its seed.
 */
const wanted = process.env.THEMELOOM_SEED ?? '20261130';

if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
