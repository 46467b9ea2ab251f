import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../../shared/messages/all-messages.ts';
import {
  coefficientInWords,
  distanceInWords,
  listInWords,
  longDayInWords,
  percentInWords,
  shareInWords,
  withinSentence,
} from '../../../shared/messages/formats.ts';
import { german } from '../../../shared/messages/german.ts';
import { inEnglish, speech } from '../../../shared/messages/speech.ts';

afterEach(() => speech.use({ language: 'en', words: {} }));

describe('the language that is spoken', () => {
  it('writes coefficients below nought with a minus sign, and nought without', () => {
    expect([-0.1234, -0.0001, 0, 0.9999].map(coefficientInWords)).toEqual([
      '−0.123',
      '0.000',
      '0.000',
      '1.000',
    ]);
  });

  it('gives words, plurals, dates, lists and figures, and gives them anew when it changes', () => {
    const said = (): readonly string[] => [
      t('action.go.code'),
      t('matrix.studies', { count: 1 }),
      t('matrix.studies', { count: 1200 }),
      longDayInWords(new Date(2031, 4, 3)),
      listInWords(['Ana', 'Cem', 'Eva']),
      distanceInWords(-2, 'hour'),
      coefficientInWords(0.5234),
      percentInWords(0.0078),
      shareInWords(0.837),
      withinSentence('Country'),
    ];
    const english = said();
    speech.use({ language: 'de', words: german });
    const inGerman = said();
    speech.use({ language: 'en', words: {} });
    expect([english, inGerman, said()]).toEqual([
      [
        'Go to Code',
        '1 study',
        '1,200 studies',
        '3 May 2031',
        'Ana, Cem and Eva',
        '2 hours ago',
        '0.523',
        '0.78',
        '83.7%',
        'country',
      ],
      [
        'Zum Codieren wechseln',
        '1 Studie',
        '1.200 Studien',
        '3. Mai 2031',
        'Ana, Cem und Eva',
        'vor 2 Stunden',
        '0,523',
        '0,78',
        '83,7\u00a0%',
        'Country',
      ],
      english,
    ]);
  });

  it('says in English what it has no words for', () => {
    speech.use({ language: 'de', words: { 'action.go.code': 'Codieren' } });
    expect([t('action.go.code'), t('action.go.matrix')]).toEqual(['Codieren', 'Go to Matrix']);
  });

  it('is left for English where words are stored, and is spoken on', () => {
    speech.use({ language: 'de', words: german });
    expect([inEnglish(() => t('common.save')), t('common.save')]).toEqual(['Save', 'Speichern']);
    expect(() =>
      inEnglish(() => {
        throw new Error('A fault');
      }),
    ).toThrow('A fault');
    expect(t('common.save')).toBe('Speichern');
  });
});
