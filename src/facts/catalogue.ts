import { readBudget, readMonthlyIncome } from '../agent/spanish/read-amounts.ts';
import { readFinancing, type Financing } from '../agent/spanish/read-financing.ts';
import { readLocation } from '../agent/spanish/read-location.ts';
import { readMeetingTime } from '../agent/spanish/read-meeting-time.ts';
import { readPurpose, type PropertyPurpose } from '../agent/spanish/read-purpose.ts';
import { readWhen } from '../agent/spanish/read-timeframe.ts';
import { sayMoney } from '../agent/spanish/say-money.ts';
import { sayTimeframe } from '../agent/spanish/say-time.ts';
import type { Choice, FactRow, FactType } from './fact-row.ts';
import type { Money } from './money.ts';

/** What is known of what the lead wants; null is "not known yet". */
export interface LeadFacts {
  purpose: PropertyPurpose | null;
  location: string | null;
  budget: Money | null;
  timeframeMonths: number | null;
  financing: Financing | null;
  monthlyIncome: Money | null;
  /** The instant, in ISO 8601, at which the lead agreed to meet. */
  meetingAt: string | null;
}

export type FactName = keyof LeadFacts;

/** What one fact holds when it is known. */
export type FactValue<Name extends FactName> = NonNullable<LeadFacts[Name]>;

const purposes: Readonly<Record<PropertyPurpose, Choice>> = {
  live_in: {
    label: { en: 'to live in', es: 'para vivir' },
    description: 'To buy it and live there.',
    points: 0,
  },
  invest: {
    label: { en: 'to invest', es: 'para invertir' },
    description: 'To earn with it: resale, or letting it to others.',
    points: 0,
  },
  rent: { label: { en: 'to rent', es: 'para arrendar' }, description: 'To rent it as a tenant.', points: 0 },
};

const waysToPay: Readonly<Record<Financing, Choice>> = {
  cash: { label: { en: 'cash', es: 'al contado' }, description: 'Without a mortgage.', points: 8 },
  mortgage_approved: {
    label: { en: 'with an approved mortgage', es: 'con un crédito aprobado' },
    description: 'With a mortgage that a bank has approved.',
    points: 7,
  },
  mortgage_needed: {
    label: { en: 'with a mortgage to be approved', es: 'con un crédito por aprobar' },
    description: 'With a mortgage that is not approved yet; the monthly income then decides whether the lead can pay.',
    points: 3,
  },
  none: {
    label: { en: 'no way to pay', es: 'sin forma de pago' },
    description: 'The lead said that it has no way to pay; not the same as null, which is not known yet.',
    points: 0,
  },
};

/**
 * Each fact once, in the order in which agents ask. The API, the score, templates, imports, the tools and the agents
 * derive from the rows; rules that know the meaning of a fact (affordability, stages) name it.
 */
export const catalogue = {
  purpose: {
    type: {
      kind: 'choice',
      name: 'PropertyPurpose',
      description: 'What the lead wants a property for.',
      choices: purposes,
    },
    label: { en: 'purpose', es: 'finalidad' },
    description: 'What the property is for.',
    theme: 'search',
    isInProfile: true,
    questions: [
      '¿La propiedad sería para vivir o para invertir?',
      '¿Piensa vivir en ella o la quiere como inversión?',
      '¿Quiere vivir ahí, invertir o arrendar?',
    ],
    goal: 'para qué quiere la propiedad (vivir, invertir o arrendar)',
    read: readPurpose,
    say: (purpose) => purposes[purpose].label.es,
    points: 4,
    variable: 'purpose',
    headers: ['purpose', 'finalidad', 'proposito', 'destino'],
    tool: 'Comprar para vivir, comprar para invertir, o arrendar.',
  },
  location: {
    type: { kind: 'text' },
    label: { en: 'location', es: 'ubicación' },
    description: 'Where the lead is looking, in its own words.',
    theme: 'search',
    isInProfile: true,
    questions: ['¿En qué zona le gustaría?', '¿Qué barrio o zona prefiere?', '¿En qué ciudad o zona la busca?'],
    goal: 'en qué zona',
    read: readLocation,
    say: (location) => `en ${location}`,
    points: 6,
    variable: 'location',
    headers: ['location', 'zona', 'ciudad', 'city', 'ubicacion', 'zonadeinteres', 'colonia', 'barrio'],
    tool: 'Zona, barrio o ciudad donde busca.',
  },
  budget: {
    type: { kind: 'money' },
    label: { en: 'budget', es: 'presupuesto' },
    description: 'What the lead wants to pay at most.',
    theme: 'search',
    isInProfile: true,
    questions: [
      '¿Qué presupuesto tiene pensado?',
      '¿Cuánto piensa gastar, más o menos?',
      '¿Hasta qué monto llega su presupuesto?',
    ],
    goal: 'con qué presupuesto',
    read: readBudget,
    say: (budget) => `con un presupuesto de ${sayMoney(budget)}`,
    points: 10,
    variable: 'budget',
    headers: ['budget', 'presupuesto', 'presupuestomaximo'],
    tool: 'Presupuesto total, o renta mensual si busca arrendar.',
  },
  timeframeMonths: {
    type: { kind: 'months', max: 600, soon: { within: 3, points: 4 } },
    label: { en: 'timeframe', es: 'plazo' },
    description: 'Within how many months the lead wants to decide.',
    theme: 'search',
    isInProfile: true,
    questions: ['¿En qué plazo quiere concretarlo?', '¿Para cuándo la necesita?', '¿Cuántos meses tiene de plazo?'],
    goal: 'en qué plazo',
    read: readWhen,
    say: sayTimeframe,
    points: 4,
    variable: 'timeframe_months',
    headers: ['timeframe', 'timeframemonths', 'plazo', 'plazomeses', 'plazoenmeses'],
    tool: 'En cuántos meses quiere comprar; 0 es ya.',
  },
  financing: {
    type: { kind: 'choice', name: 'Financing', description: 'How the lead would pay.', choices: waysToPay },
    label: { en: 'financing', es: 'financiamiento' },
    description: 'How the lead would pay.',
    theme: 'finances',
    isInProfile: false,
    questions: [
      '¿Pagaría al contado o con crédito?',
      '¿Cómo lo financiaría, con crédito hipotecario o al contado?',
      '¿Tiene un crédito aprobado, lo necesita, o paga al contado?',
    ],
    goal: 'si paga al contado o con crédito (y si el crédito ya está aprobado)',
    read: readFinancing,
    say: (way) => (way === 'none' ? 'dice que no tiene cómo pagar' : `pagaría ${waysToPay[way].label.es}`),
    points: 0,
    variable: 'financing',
    headers: ['financing', 'financiamiento', 'financiacion', 'formadepago'],
    tool: 'Cómo paga; none si no tiene cómo.',
  },
  monthlyIncome: {
    type: { kind: 'money' },
    label: { en: 'monthly income', es: 'ingreso mensual' },
    description: 'What the lead earns in a month; with MORTGAGE_NEEDED it decides whether it can pay.',
    theme: 'finances',
    isInProfile: false,
    questions: [
      '¿De cuánto son sus ingresos al mes, aproximadamente?',
      '¿Cuáles son sus ingresos mensuales?',
      '¿Qué sueldo o ingresos recibe cada mes?',
    ],
    goal: 'sus ingresos al mes si necesita crédito',
    unless: ({ financing }) => financing === 'cash' || financing === 'none',
    read: readMonthlyIncome,
    say: (income) => `gana ${sayMoney(income)} al mes`,
    points: 3,
    variable: 'monthly_income',
    headers: ['monthlyincome', 'ingresomensual', 'ingresosmensuales', 'ingresos'],
    tool: 'Ingresos al mes.',
  },
  meetingAt: {
    type: { kind: 'instant' },
    label: { en: 'time of the meeting', es: 'fecha de la cita' },
    description: 'ISO 8601 instant at which the lead agreed to meet.',
    theme: 'meeting',
    isInProfile: false,
    questions: [
      '¿Qué día y a qué hora le viene bien la visita?',
      '¿Qué día y hora prefiere para la visita?',
      '¿Me dice un día y una hora para la visita?',
    ],
    goal: 'el día y la hora de la visita',
    read: (said, { asked, now, zone }) => (asked === 'meetingAt' ? readMeetingTime(said, now, zone) : null),
    say: null,
    points: 3,
    variable: 'meeting_time',
    headers: null,
    tool: null,
  },
} satisfies Catalogue;

type Catalogue = { readonly [Name in FactName]: FactRow<FactValue<Name>, LeadFacts> };

export const factNames = Object.keys(catalogue) as readonly FactName[];

/** One value for each of these facts. */
export function byFact<Name extends FactName, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}

/** The type of a fact whose name is known at run time only. */
export function typeOf(name: FactName): FactType {
  return catalogue[name].type;
}

/** The row of one fact, typed by its name. */
export function rowOf<Name extends FactName>(name: Name): FactRow<FactValue<Name>, LeadFacts> {
  const rows: Catalogue = catalogue;
  return rows[name];
}
