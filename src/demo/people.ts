import { Readable } from 'node:stream';
import { dayAt } from '../lead/import/csv/values/date-text.ts';
import { openLeadFile } from '../lead/import/csv/read-leads.ts';

/** Who picks up: most people answer, the rest show what else happens on a telephone line. */
const personas = [
  ...([
    'answers',
    'answers',
    'interrupts',
    'answers',
    'answers',
    'voicemail',
    'answers',
    'opts-out',
    'answers',
  ] as const),
  ...(['loses-socket', 'answers', 'hangs-up', 'answers', 'silent', 'answers', 'no-answer', 'answers', 'busy'] as const),
];

interface Wish {
  location: string;
  budget: string;
  income: string;
}

const wishOf: Record<string, Wish> = {
  MX: { location: 'en Polanco', budget: 'unos tres millones de pesos', income: 'noventa mil al mes' },
  CO: { location: 'en Chapinero', budget: 'seiscientos millones', income: 'veinte millones al mes' },
  AR: { location: 'en Palermo', budget: 'ciento cincuenta mil dólares', income: 'cinco mil dólares al mes' },
  ES: { location: 'en Chamberí', budget: 'trescientos mil euros', income: 'ocho mil euros al mes' },
};
const financings = ['al contado', 'con un crédito hipotecario ya aprobado', 'con crédito hipotecario'];
const timeframes = ['en tres meses', 'en medio año', 'lo antes posible'];

/** Tells the sandbox who lives behind each number and address of the file. The people are the outside world: Cadencia knows nothing of this. */
export async function settlePeople(sandboxUrl: string, file: Uint8Array): Promise<void> {
  const leads = await openLeadFile(Readable.from([file]), {
    country: 'MX',
    today: dayAt(new Date(), 'America/Mexico_City'),
  });
  if ('refused' in leads) throw new Error('the columns of the example file cannot be read');
  let n = 0;
  for await (const row of leads.rows) {
    if (!('lead' in row)) continue;
    const { name, phone, email, country } = row.lead;
    const person = { persona: personas[n % personas.length], profile: profile(n, name, country) };
    for (const address of [phone?.e164, email]) if (address) await put(sandboxUrl, address, person);
    n++;
  }
}

function profile(n: number, name: string, country: string): Record<string, string> {
  return {
    ...(wishOf[country] ?? wishOf['MX']!),
    name,
    purpose: n % 4 === 3 ? 'para invertir' : 'para vivir',
    timeframe: timeframes[n % timeframes.length]!,
    financing: financings[n % financings.length]!,
    meetingTime: 'el martes a las cinco de la tarde',
  };
}

async function put(sandboxUrl: string, address: string, person: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/people/${encodeURIComponent(address)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  if (!response.ok) throw new Error(`the sandbox refused ${address}: ${await response.text()}`);
}
