/** Weights of phrases in plain form, made for calls about homes; our own list. */
export const sentimentWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    2: 'excelente|encanta|encanto|encantan|encantada|encantado|maravilloso|maravillosa|buenisimo|buenisima|espectacular|increible|fantastico|feliz|felices|ideal|la raja|bacan|chevere|padrisimo|fabuloso|genial|estupendo|me fascino|me fascina|❤|😍|🎉',
    1: 'bien|bueno|buena|buenos|buenas|gusta|gusto|gustaria|gracias|perfecto|perfecta|amable|interesa|interesado|interesada|interesante|claro|bonito|bonita|lindo|linda|comodo|comoda|contento|contenta|agradable|listo|dale|ojala|ilusion|confianza|recomiendo|util|me sirve|de acuerdo|por supuesto|padre|👍|👌|🙂|😊',
    [-1]: 'malo|mala|mal|caro|cara|caros|caras|carisimo|feo|fea|lejos|pequeno|pequena|chico|ruidoso|ruidosa|dudas|duda|problema|problemas|complicado|complicada|dificil|ocupado|ocupada|lento|lenta|cansado|cansada|preocupa|preocupado|decepciono|decepcion|desilusion|lata|aburrido|equivocado|demora|demoraron|👎|😕|🙁',
    [-2]: 'molesto|molesta|molestan|molesten|horrible|pesimo|pesima|enojado|enojada|furioso|harto|harta|estafa|enganaron|mentira|mentirosos|denunciar|demandar|abuso|terrible|odio|insistentes|acoso|verguenza|asco|fatal|que lata|😡|🤬',
  }).flatMap(([weight, list]) => list.split('|').map((word): [string, number] => [word, Number(weight)])),
);

/** Turn the next words around: "no está mal". */
export const negations: ReadonlySet<string> = new Set(['no', 'ni', 'nunca', 'jamas', 'tampoco', 'sin', 'nada']);

export const intensifiers: ReadonlySet<string> = new Set([
  'muy',
  'super',
  'demasiado',
  'tan',
  'bastante',
  'mucho',
  're',
  'harto',
]);
