import type { Translation } from '../../area.js';
import type { en } from './en.js';

export const fr: Translation<typeof en> = {
  topUpTitle: 'Ajouter des crédits',
  topUpAmount: 'Montant',
  topUpOther: 'Autre montant',
  topUpGives: 'Environ {tokens} jetons',
  topUpLimits: 'De {min} à {max}',
  topUpNotAmount: 'Saisissez un montant en centimes entiers, par exemple {example}.',
  topUpTooSmall: 'La plus petite recharge est de {min}.',
  topUpTooLarge: 'La plus grande recharge est de {max}.',
  topUpContinue: 'Continuer vers le paiement',
  topUpLeaving: 'Ouverture de la page de paiement',
  topUpNote: 'Vous payez sur la page de notre prestataire de paiement. Votre carte ne passe jamais par nous.',
  topUpFailed: 'La page de paiement n’a pas pu être ouverte.',
  topUpRefused:
    'La page de paiement reçue n’est pas une page de confiance : nous ne vous y avons pas conduit. Merci d’en informer le support.',
};
