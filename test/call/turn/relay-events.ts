/** The relay reports that the caller spoke into the agent's words, of which `heard` was played. */
export function cut(heard: string) {
  return { type: 'interrupt', heard, durationMs: 1 } as const;
}

/** The agent's voice starts or stops. */
export function voice(on: boolean) {
  return { type: 'agent_speaking', on } as const;
}

/** The relay reports words that were played. */
export function played(text: string) {
  return { type: 'tokens_played', text } as const;
}
