export const en = {
  topUpTitle: 'Add credits',
  topUpAmount: 'Amount',
  topUpOther: 'Other amount',
  topUpGives: 'About {tokens} tokens',
  topUpLimits: 'From {min} to {max}',
  topUpNotAmount: 'Enter an amount in whole cents, such as {example}.',
  topUpTooSmall: 'The smallest top-up is {min}.',
  topUpTooLarge: 'The largest top-up is {max}.',
  topUpContinue: 'Continue to payment',
  topUpLeaving: 'Taking you to the payment page',
  topUpNote: 'You pay on the page of our payment provider. Your card never reaches us.',
  topUpFailed: 'We could not open the payment page.',
  topUpRefused:
    'The payment page we were given is not one we trust, so we did not take you there. Please tell the support.',
} as const;
