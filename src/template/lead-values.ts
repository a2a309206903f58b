import type { LeadFacts, Money } from '../lead/facts/lead-facts.ts';
import { Stage } from '../lead/stage.ts';

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

/** What a lead reads, so in Spanish. */
const stageWords: Record<Stage, string> = {
  [Stage.ENTRADA]: 'entrada',
  [Stage.PERFILAMIENTO]: 'perfilamiento',
  [Stage.CALIFICACION_FINANCIERA]: 'calificación financiera',
  [Stage.AGENDADO]: 'agendado',
  [Stage.SEGUIMIENTO]: 'seguimiento',
  [Stage.REFERIDOS]: 'referidos',
  [Stage.GANADO]: 'ganado',
  [Stage.PERDIDO]: 'perdido',
};

/** The values a template can use for a lead. What is not known has no entry, so that rendering reports it. */
export function leadValues(
  lead: TemplateLead,
  agent: { name: string } | null,
  broker: TemplateBroker,
): Record<string, string> {
  const { locale } = broker;
  const { budget, location, monthlyIncome, timeframeMonths, meetingAt } = lead.facts;
  return known({
    name: lead.name,
    first_name: lead.name?.trim().split(/\s+/u)[0],
    email: lead.email,
    phone: lead.phone,
    location,
    budget: budget && moneyInWords(budget, locale),
    monthly_income: monthlyIncome && moneyInWords(monthlyIncome, locale),
    timeframe_months: timeframeMonths?.toString(),
    stage: stageWords[lead.stage],
    meeting_time: meetingAt && timeInWords(meetingAt, lead.zone ?? broker.zone, locale),
    meeting_url: lead.meetingUrl,
    agent_name: agent?.name,
    broker_name: broker.name,
  });
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
