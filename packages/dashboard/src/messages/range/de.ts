import type { Translation } from '../area.js';
import type { en } from './en.js';

export const de: Translation<typeof en> = {
  label: 'Zeitraum',
  '24h': 'Letzte 24 Stunden',
  '7d': 'Letzte 7 Tage',
  '30d': 'Letzte 30 Tage',
  '90d': 'Letzte 90 Tage',
  '365d': 'Letzte 365 Tage',
  mtd: 'Dieser Monat bis jetzt',
  last_month: 'Letzter Monat',
  ytd: 'Dieses Jahr bis jetzt',
  all: 'Gesamte Zeit',
  custom: 'Eigener Zeitraum',
  from: 'Von',
  to: 'Bis',
  apply: 'Anwenden',
};
