import type { Translation } from '../area.js';
import type { en } from './en.js';

export const de: Translation<typeof en> = {
  loading: '{what} wird geladen',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  errorTitle: 'Das konnten wir nicht laden',
  errorOffline: 'Sie sind offline. Wir laden dies, sobald Sie wieder verbunden sind.',
  errorAuth: 'Ihre Sitzung ist beendet. Bitte melden Sie sich wieder an.',
  errorForbidden: 'Ihr Konto darf dies nicht sehen.',
  errorRateLimited: 'Das war viel auf einmal. Bitte warten Sie kurz und versuchen Sie es dann erneut.',
  errorTimeout: 'Die Antwort hat zu lange gedauert. Bitte versuchen Sie es erneut.',
  errorConnection: 'Der Dienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung.',
  errorServer: 'Der Dienst hat gerade ein Problem. Bitte versuchen Sie es in Kürze erneut.',
  errorUnexpected: 'Hier ist etwas schiefgegangen. Der Rest der Seite läuft weiter.',
  errorAnswer: 'Der Dienst hat eine Antwort gesendet, die wir nicht verstehen.',
  requestId: 'Anfrage {id}',
  offline: 'Offline',
  asOf: 'Stand: {time}',
  offlineAsOf: 'Offline. Stand: {time}.',
  stale: 'Nicht aktuell: Stand {time}',
  notKnown: 'nicht bekannt',
  notMeasured: 'nicht gemessen',
  showAsTable: 'Als Tabelle zeigen',
  opensInNewTab: 'öffnet einen neuen Tab',
};
