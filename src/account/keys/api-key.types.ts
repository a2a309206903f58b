import { ArrayMinSize, IsOptional } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { SetOf } from '../../graphql/list-rule.ts';
import { ApiKey } from './api-key.entity.ts';
import { Permission } from '../permission.ts';
import { Text } from '../../text/input-format.ts';
import { problem } from '../../language/problems/problem.ts';

@InputType({ description: 'A new API key for an integrator.' })
export class CreateApiKeyInput {
  @Field({ description: 'What it is for, 1 to 100 characters.' })
  @Text('name')
  name!: string;

  @Field(() => [Permission], { description: 'What it may do; no more than its maker may.' })
  @ArrayMinSize(1, { context: problem('PERMISSIONS_MISSING') })
  @SetOf(Object.keys(Permission).length)
  permissions!: Permission[];

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends by itself, at most a hundred years ahead; never when left out.',
  })
  @IsOptional()
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key again returns the first result, without the secret.',
  })
  @Text('token')
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'An API key and its secret.' })
export class NewApiKey {
  @Field(() => ApiKey, { description: 'The key as it is listed, without its secret.' })
  apiKey!: ApiKey;

  @Field(() => String, {
    nullable: true,
    description: 'The key itself; shown once, null when the command is repeated.',
  })
  key!: string | null;
}
