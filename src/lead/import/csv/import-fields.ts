import { byFact, catalogue, factNames, type FactName } from '../../../facts/catalogue.ts';
import { normalize } from '../../../text/normalize.ts';

/** Headers of what is no fact: the person, and the work with it. */
const personHeaders = {
  externalId: ['externalid', 'id', 'folio', 'idexterno', 'codigo', 'clave', 'leadid'],
  name: ['name', 'nombre', 'nombrecompleto', 'fullname', 'nombres', 'firstname', 'firstnames', 'cliente', 'contacto'],
  surnames: ['apellidos', 'apellido', 'surname', 'surnames', 'lastname', 'lastnames'],
  phone: ['phone', 'telefono', 'tel', 'celular', 'movil', 'mobile', 'phonenumber', 'numerodetelefono'],
  email: ['email', 'correo', 'correoelectronico', 'mail'],
  country: ['country', 'pais'],
  zone: ['zone', 'timezone', 'zonahoraria', 'husohorario'],
  stage: ['stage', 'etapa', 'pipelinestage'],
  treatment: ['treatment', 'tratamiento', 'treatmenttype'],
  assigneeEmail: ['assigneeemail', 'agentemail', 'correoasesor', 'correodelasesor', 'emailasesor', 'correoagente'],
  notes: ['notes', 'notas', 'nota', 'comentarios', 'comentario', 'comments', 'observaciones'],
  consentAll: ['consentimiento', 'consent', 'aceptacontacto'],
  consentWhatsapp: ['consentwhatsapp', 'aceptawhatsapp'],
  consentCall: ['consentcall', 'consentcalls', 'aceptallamadas', 'aceptallamada'],
  consentSms: ['consentsms', 'aceptasms'],
  consentEmail: ['consentemail', 'aceptacorreo', 'aceptacorreos', 'aceptaemail'],
  consentTelegram: ['consenttelegram', 'aceptatelegram'],
  consentDate: ['consentdate', 'fechaconsentimiento', 'fechadeconsentimiento'],
  consentSource: ['consentsource', 'origen', 'origenconsentimiento', 'origendelconsentimiento'],
} as const satisfies Record<string, readonly string[]>;

type ImportedFact = { [Name in FactName]: (typeof catalogue)[Name]['headers'] extends null ? never : Name }[FactName];

export type ImportField = keyof typeof personHeaders | ImportedFact;

/** The facts that a file can tell. */
export const importedFacts = factNames.filter((name): name is ImportedFact => catalogue[name].headers !== null);

/** What a column of an imported file can hold, with the headers it is known by (see `headerKey`). */
export const importFields: Readonly<Record<ImportField, readonly string[]>> = {
  ...personHeaders,
  ...byFact(importedFacts, (name) => catalogue[name].headers),
};

/** A header without accents, case, spaces and signs: "Fecha de consentimiento" and "fecha_consentimiento" come close. */
export function headerKey(header: string): string {
  return normalize(header, 'NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
