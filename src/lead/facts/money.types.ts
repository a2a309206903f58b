import { Field, InputType, ObjectType } from 'type-graphql';
import { maxDecimals, maxDigits, type Money } from '../../facts/money.ts';
import { Currency } from '../../text/formats.ts';
import { Format } from '../../text/input-format.ts';
import { cleanAmount } from './amount.ts';

@ObjectType('Money', { description: 'An amount in one currency; nothing is converted.' })
export class MoneyType implements Money {
  @Field({ description: 'Decimal number as text.' })
  amount!: string;

  @Field({ description: 'ISO 4217, or CLF for the Chilean UF.' })
  currency!: string;
}

@InputType({ description: 'An amount in one currency; nothing is converted.' })
export class MoneyInput implements Money {
  @Field({
    description: `Decimal number as text, such as 2500000 or 1200.50; up to ${maxDigits} digits before the point and ${maxDecimals} after it.`,
  })
  @Format(cleanAmount)
  amount!: string;

  @Field({ description: 'ISO 4217, or CLF for the Chilean UF.' })
  @Currency()
  currency!: string;
}
