/**
 * Who may register a brokerage. `open`: whoever receives mail at the address that they give. `invited`: who has a link from
 * the people who run the installation. `closed`: nobody.
 */
export const registrationModes = ['open', 'invited', 'closed'] as const;

export type RegistrationMode = (typeof registrationModes)[number];
