export const teamMessages = {
  'team.cannotTakeBack':
    'What was brought in then can no longer be told apart, so it stays. Nothing was changed.',
} as const;
