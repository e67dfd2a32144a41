import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const de = {
  title: 'Nachhaltigkeit',
  method: 'Methode und Quellen',
  emptyTitle: 'Keine KI-Nutzung in diesem Zeitraum',
  emptyHint: 'Sobald Sie den Chat nutzen, stehen hier Strom, Wasser und CO₂e als Schätzung.',
} as const satisfies Translation<typeof en>;
