import { type AttributeKinds, flag, number, text } from './attributes.js';

/** Attributes of every element that holds the sustainability panel. */
export const sustainabilityKinds = {
  zone: text,
  eurPerM2: number,
  priceBasis: text,
  priceUrl: text,
  partner: text,
  payer: flag,
} satisfies AttributeKinds;
