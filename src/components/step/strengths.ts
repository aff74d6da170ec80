import type { Claim } from '#guide/steps.ts';

/** How sure a claim is, in words. */
export const strengths: Readonly<Record<Claim['strength'], string>> = {
  strong: 'Strong evidence',
  medium: 'Medium evidence',
  limited: 'Limited evidence',
  advice: 'Our advice',
};
