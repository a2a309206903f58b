import { argentina } from './ar.ts';
import { colombia } from './co.ts';
import type { ContactRules } from './contact-rules.types.ts';
import { spain } from './es.ts';
import { mexico } from './mx.ts';

/** Every country whose rules are known, by ISO 3166 alpha-2 code. */
export const countryRules: ReadonlyMap<string, ContactRules> = new Map(
  [argentina, colombia, mexico, spain].map((rules) => [rules.ruleSet, rules]),
);
