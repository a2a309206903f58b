/** Something that was done to somebody: one line each in the provider's file. */
export interface ProviderEffect {
  /** `repeat`: a message asked for again under its key, which made nobody hear of it twice. `hang_up`: of the call `id`, known or not. */
  kind: 'message' | 'call' | 'repeat' | 'hang_up';
  id: string;
  /** Of a message its key; of a call, for which carriers take no key, the address of its instructions. */
  key: string;
  to: string;
  from: string;
  at: string;
}
