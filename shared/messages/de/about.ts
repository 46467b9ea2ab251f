import type { aboutMessages } from '../en/about.ts';
import type { Translated } from '../language.ts';

export const aboutGerman = {
  'about.title': 'Über Themeloom',
  'about.version': 'Version',
  'about.licence': 'Lizenz',
  'about.mit': 'MIT; andere Lizenzen für Mitgeliefertes',
  'about.runsIn': 'Umgebung',
  'about.browser': 'Browser',
  'about.electron': 'Electron {electron}, Chromium {chromium}',
  'about.system': 'System',
  'about.data': 'Ort der Reviews',
  'about.dataBrowser': 'Speicher dieses Browsers, unter {origin}',
  'about.network': 'Netzwerk',
  'about.offline': 'Es wird nichts gesendet und nichts abgerufen',
  'about.guide': 'Handbuch',
  'about.licences': 'Lizenzen',
} as const satisfies Translated<typeof aboutMessages>;
