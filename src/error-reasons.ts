import { accessReasons } from './language/reasons/access-reasons.ts';
import { campaignReasons } from './language/reasons/campaign-reasons.ts';
import { fileReasons } from './language/reasons/file-reasons.ts';
import { leadReasons } from './language/reasons/lead-reasons.ts';
import { limitReasons } from './language/reasons/limit-reasons.ts';
import { providerReasons } from './language/reasons/provider-reasons.ts';
import { requestReasons } from './language/reasons/request-reasons.ts';
import { templateReasons } from './language/reasons/template-reasons.ts';
import type { Refused } from './language/reasons/refused.ts';
import type { ParametersOf } from './language/sentence.ts';

/** Every reason for which something is refused. */
export const errorReasons = {
  ...accessReasons,
  ...requestReasons,
  ...limitReasons,
  ...leadReasons,
  ...campaignReasons,
  ...templateReasons,
  ...fileReasons,
  ...providerReasons,
} as const satisfies Record<string, Refused>;

export type ErrorReason = keyof typeof errorReasons;

/** The parameters that the sentence of a reason names; more may go with it. */
export type ReasonParameters<R extends ErrorReason> = Record<ParametersOf<(typeof errorReasons)[R]['en']>, unknown>;
