import { Migration } from '@mikro-orm/migrations-mongodb';

/** Area codes that had the clock of another place when these leads were stored. */
const zones = {
  'America/Matamoros': ['862', '868', '891', '897'],
  'America/Ciudad_Juarez': ['657'],
  'America/Tijuana': ['663'],
};

/** Puts leads whose zone was told by a Mexican border number onto the clock of the border. */
export class BorderClocks extends Migration {
  override async up(): Promise<void> {
    const leads = this.driver.getConnection().getDb().collection('leads');
    for (const [zone, areaCodes] of Object.entries(zones)) {
      const phone = { $regex: `^\\+52(?:${areaCodes.join('|')})` };
      await leads.updateMany({ zoneSource: 'phone', phone }, { $set: { zone } });
    }
  }
}
