import { phrases } from './plain-words.ts';

/** English phrases by which people end contact, for text in lower case whose apostrophes are spaces. */

const negated = '(?<!\\b(?:don ?t|do not|never|not|didn ?t|cannot|can ?t|won ?t|want to|if you|when you) (?:\\w+ )?)';
const messages =
  '(?:messages?|texts?|calls?|e ?mails?|mails?|sms|whatsapps?|spam|ads|advertising|marketing|offers|promotions|newsletters?|communications?|contact|notifications?)';
const contacting =
  '(?:contact|text|call|phone|ring|e ?mail|mail|messag|writ|bother|harass|spam|annoy|disturb|pester|bug)';
const mine =
  'my (?:\\w+ )?(?:number|phone|name|e ?mail|address|data|details|info|information|contact|profile|account|records?)';
const theirList = '(?:your|the|this|that|any|all|all your|every) (?:\\w+ )?(?:lists?|database|records?|system|group)';
const wish = '(?:want|wish|like|love|need|prefer|ask|request|asked|have|am trying|m trying)';

const somebodyElse =
  '(?:the|my|our|your|his) (?:\\w+ )?(?:owners?|sellers?|buyers?|agents?|brokers?|landlord|landlady|tenants?|neighbou?rs?|wife|husband|partner|mother|father|lawyer|notary|bank|seller)\\b';
const contactingAlone = '(?:contact|text|call|phone|ring|e ?mail|mail|message|write|bother)';

/** To be taken off a list. */
export const leaveTheListInEnglish = phrases(
  `${negated}\\bunsubscribe (?:me|us|my|this)\\b`,
  `(?<!not )(?<!n ?t )\\b${wish} (?:you )?to (?:be )?(?:unsubscribed?|opt(?:ed)? out)\\b`,
  `(?:\\bhow (?:do|can) i|^please|^(?:can|could) (?:i|you)(?: please)?|\\bi) (?:unsubscribe|opt out)\\b`,
  '\\bopt(?:ing)? (?:me|us) out\\b|\\b(?:i am|i m) opting out\\b|\\bi (?:have )?(?:already )?(?:opted out|unsubscribed)\\b',
  `${negated}\\b(?:take|get|remove|delete|drop|strike|erase|scrub) (?:me|us|${mine})(?: (?:off|from|out of))+ ${theirList}\\b(?! for)`,
  `${negated}\\b(?:remove|delete|erase|lose|forget|drop) ${mine}\\b(?! (?:from|of|on|in) (?:the )?(?:form|contract|deed|offer|application))`,
  `${negated}\\b(?:remove|delete|erase|unsubscribe|take) (?:me|us)(?: off)?(?: please| now| thanks| immediately)*$`,
  `\\bbe (?:removed|taken|deleted) (?:off|from) ${theirList}\\b(?! for)`,
  '\\bdo not (?:call|contact) (?:list|registry|register)\\b',
  `\\b(?:do not|don ?t|no longer|never) (?:want|wish|like|asked|agreed) (?:to be|to stay|my \\w+|being) (?:on|in) ${theirList}\\b(?! for)`,
  `${negated}\\bi (?:want|need|would like|d like) (?:to (?:be|get) )?(?:off|out of) ${theirList}\\b(?! for)`,
  '\\b(?:interested|number|person) (?:please |so )?(?:remove|unsubscribe|stop)(?: please| now)*$',
  `\\b(?:i am|i m|im) (?:done|fed up|tired|sick) (?:with|of) (?:all )?(?:your|these|the) ${messages}\\b`,
);

/** To stop calling or writing. */
export const stopContactingInEnglish = phrases(
  `${negated}\\b(?:stop|quit|cease|please no more) (?:\\w+ )?${contacting}(?:t?ing|ming|ging|ing)\\b(?! (?:in|about|him|her|them|everyone|people|${somebodyElse}))`,
  `${negated}\\b(?:stop|quit|cease) sending\\b`,
  `${negated}\\b(?:stop|cease|end|no more|no further|enough(?: of)?|cut) (?:all |the |these |those |your |any |with the |with these )*${messages}\\b(?! (?:on|in|about|center|with))`,
  '^(?:please |just )*(?:stop|quit) (?:it|this|that|already|immediately|at once|right now|bothering|now|please)+$',
  `\\b(?:do not|don ?t|never|please no) (?:ever |you dare |please )*${contacting}e? (?:to )?(?:me|us|this (?:number|phone|address)|my (?:number|phone|cell)|here|again|any ?more)\\b`,
  `(?:^|\\bplease |\\binterested |\\bnumber )(?:so |and |ok |hi |hello |just )*(?:do not|don ?t|never) (?:ever )?${contactingAlone}(?: please| ever| again| any ?more| thanks)*$`,
  `^(?:please )?no (?:more )?(?!offers)${messages}(?: please| thanks| thank you| ever| any ?more)*$`,
  `\\b(?:do not|don ?t) (?:want|need) (?!offers)${messages}(?: please| thanks| from (?:you|your \\w+|this \\w+)| any ?more)*$`,
  `\\b(?:do not|don ?t|never) (?:ever )?send (?:me |us )?(?:any|more|anything|these|such|your|another|messages|texts|e ?mails|spam)\\b`,
  `\\b(?:do not|don ?t|no longer) (?:want|wish|care|like|need) (?:to )?(?:(?:receive|get) (?:any|more|these|this|your|such|further|calls|texts|messages|e ?mails|spam|marketing|ads)|hear from|be (?:contacted|called|texted|e ?mailed|messaged|bothered|disturbed))\\b`,
  `\\b(?:do not|don ?t|no longer) (?:want|wish|need) (?:you|anyone|anybody) (?:to )?${contacting}`,
  `\\b(?:do not|don ?t|no longer) (?:want|need) (?:any )?(?:more |further |your |these |of your )+${messages}\\b`,
  `\\bi (?:said|told you|asked you|have told you|already told you) (?:to )?(?:stop|not to (?:call|contact|text|write|mail))`,
  `${negated}\\bleave (?:me|us) (?:the \\w+ )?alone\\b`,
  '^(?:please )?(?:fuck|piss|bugger|buzz|sod) off|^(?:please |just )*(?:go away|get lost)\\b',
);

/** A time, a place or a condition: not so, instead of never. */
export const limitsInEnglish =
  /\b(?:before|after|until|till|unless|except|today|tonight|tomorrow|while|during|yet|between|for now|at the moment|this (?:week|month|morning|afternoon|evening|time)|(?:in|on) (?:the |my )?(?:mornings?|afternoons?|evenings?|weekends?|landline|home|work|office|lunch)|at (?:night|work|noon|home|this hour|lunch|\d)|so (?:late|early|often|much)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|on that|about that|about (?:the|this) \w+)\b/;

/** Asks for contact on another way or at another time. */
export const asksForContactInEnglish =
  /(?<!\b(?:don ?t|do not|never|not|stop|to)(?: ever| please)? )\b(?:call|text|e ?mail|message|whatsapp|phone|ring|write)(?: to)? me (?:instead|at|on|by|after|later|tomorrow|next|when|if)\b|(?:^|[.,;:!?\n] ?)(?:(?:please|just|rather|but|and|instead) )*(?:call|text|e ?mail|message|whatsapp|phone|ring|write)(?: to)? me(?= ?(?:please ?)?(?:$|[.,;:!?\n]))|(?:^|[.,;:!?\n] ?)(?:(?:please|but) )?(?:(?:just|only|use) (?:call|e ?mail|texts?|whatsapp|messages?)|(?:e ?mail|texts?|whatsapp|messages?) (?:only|instead|is (?:better|fine|ok)))(?= ?(?:$|[.,;:!?\n]))|\b(?:call|text|e ?mail|message|whatsapp|phone) instead\b/;
