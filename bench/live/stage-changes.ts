/** What a pipeline board follows. */
export const stageChanges = /* GraphQL */ `
  subscription StageChanges {
    stageChanges {
      id
      from
      to
      reason
      at
      lead {
        id
        name
        stage
        score
      }
    }
  }
`;

export interface StageChangeData {
  stageChanges: { reason: string };
}
