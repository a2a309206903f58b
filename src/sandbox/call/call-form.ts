import { z } from 'zod';

const seconds = z.coerce.number().int();

/** The form that places a call, as far as the sandbox understands it. Repeated fields come as a list. */
export const callFormSchema = z.object({
  To: z.string().default(''),
  From: z.string().default(''),
  Url: z.string().default(''),
  StatusCallback: z.string().optional(),
  StatusCallbackEvent: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default(['completed']),
  Timeout: seconds.default(60),
  TimeLimit: seconds.default(14_400),
  MachineDetection: z.string().optional(),
  AsyncAmd: z.string().optional(),
  AsyncAmdStatusCallback: z.string().optional(),
  Record: z.string().optional(),
  RecordingStatusCallback: z.string().optional(),
});

export type CallForm = z.infer<typeof callFormSchema>;

export interface Fault {
  status: number;
  code: number;
  message: string;
}

const E164 = /^\+[1-9]\d{6,14}$/;

/** The first thing Twilio would refuse in this form; null when it would place the call. */
export function faultOf(form: CallForm, ownNumbers: readonly string[] | null): Fault | null {
  if (form.To === '') return bad(21201, "No 'To' number is specified");
  if (!E164.test(form.To)) return bad(21211, `The phone number you are attempting to call, ${form.To}, is not valid.`);
  if (form.From === '') return bad(21213, "No 'From' number is specified");
  if (!E164.test(form.From)) return bad(21212, `The 'From' number ${form.From} is not valid.`);
  if (ownNumbers && !ownNumbers.includes(form.From)) {
    return bad(21210, `The source phone number provided, ${form.From}, is not yet verified for your account.`);
  }
  if (!URL.canParse(form.Url)) return bad(21205, 'Url parameter is not valid.');
  return null;
}

function bad(code: number, message: string): Fault {
  return { status: 400, code, message };
}
