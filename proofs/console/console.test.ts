import { beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openTelephone, type Telephone } from '../../test/call/support/telephone.ts';
import { newBroker } from '../../test/support/brokers.ts';
import { password } from '../../test/support/registration.ts';
import { CreateLeadDocument, LeadDocument, MoveLeadToStageDocument } from '../../test/support/graphql/graphql.ts';
import { describeInBrowser, type Visit } from './browser.ts';

type Owner = Awaited<ReturnType<typeof newBroker>>;

async function signIn(visit: Visit, url: string, owner: Owner, given = password): Promise<Page> {
  const page = await visit(`${url}/`);
  await page.fill('[name=email]', owner.email);
  await page.fill('[name=password]', given);
  await page.keyboard.press('Enter');
  return page;
}

async function newLead(owner: Owner, name: string): Promise<string> {
  return (await owner.run(CreateLeadDocument, { input: { name } })).createLead.id;
}

describeInBrowser('the console', (visit) => {
  let telephone: Telephone;
  beforeAll(async () => {
    telephone = await openTelephone(20);
  }, 60_000);
  const url = () => telephone.app.url;

  it('says in words that a password is wrong, and lets the right one in', async () => {
    const owner = await newBroker(telephone.app);
    const page = await signIn(visit, url(), owner, 'not the password');
    await page.getByText('El correo o la contraseña no son correctos.').waitFor();
    await page.fill('[name=password]', password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Embudo de clientes' }).waitFor();
  });

  it('speaks Spanish and English', async () => {
    const page = await visit(`${url()}/`);
    await page.getByRole('heading', { name: 'Entra a tu cuenta' }).waitFor();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('shows on the board at once that a lead was moved elsewhere', async () => {
    const owner = await newBroker(telephone.app);
    const leadId = await newLead(owner, 'Elena');
    const page = await signIn(visit, url(), owner);
    await page.getByText('En vivo').waitFor();
    await column(page, 'ENTRADA').locator(`[data-lead="${leadId}"]`).waitFor();
    await owner.run(MoveLeadToStageDocument, { input: { leadId, newStage: 'AGENDADO', reason: 'visita' } });
    await column(page, 'AGENDADO').locator(`[data-lead="${leadId}"]`).waitFor();
  });

  it('moves a lead that is dragged to another column', async () => {
    const owner = await newBroker(telephone.app);
    const leadId = await newLead(owner, 'Elena');
    const page = await signIn(visit, url(), owner);
    await page.locator(`[data-lead="${leadId}"]`).dragTo(column(page, 'PERFILAMIENTO'));
    await column(page, 'PERFILAMIENTO').locator(`[data-lead="${leadId}"]:not([data-moving])`).waitFor();
    expect((await owner.run(LeadDocument, { id: leadId })).lead.stage).toBe('PERFILAMIENTO');
  });

  it('shows a call growing line by line as it is spoken, and then its summary', async () => {
    const owner = await newBroker(telephone.app);
    const { id: leadId } = await telephone.lead(owner, 'answers');
    const page = await signIn(visit, url(), owner);
    await page.getByRole('link', { name: 'Llamadas' }).click();
    await page.getByText('Todavía no hay llamadas.').waitFor();
    const over = telephone.callToTheEnd(owner, leadId);
    await page.locator('[data-call]').click();
    await page.locator('[data-seq][data-speaker="BOT"]').first().waitFor();
    await page.locator('[data-seq][data-speaker="CUSTOMER"]').first().waitFor();
    const callId = await over;
    await page.getByText('Resumen', { exact: true }).waitFor();
    expect(page.url()).toContain(callId);
    const seqs = await page
      .locator('[data-seq]')
      .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-seq'))));
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
    expect(seqs.length).toBeGreaterThan(5);
  });
});

function column(page: Page, stage: string) {
  return page.locator(`[data-stage="${stage}"]`);
}
