import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const de: Translation<typeof en> = {
  topUpTitle: 'Guthaben aufladen',
  topUpAmount: 'Betrag',
  topUpOther: 'Anderer Betrag',
  topUpGives: 'Etwa {tokens} Token',
  topUpLimits: 'Von {min} bis {max}',
  topUpNotAmount: 'Geben Sie einen Betrag in ganzen Cent ein, zum Beispiel {example}.',
  topUpTooSmall: 'Die kleinste Aufladung ist {min}.',
  topUpTooLarge: 'Die größte Aufladung ist {max}.',
  topUpContinue: 'Weiter zur Zahlung',
  topUpLeaving: 'Sie werden zur Zahlungsseite geleitet',
  topUpNote: 'Sie zahlen auf der Seite unseres Zahlungsdienstes. Ihre Kartendaten erreichen uns nie.',
  topUpFailed: 'Die Zahlungsseite ließ sich nicht öffnen.',
  topUpRefused:
    'Die Zahlungsseite, die wir erhielten, ist keine, der wir vertrauen. Deshalb haben wir Sie nicht dorthin geleitet. Bitte informieren Sie den Support.',
};
