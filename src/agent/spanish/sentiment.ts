import { plain } from './normalize.ts';
import { intensifiers, negations, sentimentWords } from './sentiment-words.ts';

/** The mood of what somebody said. */
export enum Sentiment {
  POSITIVE = 'positive',
  NEUTRAL = 'neutral',
  NEGATIVE = 'negative',
}

/** How many words after a negation are turned around. */
const negationWindow = 3;
// Lowered: turning "mal" around is less than praise.
const negationWeight = -0.6;

/** The mood of a text as a sum of word weights; 0 is neutral. From the words alone, never from a voice. */
export function sentimentScore(text: string): number {
  return plain(text)
    .split(/[.,;!?¿¡\n]+/)
    .reduce((sum, clause) => sum + clauseScore(clause), 0);
}

/** The mood of all that one person said. */
export function readSentiment(texts: readonly string[]): Sentiment {
  const score = texts.reduce((sum, text) => sum + sentimentScore(text), 0);
  if (score >= 1) return Sentiment.POSITIVE;
  return score <= -0.6 ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
}

function clauseScore(clause: string): number {
  const tokens = clause.match(/\p{L}+|\p{Extended_Pictographic}/gu) ?? [];
  let score = 0;
  let sinceNegation = Infinity;
  for (const [index, word] of tokens.entries()) {
    const before = tokens[index - 1] ?? '';
    const weight = sentimentWords.get(`${before} ${word}`) ?? sentimentWords.get(word) ?? 0;
    const strength = intensifiers.has(before) ? 1.5 : 1;
    score += weight * strength * (sinceNegation <= negationWindow ? negationWeight : 1);
    sinceNegation = negations.has(word) ? 1 : sinceNegation + 1;
  }
  return score;
}
