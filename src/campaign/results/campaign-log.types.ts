import { connectionOf } from '../../graphql/connection.ts';
import { CampaignLog } from '../campaign-log.entity.ts';

export const CampaignLogConnection = connectionOf(CampaignLog, 'CampaignLog');
