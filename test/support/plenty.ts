/** Budgets that no test comes to the end of, for tests that are about something else; nor does a machine with little room fail them. */
export const plenty: Record<string, string> = {
  DISK_RESERVE_BYTES: '0',
  BROKER_LOG_BYTES: String(10 ** 12),
  ...Object.fromEntries(
    ['BROKER', 'CREDENTIAL', 'ADDRESS']
      .flatMap((payer) => [`${payer}_POINTS`, `${payer}_POINTS_PER_${payer === 'ADDRESS' ? 'MINUTE' : 'SECOND'}`])
      .map((name) => [name, String(10 ** 9)]),
  ),
};
