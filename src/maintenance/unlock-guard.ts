// A process of its own beside a backup: mongod stays locked when the backup is killed, and all of Cadencia would stand still.
import { MongoClient } from 'mongodb';

const client = await MongoClient.connect(`mongodb://127.0.0.1:${process.argv[2]}`, { directConnection: true });
process.on('disconnect', async () => {
  // Refused when the backup died before it locked or after it unlocked.
  await client
    .db('admin')
    .command({ fsyncUnlock: 1 })
    .catch(() => undefined);
  process.exit(0);
});
process.send!('ready');
