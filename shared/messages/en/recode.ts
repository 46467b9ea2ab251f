export const recodeMessages = {
  'recode.alreadyOpen':
    'You are coding documents again already. Finish or stop that first. Nothing was changed.',
  'recode.onlyCoded':
    'Choose at least one document that holds coding of yours. Nothing was changed.',
} as const;
