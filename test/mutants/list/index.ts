import type { Mutant } from '../mutant.ts';
import { account } from './account.ts';
import { admissions } from './admission.ts';
import { answers } from './answers.ts';
import { attack } from './attack.ts';
import { audit } from './audit.ts';
import { beforeAct } from './before-act.ts';
import { brake } from './brake.ts';
import { call } from './call.ts';
import { campaign } from './campaign.ts';
import { caps } from './caps.ts';
import { commit } from './commit.ts';
import { contactPolicy } from './contact-policy.ts';
import { conversation } from './conversation.ts';
import { credentials } from './credentials.ts';
import { enrolment } from './enrolment.ts';
import { facts } from './facts.ts';
import { files } from './files.ts';
import { followerMutants } from './followers.ts';
import { graphql } from './graphql.ts';
import { importing } from './importing.ts';
import { inputs } from './inputs.ts';
import { isolation } from './isolation.ts';
import { maintenance } from './maintenance.ts';
import { pipeline } from './pipeline.ts';
import { planning } from './planning.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { scripts } from './scripts.ts';
import { sockets } from './sockets.ts';
import { starting } from './start.ts';
import { talk } from './talk.ts';
import { tenancy } from './tenancy.ts';
import { strangers } from './strangers.ts';
import { texts } from './texts.ts';
import { scheduler } from './scheduler.ts';
import { wakes } from './wakes.ts';
import { uniqueRows } from './unique-rows.ts';

/** Every protection that the documentation promises, by where it is built. */
export const mutants: readonly Mutant[] = [
  ...commit,
  ...tenancy,
  ...uniqueRows,
  ...audit,
  ...followerMutants,
  ...account,
  ...credentials,
  ...graphql,
  ...sockets,
  ...contactPolicy,
  ...caps,
  ...beforeAct,
  ...brake,
  ...campaign,
  ...enrolment,
  ...facts,
  ...conversation,
  ...call,
  ...talk,
  ...importing,
  ...pipeline,
  ...files,
  ...maintenance,
  ...scheduler,
  ...wakes,
  ...answers,
  ...admissions,
  ...attack,
  ...isolation,
  ...starting,
  ...planning,
  ...texts,
  ...strangers,
  ...inputs,
  ...problems,
  ...reasons,
  ...scripts,
];
