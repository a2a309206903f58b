import { ArrayMinSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SetOf } from '../../graphql/list-rule.ts';
import { ApiKey } from './api-key.entity.ts';
import { Permission } from '../permission.ts';
import { Text } from '../../text/input-format.ts';
import { problem } from '../../language/problems/problem.ts';
import { RepeatableInput } from '../../graphql/repeatable-input.ts';

@InputType({ description: 'A new API key for an integrator.' })
export class CreateApiKeyInput extends RepeatableInput {
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

@InputType({ description: 'A key that ends at once.' })
export class RevokeApiKeyInput extends RepeatableInput {
  @Field(() => ID, { description: 'NOT_FOUND when the broker has no such key.' })
  apiKeyId!: string;
}
