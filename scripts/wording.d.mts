export type Kind = 'document' | 'strings' | 'code';

export interface Claim {
  line: number;
  claim: string;
  said: string;
}
export const rules: readonly { claim: string; pattern: RegExp; strings?: RegExp; code?: null }[];
export function kindOf(path: string): Kind | null;
export function claimsIn(text: string, kind: Kind): Claim[];
export function checkWording(root: string): { found: (Claim & { path: string })[]; files: number };
