import type { Explained } from './explained.ts';

/** What is wrong with the input of those who register, join or are assigned. */
export const accountProblems = {
  PASSWORD_MISSING: { en: 'send the password', es: 'envíe la contraseña' },
  PASSWORD_OF_ACCOUNT: {
    en: 'this address has an account already: send its password',
    es: 'esta dirección ya tiene una cuenta: envíe su contraseña',
  },
  REGISTRATION_EMAIL_DIFFERS: {
    en: 'send the address to which the link was mailed',
    es: 'envíe la dirección a la que llegó el enlace',
  },
  REGISTRATION_LINK_OVER: {
    en: 'this link was used already or has expired; ask for another',
    es: 'este enlace ya se usó o caducó; pida otro',
  },
  MEMBER_ALREADY: { en: 'this person is a member already', es: 'esta persona ya es miembro' },
  MEMBER_LEFT: {
    en: 'this member has left; choose one who works for the broker',
    es: 'este miembro ya no está; elija a alguien que trabaje en la empresa',
  },
} as const satisfies Record<string, Explained>;
