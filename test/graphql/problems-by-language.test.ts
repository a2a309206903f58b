import { beforeAll, describe, expect, it } from 'vitest';
import { overHttp, overSocket } from '../attack/support/wire.ts';
import { newBroker } from '../support/brokers.ts';
import { newLead } from '../support/leads.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
let leadId: string;
beforeAll(async () => {
  app = await openTestApp();
  const owner = await newBroker(app);
  token = owner.token!;
  leadId = (await newLead(owner)).id;
});

const transports = { HTTP: overHttp, 'a socket': overSocket };

const newTemplate = 'mutation($input: CreateTemplateInput!) { createTemplate(input: $input) { id } }';
const update = 'mutation($input: UpdateLeadInput!) { updateLead(input: $input) { id } }';
const settings = 'mutation($input: UpdateCallSettingsInput!) { updateCallSettings(input: $input) { isPaused } }';
const text = { name: 'n', channel: 'SMS', content: 'Hola' };

type Asked = [what: string, query: string, variables: object, fault: object];

const asked: Asked[] = [
  [
    'a text',
    newTemplate,
    { input: { ...text, name: 'a\nb' } },
    {
      field: 'input.name',
      code: 'TEXT_SEVERAL_LINES',
      problem: 'envíe una sola línea, sin saltos de línea ni tabuladores',
      parameters: {},
    },
  ],
  [
    'a number of the input',
    settings,
    { input: { maxDurationSeconds: 1 } },
    {
      field: 'input.maxDurationSeconds',
      code: 'SECONDS_RANGE',
      problem: 'envíe de 60 a 3600 segundos',
      parameters: { min: 60, max: 3600 },
    },
  ],
  [
    'what the operation itself refuses',
    newTemplate,
    { input: { ...text, channel: 'EMAIL' } },
    { field: 'input.subject', code: 'SUBJECT_MISSING', problem: 'un correo necesita un asunto', parameters: {} },
  ],
  [
    'a value of the API',
    newTemplate,
    { input: { ...text, channel: 'TELEGRAM', content: 'a'.repeat(5000) } },
    {
      field: 'input.content',
      code: 'MESSAGE_TOO_LONG',
      problem: 'un mensaje por Telegram tiene como máximo 4096 caracteres',
      parameters: { channel: 'TELEGRAM', max: 4096 },
    },
  ],
  [
    'a null',
    settings,
    { input: { isPaused: null } },
    {
      field: 'input.isPaused',
      code: 'NEVER_EMPTY',
      problem: 'nunca queda vacío: envíe un valor, u omítalo para conservarlo',
      parameters: {},
    },
  ],
  [
    'the size of a page',
    '{ leads(first: 0) { totalCount } }',
    {},
    { field: 'first', code: 'PAGE_SIZE', problem: 'pida de 1 a 100', parameters: { min: 1, max: 100 } },
  ],
];

describe.each(Object.keys(transports) as (keyof typeof transports)[])('over %s, in Spanish', (transport) => {
  async function faultOf(query: string, variables: object) {
    const body = JSON.stringify({ query, variables });
    const reply = await transports[transport](app.url, token, body, { 'accept-language': 'es-MX,en;q=0.5' });
    return reply.faults[0]!;
  }

  it.each(asked)('%s is refused by its field, with the fix', async (_what, query, variables, fault) => {
    const { extensions } = await faultOf(query, variables);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [fault] });
  });

  it('a phone number is refused with what is wrong and how to write it', async () => {
    const { extensions } = await faultOf(update, { input: { leadId, phone: '12' } });
    expect(extensions.fields).toMatchObject([
      {
        field: 'input.phone',
        code: 'PHONE_TOO_SHORT',
        problem: expect.stringMatching(/muy pocos dígitos.+Escríbalo con \+/) as string,
      },
    ]);
  });
});

it('a file without a name is refused in Spanish', async () => {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'es' };
  const response = await fetch(`${app.url}/files`, { method: 'POST', body: 'a', headers });
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { fields: [{ field: 'name', problem: 'envíe el nombre del archivo como ?name=' }] } }],
  });
});

it('a socket speaks the language that connection_init chooses, whatever the browser prefers', async () => {
  const socket = await rawSocket(app.url, token, true, { 'Accept-Language': 'es' });
  socket.send({ id: '1', type: 'subscribe', payload: { query: '{ leads(first: 0) { totalCount } }' } });
  expect(JSON.stringify(await socket.next())).toContain('pida de 1 a 100');
  socket.close();
});
