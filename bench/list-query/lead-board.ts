/** What a board of leads shows: one request, five kinds of things. As the body of the request. */
export const leadBoard = JSON.stringify({
  query: /* GraphQL */ `
    query LeadBoard {
      leads(first: 50) {
        edges {
          node {
            id
            name
            phone
            stage
            score
            createdAt
            assignee {
              id
              name
            }
            lastCall {
              id
              status
              outcome
              startedAt
            }
            enrolments {
              edges {
                node {
                  id
                  status
                  position
                  campaign {
                    id
                    name
                  }
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
});
