import { AppError, badInput } from '../errors.ts';
import { factNames, rowOf } from '../facts/catalogue.ts';
import { Channel } from '../lead/channel.ts';
import { messageTooLong, tooLongFor } from './message-length.ts';
import { templateVariables } from './template-variables.ts';

/** Every variable that `leadValues` can fill. */
export const knownVariables: readonly string[] = [
  'name',
  'first_name',
  'email',
  'phone',
  ...factNames.map((name) => rowOf(name).variable),
  'stage',
  'meeting_url',
  'agent_name',
  'broker_name',
];

export interface TemplateText {
  channel: Channel;
  subject: string | null;
  content: string;
}

/** The variables of a template, or BAD_USER_INPUT that names the field: malformed or unknown variables, a text too long, a subject without e-mail. */
export function checkTemplate(
  { channel, subject, content }: TemplateText,
  declared: readonly string[] | null = null,
): string[] {
  if (channel === Channel.EMAIL && !subject) throw badInput('input.subject', 'SUBJECT_MISSING');
  if (channel !== Channel.EMAIL && subject) throw badInput('input.subject', 'SUBJECT_NOT_TAKEN');
  const tooLong = tooLongFor(channel, content);
  if (tooLong) throw messageTooLong('input.content', tooLong);
  const used = [...new Set([...variablesOf(subject ?? '', 'input.subject'), ...variablesOf(content, 'input.content')])];
  const absent = (declared ?? []).filter((name) => !used.includes(name));
  if (absent.length > 0)
    throw badInput('input.variables', 'VARIABLE_ABSENT', { variables: absent, example: `{{${absent[0]}}}` });
  return used;
}

function variablesOf(text: string, field: string): string[] {
  const names = wellFormed(text, field);
  const unknown = names.filter((name) => !knownVariables.includes(name));
  if (unknown.length > 0) throw badInput(field, 'VARIABLE_UNKNOWN', { variables: unknown, known: knownVariables });
  return names;
}

/** The pure rule speaks of `content`; a client reads the name of its own field. */
function wellFormed(text: string, field: string): string[] {
  try {
    return templateVariables(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = error.details.fields?.map((fault) => ({ ...fault, field }));
    throw new AppError(error.code, { ...error.details, fields }, { cause: error });
  }
}
