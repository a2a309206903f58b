import { beforeAll, expect, it } from 'vitest';
import { issueRegistration } from '../../src/account/registration/issue-registration.ts';
import { newBroker } from '../../test/support/brokers.ts';
import { password } from '../../test/support/registration.ts';
import { ScriptedMessages } from '../../test/support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../../test/support/test-app.ts';
import { describeInBrowser } from './browser.ts';

describeInBrowser('registering in the console', (visit) => {
  let app: TestApp;
  const messages = new ScriptedMessages();
  beforeAll(async () => {
    app = await openTestApp({ ports: { messages } }, { REGISTRATION: 'open' });
  });

  it('begins on the sign-in page, goes on with the mailed link, and ends on the board', async () => {
    const email = 'eva@example.com';
    const page = await visit(`${app.url}/`);
    await page.getByRole('link', { name: 'Registra tu inmobiliaria' }).click();
    await page.fill('[name=email]', email);
    await page.keyboard.press('Enter');
    await page.getByText(`Revisa tu correo: escribimos a ${email}.`).waitFor();
    const [link] = /http\S+/.exec(messages.outbox.find(({ to }) => to === email)!.body)!;
    await page.goto(link);
    await page.getByRole('button', { name: 'Registrar' }).click();
    expect(await page.getByText('Escribe algo aquí.').count()).toBe(4);
    await page.fill('[name=name]', 'Casas del Sur');
    await page.selectOption('[name=country]', 'CO');
    expect(await page.inputValue('[name=zone]')).toBe('America/Bogota');
    await page.fill('[name=ownerName]', 'Eva Ruiz');
    await page.fill('[name=ownerEmail]', email);
    await page.fill('[name=ownerPassword]', password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Embudo de clientes' }).waitFor();
    const { db } = app.app.runtime.database;
    expect(await db.collection('brokers').findOne({ name: 'Casas del Sur' })).toMatchObject({
      country: 'CO',
      currency: 'COP',
      locale: 'es-CO',
      zone: 'America/Bogota',
    });
  });

  it('says that a link was used already, and at its field what else is refused', async () => {
    const ana = await newBroker(app);
    const { token } = await issueRegistration(app.app.runtime.database.db, app.clock.now(), null);
    const page = await visit(`${app.url}/console/#/register/${token}`);
    const fill = async (ownerPassword: string) => {
      await page.fill('[name=name]', 'Casas del Norte');
      await page.fill('[name=ownerName]', 'Ana');
      await page.fill('[name=ownerEmail]', ana.email);
      await page.fill('[name=ownerPassword]', ownerPassword);
      await page.keyboard.press('Enter');
    };
    await fill('not her password');
    await page.getByText('esta dirección ya tiene una cuenta').waitFor();
    await fill(password);
    await page.getByRole('heading', { name: 'Embudo de clientes' }).waitFor();
    const again = await visit(`${app.url}/console/#/register/${token}`);
    await again.fill('[name=name]', 'Casas del Norte');
    await again.fill('[name=ownerName]', 'Ana');
    await again.fill('[name=ownerEmail]', 'somebody@example.com');
    await again.fill('[name=ownerPassword]', password);
    await again.keyboard.press('Enter');
    await again.getByText('Este enlace ya se usó o venció.').waitFor();
  });

  it('tells what is refused in the language that was chosen, whatever the browser prefers', async () => {
    const ana = await newBroker(app);
    const { token } = await issueRegistration(app.app.runtime.database.db, app.clock.now(), null);
    const page = await visit(`${app.url}/`, { locale: 'es-MX' });
    await page.getByText('EN', { exact: true }).click();
    await page.goto(`${app.url}/console/#/register/${token}`);
    await page.fill('[name=name]', 'Casas del Este');
    await page.fill('[name=ownerName]', 'Ana');
    await page.fill('[name=ownerEmail]', ana.email);
    await page.fill('[name=ownerPassword]', 'not her password');
    await page.keyboard.press('Enter');
    await page.getByText('this address has an account already').waitFor();
  });
});
