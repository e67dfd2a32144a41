import type { Translation } from '../area.js';
import type { en } from './en.js';

export const fr: Translation<typeof en> = {
  loading: 'Chargement : {what}',
  retry: 'Réessayer',
  close: 'Fermer',
  cancel: 'Annuler',
  errorTitle: 'Chargement impossible',
  errorOffline: 'Vous êtes hors ligne. Le chargement se fera dès votre retour.',
  errorAuth: 'Votre session est terminée. Veuillez vous reconnecter.',
  errorForbidden: 'Votre compte n’a pas accès à ces données.',
  errorRateLimited: 'Trop de demandes à la fois. Patientez un instant, puis réessayez.',
  errorTimeout: 'La réponse a pris trop de temps. Veuillez réessayer.',
  errorConnection: 'Le service est injoignable. Vérifiez votre connexion.',
  errorServer: 'Le service rencontre un problème. Veuillez réessayer dans un moment.',
  errorUnexpected: 'Un problème est survenu ici. Le reste de la page continue.',
  errorAnswer: 'Le service a envoyé une réponse que nous ne comprenons pas.',
  requestId: 'Requête {id}',
  offline: 'Hors ligne',
  asOf: 'État : {time}',
  offlineAsOf: 'Hors ligne. État : {time}.',
  stale: 'Données anciennes : {time}',
  notKnown: 'non connu',
  notMeasured: 'non mesuré',
  showAsTable: 'Afficher le tableau',
  opensInNewTab: 'ouvre un nouvel onglet',
};
