import { contacting, sending } from './spanish-stopping.ts';
import { phrases } from './plain-words.ts';
import { ask, asked, messages, robots } from './spanish-words.ts';

/** Refusals of all contact by a noun ("nada de mensajes") or a verb of refusing ("me niego a recibir publicidad"). */

const which =
  '(?:mas |nuevamente |ni |ningun |ninguna |nada |sus |tus |vuestr[ao]s |est[ao]s |este tipo de |de |l[ao]s |el |la )*';
const anything = `${which}(?:${messages}\\b${robots}|informacion(?= ?(?:$|gracias|por favor|de (?:ustedes|su)))|nada(?= ?$))`;
const contacted = '(?:contactad|molestad|llamad|buscad|hostigad)[oa]s?';
const please = '^(?:ya |por favor |que |mejor |hola |pero |y )*';
const ending = '(?: mas| nada| ya| por favor| gracias| nunca)*$';

export const refuseContact = phrases(
  `\\b(?:${ask}|pedimos|solicitamos|prefiero|preferimos|preferiria|pretendo|exigimos) (?:ya )?no (?:seguir |volver a )?recib(?:ir|iendo) ${anything}`,
  `\\b(?:${ask}|pedimos|solicitamos|prefiero|preferimos|preferiria|exigimos) (?:ya )?no (?:volver a )?ser ${contacted}`,
  `\\bno (?:quiero|queremos|deseo|deseamos|pienso|me interesa) (?:seguir|continuar) recibiendo ${anything}`,
  `\\b(?:me niego a|nos negamos a|rechazo|rechazamos|renuncio a) (?:seguir |continuar )?recib(?:ir|iendo) ${anything}`,
  `\\b(?:me niego a|nos negamos a) (?:que me (?:llam|escrib|contact|mand)|ser ${contacted})`,
  `\\b(?:prohib(?:o|imos)|prohibid[oa]|impido) (?:\\w+ )?(?:${contacting}|${sending})(?:me|nos)\\b`,
  `${please}nada de (?:mas )?(?!ofertas)${messages}\\b${robots}`,
  `${please}(?:ni ${messages} ni|no a l[ao]s) ${messages}\\b`,
  `${please}dej(?:en|e)(?:me|nos)${ending}`,
  `${please}ya dej(?:a|ad)(?:me|nos)${ending}`,
  `(?:${please}|\\b(?:no me interesa|gracias|equivocado) )(?:no|ni|nunca(?: mas)?|jamas) (?:(?:llam|marqu|contact)(?:e|es|en|eis)|escrib(?:a|as|an|ais))${ending}`,
  `${please}(?<=\\bya )no (?:mand|envi|insist)(?:e|en|es|eis|a|an|as)${ending}`,
  `${asked}(?:mand|envi)(?:e|es|en|eis) mas${ending}`,
);
