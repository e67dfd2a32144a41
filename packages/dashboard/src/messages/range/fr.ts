import type { Translation } from '../area.js';
import type { en } from './en.js';

export const fr: Translation<typeof en> = {
  label: 'Période',
  '24h': '24 dernières heures',
  '7d': '7 derniers jours',
  '30d': '30 derniers jours',
  '90d': '90 derniers jours',
  '365d': '365 derniers jours',
  mtd: 'Ce mois-ci jusqu’à présent',
  last_month: 'Le mois dernier',
  ytd: 'Cette année jusqu’à présent',
  all: 'Depuis le début',
  custom: 'Période personnalisée',
  from: 'Du',
  to: 'Au',
  apply: 'Appliquer',
};
