/** Takes the place of a broker in a row that holds for every broker of the installation; only its operator writes such rows. */
export const everyBroker = '*';
