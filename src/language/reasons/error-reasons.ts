import { accessReasons } from './access-reasons.ts';
import { brakeReasons } from './brake-reasons.ts';
import { campaignReasons } from './campaign-reasons.ts';
import { fileReasons } from './file-reasons.ts';
import { leadReasons } from './lead-reasons.ts';
import { limitReasons } from './limit-reasons.ts';
import { providerReasons } from './provider-reasons.ts';
import { requestReasons } from './request-reasons.ts';
import { templateReasons } from './template-reasons.ts';
import type { Refusal } from './refusal.ts';
import type { ParametersOf } from '../sentence.ts';

/** Every reason for which something is refused. */
export const errorReasons = {
  ...accessReasons,
  ...requestReasons,
  ...limitReasons,
  ...leadReasons,
  ...brakeReasons,
  ...campaignReasons,
  ...templateReasons,
  ...fileReasons,
  ...providerReasons,
} as const satisfies Record<string, Refusal>;

export type ErrorReason = keyof typeof errorReasons;

/** The parameters that the sentence of a reason names; more may go with it. */
export type ReasonParameters<R extends ErrorReason> = Record<ParametersOf<(typeof errorReasons)[R]['en']>, unknown>;
