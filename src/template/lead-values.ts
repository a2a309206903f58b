import { factNames, rowOf, typeOf, type FactName, type LeadFacts } from '../facts/catalogue.ts';
import type { FactType } from '../facts/fact-row.ts';
import type { Money } from '../facts/money.ts';
import { wordFor } from '../language/words.ts';
import type { Stage } from '../lead/stage.ts';

export interface TemplateLead {
  name: string | null;
  stage: Stage;
  email: string | null;
  phone: string | null;
  facts: LeadFacts;
  meetingUrl: string | null;
  /** IANA zone; `null` takes the broker's. */
  zone: string | null;
}

export interface TemplateBroker {
  name: string;
  /** BCP 47, such as `es-MX`. */
  locale: string;
  zone: string;
}

/** The values a template can use for a lead. What is not known has no entry, so that rendering reports it. */
export function leadValues(
  lead: TemplateLead,
  agent: { name: string } | null,
  broker: TemplateBroker,
): Record<string, string> {
  const zone = lead.zone ?? broker.zone;
  const facts = factNames.map((name) => [
    rowOf(name).variable,
    factInWords(typeOf(name), lead.facts[name], { locale: broker.locale, zone }),
  ]);
  return known({
    name: lead.name,
    first_name: lead.name?.trim().split(/\s+/u)[0],
    email: lead.email,
    phone: lead.phone,
    ...Object.fromEntries(facts),
    stage: wordFor('stage', lead.stage)?.es.toLowerCase(),
    meeting_url: lead.meetingUrl,
    agent_name: agent?.name,
    broker_name: broker.name,
  });
}

/** A fact as a lead reads it, so in Spanish; null when it is not known. */
function factInWords(
  type: FactType,
  value: LeadFacts[FactName],
  { locale, zone }: { locale: string; zone: string },
): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return moneyInWords(value, locale);
  if (type.kind === 'choice') return type.choices[String(value)]?.label.es ?? null;
  return type.kind === 'instant' ? timeInWords(String(value), zone, locale) : String(value);
}

function known(values: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function moneyInWords({ amount, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return plainSpaces(format.format(amount as Intl.StringNumericLiteral));
}

function timeInWords(isoTime: string, timeZone: string, locale: string): string | null {
  const time = new Date(isoTime);
  if (Number.isNaN(time.getTime())) return null;
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return plainSpaces(format.format(time));
}

/** Intl writes no-break spaces; one of them makes an SMS UCS-2, with 70 characters to a part instead of 160. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/gu, ' ');
}
