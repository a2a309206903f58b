/** One protection taken out: the check that watches over it must turn red. */
export interface Mutant {
  name: string;
  /** What goes wrong for a broker or a lead without the protection. */
  why: string;
  file: string;
  /** Occurs once in the file. */
  from: string;
  to: string;
  /** Test files; at least one of their tests must fail. */
  checks: readonly string[];
  /** Only tests whose name fits this expression, where a whole file takes long. */
  only?: string;
  /** The check starts compiled programs. */
  compiled?: true;
}
