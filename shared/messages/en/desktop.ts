/** What only the main process of the desktop says. */
export const desktopMessages = {
  'settle.late': 'Themeloom is still writing.',
  'settle.lateDetail':
    'What you did last is being stored. Wait, and the window closes by itself; close it at once, and what is not written yet may be lost.',
  'settle.problem': 'Not everything could be written.',
  'settle.problemDetail': '{problem}\n\nKeep the window open to copy or save what is in it.',
  'settle.wait': 'Wait',
  'settle.keep': 'Keep it open',
  'settle.close': 'Close anyway',
  'mishap.gone': 'This window has stopped working.',
  'mishap.goneDetail':
    'Every change that was stored is safe. Load the window again to go on where you were. What was being typed may have to be typed again.',
  'mishap.hangs': 'This window is not responding.',
  'mishap.hangsDetail':
    'It may be busy with something large. Wait, or load it again: every change that was stored is safe.',
  'mishap.reload': 'Load it again',
  'mishap.wait': 'Wait',
  'mishap.copy': 'Copy details',
  'mishap.close': 'Close the window',
  'context.add': 'Add to the dictionary',
  'pdf.kind': 'PDF document',
} as const;
