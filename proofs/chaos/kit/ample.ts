const points = '1000000000';

/** Budgets that no load of a proof comes to the end of. */
export const ample = { BROKER_POINTS: points, CREDENTIAL_POINTS: points };
