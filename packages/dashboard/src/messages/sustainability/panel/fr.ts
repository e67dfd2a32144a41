import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const fr = {
  title: 'Durabilité',
  method: 'Méthode et sources',
  emptyTitle: 'Aucun usage de l’IA sur cette période',
  emptyHint: 'Dès que vous utilisez le chat, son électricité, son eau et son CO₂e estimés s’affichent ici.',
} as const satisfies Translation<typeof en>;
