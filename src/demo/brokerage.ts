import type { ApiClient } from './api-client.ts';

export const login = { email: 'ana@inmobiliaria.example', password: 'una llave para la demo' };

/** Reads the last mail to an address. */
type ReadMail = (address: string) => Promise<string>;

/** Signs in to the demo brokerage; registers it on the first run. Answers an API key for who wants to write a client. */
export async function openBrokerage(api: ApiClient, readMail: ReadMail): Promise<{ isNew: boolean; apiKey: string }> {
  const known = await api.run('SignIn', { input: login }).catch(() => null);
  const token: string = known ? known['signIn'].token : await register(api, readMail);
  api.signedIn(token);
  const { createApiKey } = await api.run('CreateApiKey', {
    input: {
      name: 'Demo',
      permissions: [
        'LEAD_READ',
        'LEAD_WRITE',
        'TEMPLATE_READ',
        'TEMPLATE_WRITE',
        'CAMPAIGN_READ',
        'CAMPAIGN_WRITE',
        'CALL_READ',
        'CALL_WRITE',
        'FILE_READ',
        'FILE_WRITE',
        'AUDIT_READ',
        'BROKER_READ',
      ],
    },
  });
  return { isNew: !known, apiKey: createApiKey.key };
}

/** As anybody would: asks for a link, opens the mail, and fills in the form. */
async function register(api: ApiClient, readMail: ReadMail): Promise<string> {
  await api.run('RequestRegistration', { input: { email: login.email, language: 'ES' } });
  const [, registrationToken] = /#\/register\/([\w-]+)/.exec(await readMail(login.email)) ?? [];
  const input = {
    name: 'Inmobiliaria Demo',
    country: 'MX',
    zone: 'America/Mexico_City',
    locale: 'es-MX',
    currency: 'MXN',
    ownerEmail: login.email,
    ownerName: 'Ana',
    ownerPassword: login.password,
    registrationToken,
  };
  return (await api.run('RegisterBroker', { input }))['registerBroker'].token;
}

interface Campaign {
  name: string;
  channel: string;
  stage: string;
  exits?: object;
  steps: Record<string, unknown>[];
}

const seconds = (count: number) => count / 3600;

/** Welcome, profiling, financial check and appointment, with delays of seconds instead of days. */
export async function createCampaigns(api: ApiClient): Promise<string[]> {
  const welcome = await createTemplate(
    api,
    'Bienvenida Perfilador',
    'WHATSAPP',
    'PERFILADOR',
    'Hola {{first_name}}, gracias por escribir a {{broker_name}}. ¿Busca para vivir o para invertir, y en qué zona?',
  );
  const missed = await createTemplate(
    api,
    'Llamada perdida',
    'WHATSAPP',
    'CALIFICADOR_FINANCIERO',
    'Hola {{first_name}}, le llamamos de {{broker_name}} y no pudimos hablar. ¿Cuál es su presupuesto?',
  );
  const thanks = await createTemplate(
    api,
    'Después de la visita',
    'WHATSAPP',
    'SEGUIMIENTO',
    'Hola {{first_name}}, ¿qué le pareció la visita?',
  );
  const call = (agentType: string) => ({
    action: 'MAKE_CALL',
    agentType,
    fallback: { channel: 'WHATSAPP', templateId: missed },
  });
  const stays = { onReply: false, onMeeting: false, onStage: [] };
  const campaigns: Campaign[] = [
    {
      name: 'Bienvenida Leads Nuevos',
      channel: 'WHATSAPP',
      stage: 'ENTRADA',
      steps: [
        { action: 'SEND_MESSAGE', templateId: welcome },
        { action: 'UPDATE_STAGE', targetStage: 'PERFILAMIENTO', delayHours: seconds(10) },
      ],
    },
    {
      name: 'Llamada de perfilado',
      channel: 'CALL',
      stage: 'PERFILAMIENTO',
      exits: stays,
      steps: [{ ...call('PERFILADOR'), delayHours: seconds(2) }],
    },
    {
      name: 'Llamada de calificación',
      channel: 'CALL',
      stage: 'CALIFICACION_FINANCIERA',
      exits: stays,
      steps: [{ ...call('CALIFICADOR_FINANCIERO'), delayHours: seconds(2) }],
    },
    {
      name: 'Llamada para agendar',
      channel: 'CALL',
      stage: 'AGENDADO',
      exits: stays,
      steps: [{ ...call('AGENDADOR'), delayHours: seconds(2) }],
    },
    {
      name: 'Seguimiento',
      channel: 'WHATSAPP',
      stage: 'SEGUIMIENTO',
      steps: [{ action: 'SEND_MESSAGE', templateId: thanks }],
    },
  ];
  const ids: string[] = [];
  for (const campaign of campaigns) ids.push(await createCampaign(api, campaign));
  return ids;
}

async function createTemplate(
  api: ApiClient,
  name: string,
  channel: string,
  agentType: string,
  content: string,
): Promise<string> {
  return (await api.run('CreateTemplate', { input: { name, channel, agentType, content } }))['createTemplate'].id;
}

async function createCampaign(api: ApiClient, { name, channel, stage, exits, steps }: Campaign): Promise<string> {
  const input = {
    name,
    channel,
    triggeredBy: 'STAGE_CHANGE',
    triggerCondition: { stageChange: { stage } },
    ...(exits ? { exits } : {}),
  };
  const { id } = (await api.run('CreateCampaign', { input }))['createCampaign'];
  for (const step of steps) await api.run('AddCampaignStep', { campaignId: id, input: step });
  await api.run('SetCampaignStatus', { id, status: 'ACTIVE' });
  return id;
}

/** Imports the example file and waits until its last row is in. */
export async function importLeads(api: ApiClient, file: Uint8Array): Promise<Record<string, number>> {
  const fileId = await api.upload('leads.csv', 'text/csv', file);
  const { id } = (await api.run('StartLeadImport', { input: { fileId } }))['startLeadImport'];
  for (;;) {
    const { leadImport } = await api.run('LeadImport', { id });
    if (leadImport.status === 'FINISHED') return leadImport.counts;
    if (leadImport.status === 'FAILED') throw new Error('the import failed');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
