import type { Language } from '../../language/language.ts';

export interface MailText {
  subject: string;
  body: string;
}

/** What is mailed to who asked to register; `link` is null for who has an account already. */
export function registrationMail(link: string | null, language: Language): MailText {
  return link ? welcome[language](link) : known[language];
}

const welcome: Record<Language, (link: string) => MailText> = {
  es: (link) => ({
    subject: 'Registre su inmobiliaria en Cadencia',
    body: `Hola:\n\nPara registrar su inmobiliaria abra este enlace. Sirve una sola vez, durante siete días:\n${link}\n\nSi usted no lo pidió, no haga nada.\n`,
  }),
  en: (link) => ({
    subject: 'Register your brokerage with Cadencia',
    body: `Hello,\n\nOpen this link to register your brokerage. It works once, for seven days:\n${link}\n\nIf you did not ask for it, do nothing.\n`,
  }),
};

const known: Record<Language, MailText> = {
  es: {
    subject: 'Ya tiene una cuenta en Cadencia',
    body: 'Hola:\n\nAlguien pidió registrar una inmobiliaria con esta dirección, que ya tiene una cuenta. Entre con su contraseña de siempre.\n\nSi usted no lo pidió, no haga nada.\n',
  },
  en: {
    subject: 'You have an account with Cadencia already',
    body: 'Hello,\n\nSomebody asked to register a brokerage with this address, which has an account already. Sign in with your usual password.\n\nIf you did not ask for it, do nothing.\n',
  },
};
